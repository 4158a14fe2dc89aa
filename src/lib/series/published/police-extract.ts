import type { Table } from '../../model/document.ts';
import type { Finding } from '../../model/finding.ts';
import type { IndicatorHint, RawObservation } from '../../model/observation.ts';
import { parsePeriod } from '../dates.ts';
import { parseNumber } from '../number.ts';
import type { Rejected, SeriesRecords } from '../records.ts';
import { POLISEN, UNDESCRIBED } from '../vocabulary.ts';
import { asObservation, asRejected } from './as-observation.ts';
import { findColumns } from './find-columns.ts';

export const EXTRACT: IndicatorHint = {
	prefix: 'polisutdrag.',
	kind: 'count',
	unit: UNDESCRIBED.crimeUnit,
	reading: 'none',
	publisher: POLISEN
};

const COLUMNS = {
	area: /^(deso|desokod|deso-kod)$/,
	crime: /^(brottskod|brottskategori|brottstyp)$/,
	month: /^(årmånad|år-månad|manad|inskrivningsmånad)$/,
	count: /^(antal|antal.?brott|antal anmälda brott)$/
};

export function isPoliceExtract(table: Table): boolean {
	return findColumns(table.rows, COLUMNS) !== undefined;
}

/**
 * Reads a police extract by DeSO: one line for each report or group of reports, added to counts by area, crime code and
 * month. Unit: reported crimes by the month they were registered. A month without lines says nothing, and is no 0.
 * Errors: a line without area, month or whole number is rejected with its reason.
 */
export function parsePoliceExtract(table: Table, file: string): SeriesRecords {
	const found = findColumns(table.rows, COLUMNS);
	if (!found) throw new Error('the table has not the columns of a police extract');
	const sums = new Map<string, { observation: RawObservation; lines: number }>();
	const rejected: Rejected[] = [];
	for (const [index, cells] of table.rows.entries()) {
		if (index <= found.index) continue;
		const row = table.lines?.[index] ?? index + 1;
		const cell = (key: keyof typeof COLUMNS) => cells[found.at[key]]?.trim() ?? '';
		const refuse = (code: string, text: string) => rejected.push(asRejected(file, row, code, text));
		const period = parsePeriod(cell('month'));
		const number = parseNumber(cell('count'), ',');
		if (cell('area') === '' || cell('crime') === '') refuse('empty-label', cells.join('; '));
		else if (period?.grain !== 'month') refuse('bad-period', cell('month'));
		else if (!number || 'missing' in number || !Number.isInteger(number.value) || number.value < 0) {
			refuse('bad-count', cell('count'));
		} else {
			const key = [cell('area'), cell('crime'), period.start].join('\0');
			const known = sums.get(key);
			const value = (known?.observation.value ?? 0) + number.value;
			const told = { areaLabel: cell('area'), indicatorPath: [cell('crime')], period, hint: EXTRACT };
			const first = known?.observation ?? asObservation({ ...told, number, raw: cell('count'), row });
			sums.set(key, { observation: { ...first, value, raw: String(value) }, lines: (known?.lines ?? 0) + 1 });
		}
	}
	const lines = [...sums.values()].reduce((sum, one) => sum + one.lines, 0);
	const finding: Finding = {
		code: 'reports-counted',
		severity: 'info',
		place: { file },
		text: '',
		details: { lines, count: sums.size }
	};
	return {
		observations: [...sums.values()].map(({ observation }) => observation),
		populations: [],
		rejected,
		findings: sums.size > 0 ? [finding] : []
	};
}
