import type { Table } from '../../model/document.ts';
import { normaliseLabel } from '../../model/label.ts';
import type { IndicatorHint, Missing, RawObservation } from '../../model/observation.ts';
import { periodOf } from '../../model/period.ts';
import { parseYear } from '../dates.ts';
import type { Rejected, SeriesRecords } from '../records.ts';
import { KOLADA } from '../vocabulary.ts';
import { asObservation, asRejected } from './as-observation.ts';
import { figureReader } from './figure.ts';
import { columnsOfKolada, type KoladaColumns } from './kolada-columns.ts';
import { unitOf } from './unit.ts';

/** A key figure of Kolada's is a finished rate, share or mean: it is kept as it is published. */
export const KEY_FIGURE: IndicatorHint = {
	prefix: 'kolada.',
	kind: 'mean',
	unit: '',
	reading: 'none',
	publisher: KOLADA
};

const KPI = /\b([NU]\d{5})\b/;
const GROUPS: Readonly<Record<string, string>> = {
	'': '',
	t: '',
	totalt: '',
	alla: '',
	k: 'kvinnor',
	kvinnor: 'kvinnor',
	m: 'män',
	män: 'män'
};

export function isKolada(table: Table): boolean {
	return columnsOfKolada(table) !== undefined;
}

/**
 * Reads key figures out of Kolada's own JSON (one row for each sex) or its exports: areas down and years down or across, the
 * key figure in a column or in the title. Unit: as published; the title's, where the file has one.
 * Errors: a row that cannot be read is rejected with its reason. A county council with a municipality's kind of name is
 * left out: it is no area of the police.
 */
export function parseKolada(table: Table, file: string): SeriesRecords {
	const columns = columnsOfKolada(table);
	if (!columns) throw new Error('the table has not the columns of Kolada');
	const body = table.rows.map((cells, index) => ({ cells, index })).slice(columns.index + 1);
	const texts = body.flatMap(({ cells }) => columns.values.map(({ column }) => cells[column] ?? ''));
	const read = figureReader(table, texts);
	const observations: RawObservation[] = [];
	const rejected: Rejected[] = [];
	for (const { cells, index } of body) {
		const row = table.lines?.[index] ?? index + 1;
		if (isNote(cells, columns)) continue;
		const key = keyOf(cells, columns);
		if ('code' in key) {
			rejected.push(asRejected(file, row, key.code, key.text));
			continue;
		}
		for (const { column, year, group } of columns.values) {
			const text = cells[column]?.trim() ?? '';
			const number = read(text);
			const when = parseYear(year ?? cells[columns.year ?? -1] ?? '');
			if (when === null) rejected.push(asRejected(file, row, 'bad-period', cells[columns.year ?? -1] ?? ''));
			else if (!number) rejected.push(asRejected(file, row, 'bad-value', text));
			else {
				const status = cells[columns.status ?? -1]?.trim() ?? '';
				const typed = 'missing' in number ? { missing: missingOf(status, number.missing) } : number;
				const populationGroup = group ?? key.group;
				const period = periodOf('year', when);
				observations.push(asObservation({ ...key.told, period, number: typed, raw: text, row, populationGroup }));
			}
		}
	}
	return { observations, populations: [], rejected, findings: [] };
}

type Key = { told: Pick<RawObservation, 'areaLabel' | 'indicatorPath'> & { hint: IndicatorHint }; group: string };

function keyOf(cells: readonly string[], columns: KoladaColumns): Key | { code: string; text: string } {
	const cell = (column: number | undefined) => cells[column ?? -1]?.trim() ?? '';
	const refuse = (code: string, text: string) => ({ code, text });
	const named = [cell(columns.kpi), cell(columns.name)].filter((text) => text !== '').join(' ') || columns.title;
	const label = KPI.exec(named)?.[1] ?? cell(columns.kpi);
	const area = cell(columns.area);
	const group = GROUPS[normaliseLabel(cell(columns.group))];
	if (label === '' || area === '') return refuse('empty-label', cells.join('; '));
	if (group === undefined) return refuse('unknown-group', cell(columns.group));
	if (/^region /i.test(area) || /^00(?!00)\d\d$/.test(area)) return refuse('county-council', area);
	const hint = { ...KEY_FIGURE, unit: unitOf(`${named} ${columns.title}`) ?? '' };
	return { told: { areaLabel: area === '0000' ? '00' : area, indicatorPath: [label], hint }, group };
}

/** Notes under an exported table stand alone in their row. */
function isNote(cells: readonly string[], { values }: KoladaColumns): boolean {
	return cells.filter((cell) => cell.trim() !== '').length < 2 && values.every(({ column }) => !cells[column]?.trim());
}

function missingOf(status: string, otherwise: Missing): Missing {
	if (/priv|sekre|confid/i.test(status)) return 'confidential';
	return /not.?appl|ej.?aktuell/i.test(status) ? 'not-applicable' : otherwise;
}
