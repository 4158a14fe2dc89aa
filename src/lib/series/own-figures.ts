import type { Table } from '../model/document.ts';
import { normaliseLabel } from '../model/label.ts';
import { MAPPED_UNITS, type MappedRole, type MappedUnit } from '../model/mapping.ts';
import { describedBy } from './mapping/mapped-described.ts';
import { parseMapped } from './mapping/mapped-table.ts';
import type { Described, SeriesRecords } from './records.ts';
import { OWN_HEADINGS, OWN_UNIT_WORDS } from './vocabulary.ts';

export type OwnColumn = keyof typeof OWN_HEADINGS;
/** A figure entered by hand, each cell as it was typed. `indicator` is an id or the name of a new one. */
export type OwnFigure = Record<OwnColumn, string>;

const COLUMNS: readonly OwnColumn[] = [
	'area',
	'indicator',
	'unit',
	'period',
	'value',
	'base',
	'margin',
	'publisher',
	'page'
];
const ROLES: readonly MappedRole[] = ['area', 'indicator', 'skip', 'period', 'value', 'base', 'margin', 'skip', 'skip'];
const WORDS: Partial<Record<MappedUnit, string>> = OWN_UNIT_WORDS;

/** Figures entered by hand as the rows of the file that is kept of them. */
export function ownFigureRows(figures: readonly OwnFigure[]): string[][] {
	return [
		COLUMNS.map((column) => OWN_HEADINGS[column]),
		...figures.map((figure) => COLUMNS.map((column) => figure[column]))
	];
}

/** True for the product's own file of figures entered by hand. */
export function isOwnFigures({ rows }: Table): boolean {
	const header = (rows[0] ?? []).map(normaliseLabel);
	return COLUMNS.every((column, index) => header[index] === normaliseLabel(OWN_HEADINGS[column]));
}

/**
 * Reads figures entered by hand. Unit: by row; shares come out as 0–1.
 * Errors: rows of an unknown unit are rejected, others as `parseMapped` does.
 */
export function parseOwnFigures(table: Table, file: string): SeriesRecords {
	const described = new Map<string, Described>();
	const records: SeriesRecords = { observations: [], populations: [], rejected: [], findings: [], described };
	const publisher = table.rows[1]?.[COLUMNS.indexOf('publisher')]?.trim() ?? '';
	if (publisher !== '') records.publisher = publisher;
	const column = COLUMNS.indexOf('unit');
	const unitOf = (cells: readonly string[]) =>
		MAPPED_UNITS.find((unit) => WORDS[unit] !== undefined && WORDS[unit] === normaliseLabel(cells[column] ?? ''));
	for (const unit of MAPPED_UNITS) {
		const rows = table.rows.map((cells, index) => (index > 0 && unitOf(cells) === unit ? cells : []));
		const read = parseMapped(
			{ ...table, rows },
			{
				table: 1,
				headings: [],
				firstRow: 2,
				lastRow: null,
				roles: [...ROLES],
				loneRows: 'nothing',
				unit,
				unitName: '',
				fixed: { area: '', indicator: '', period: '' }
			},
			file
		);
		records.observations.push(...read.observations);
		for (const { indicatorPath } of read.observations) {
			described.set(indicatorPath.join(), describedBy({ unit, unitName: '' }));
		}
		records.rejected.push(...read.rejected);
		records.findings.push(...read.findings);
	}
	for (const [index, cells] of table.rows.entries()) {
		if (index === 0 || unitOf(cells) !== undefined) continue;
		const row = table.lines?.[index] ?? index + 1;
		const place = { file, row, column: column + 1 };
		records.rejected.push({
			row,
			finding: { code: 'unknown-unit', severity: 'error', place, text: cells[column] ?? '' }
		});
	}
	return records;
}
