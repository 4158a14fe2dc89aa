import type { Table } from '../../model/document.ts';
import { normaliseLabel } from '../../model/label.ts';
import type { RawObservation } from '../../model/observation.ts';
import { periodOf } from '../../model/period.ts';
import { parseYear } from '../dates.ts';
import { findHeader } from '../long-table.ts';
import type { Rejected, SeriesRecords } from '../records.ts';
import { parseSurvey } from '../survey.ts';
import { asObservation, asRejected } from './as-observation.ts';
import { figureReader } from './figure.ts';
import { titleLabel } from './indicator-cells.ts';
import { NTU } from './municipality-indicators.ts';

const NAMED = /\bNTU\b|nationella trygghetsundersökningen/i;
const AREA = /^(region|polisregion|lokalpolisområde|lpo|område|kommun|polisregion\/lokalpolisområde|lpo\/kommun)$/;
const DEEPEST = 10;

type Head = { index: number; title: string; columns: { column: number; label: string; year: number }[] };

/** Whether the table says itself that it is of NTU, above its header or in the sheet's name. */
export function isNtuTable(table: Table): boolean {
	return isNamed(table) && (isSurveyTable(table) || findHead(table) !== undefined);
}

/**
 * Reads a table of Nationella trygghetsundersökningen: in the form of any survey, or areas down with years or questions
 * across. Units: shares 0–1. `XX` is hidden by the publisher, `..` is not collected.
 * Errors: a cell that is no share is rejected with its reason; a table whose title has no «%» or «andel» is not read.
 */
export function parseNtuTable(table: Table, file: string): SeriesRecords {
	const head = isSurveyTable(table) ? undefined : findHead(table);
	if (!head) return parseSurvey(table, file);
	const body = table.rows.map((cells, at) => ({ cells, row: table.lines?.[at] ?? at + 1 })).slice(head.index + 1);
	const read = figureReader(
		table,
		body.flatMap(({ cells }) => head.columns.map(({ column }) => cells[column] ?? ''))
	);
	const observations: RawObservation[] = [];
	const rejected: Rejected[] = [];
	for (const { cells, row } of body) {
		const area = cells[0]?.trim() ?? '';
		if (area === '' || cells.slice(1).every((cell) => cell.trim() === '')) continue;
		for (const { column, label, year } of head.columns) {
			const text = cells[column]?.trim() ?? '';
			const number = read(text);
			const outside = number && 'value' in number && (number.value < 0 || number.value > 100);
			if (!number) rejected.push(asRejected(file, row, 'bad-value', text));
			else if (outside) rejected.push(asRejected(file, row, 'out-of-range', text));
			else {
				const share = 'value' in number ? { value: number.value / 100 } : number;
				const told = { areaLabel: area, indicatorPath: [label], period: periodOf('year', year), raw: text, row };
				observations.push(asObservation({ ...told, number: share, hint: NTU }));
			}
		}
	}
	return { observations, populations: [], rejected, findings: [] };
}

function isNamed(table: Table): boolean {
	const header = findHeader(table)?.index ?? headerRow(table);
	const [above, body] = [table.rows.slice(0, Math.max(0, header)), table.rows.slice(header + 1)];
	const names = (cells: readonly string[]) => cells.some((cell) => NAMED.test(cell));
	if (NAMED.test(table.place.sheet ?? '') || above.some(names)) return true;
	// A source named in each row is as good as a title; named in some, the table mixes surveys.
	return body.length > 0 && body.every(names);
}

function headerRow(table: Table): number {
	return table.rows.slice(0, DEEPEST).findIndex((cells) => {
		return AREA.test(normaliseLabel(cells[0] ?? '')) && cells.filter((cell) => cell.trim() !== '').length > 1;
	});
}

function isSurveyTable(table: Table): boolean {
	const columns = findHeader(table)?.roles.columns;
	return columns !== undefined && columns.has('indicator') && (columns.has('share') || columns.has('value'));
}

function findHead(table: Table): Head | undefined {
	const index = headerRow(table);
	if (index < 1) return undefined;
	const title = [
		...new Set(
			table.rows
				.slice(0, index)
				.flat()
				.map((cell) => cell.trim())
		)
	]
		.join(' ')
		.trim();
	if (!/%|andel|procent/i.test(title)) return undefined;
	const headings = (table.rows[index] ?? []).map((cell) => cell.trim()).map((text, column) => ({ text, column }));
	const named = headings.filter(({ text, column }) => column > 0 && text !== '');
	const years = named.map(({ text, column }) => ({ column, year: parseYear(text) }));
	const label = titleLabel(title);
	if (years.every(({ year }) => year !== null) && label !== '') {
		return { index, title, columns: years.map(({ column, year }) => ({ column, label, year: year ?? 0 })) };
	}
	const only = [...new Set([...title.matchAll(/\b\d{4}\b/g)].flatMap(([text]) => parseYear(text) ?? []))];
	const [year] = only;
	if (year === undefined || only.length > 1 || years.some((one) => one.year !== null)) return undefined;
	return { index, title, columns: named.map(({ text, column }) => ({ column, label: text, year })) };
}
