import type { Table } from '../../model/document.ts';
import { parseYear } from '../dates.ts';
import { findColumns } from './find-columns.ts';

/** What one cell of Brå's indicators for municipalities holds. */
export type CellRole = 'count' | 'rate' | 'share' | 'low' | 'high' | 'respondents';

/** One cell with the labels that belong to it. `pool` is set where two years are taken together («2017/2018»). */
export type IndicatorCell = {
	area: string;
	label: string;
	role: CellRole;
	year: number;
	pool: string | null;
	text: string;
	row: number;
	sheet?: string;
};

/** `unread` are rows whose unit or year cannot be read, with the code of the finding that says so. */
export type IndicatorCells = {
	cells: IndicatorCell[];
	unread: { row: number; code: string; text: string; sheet?: string }[];
};

const COLUMNS = {
	area: /^(geografi|region|kommun|område)$/,
	unit: /^(enhet|mått|mätning)$/,
	year: /^(år|ar)$/,
	label: /^(variabel|indikator)$/,
	value: /^(värde|varde)$/
};

/** Whether the table is the long form: a row for each figure, its unit in a column of its own. */
export function isLongForm(table: Table): boolean {
	const found = findColumns(table.rows, COLUMNS);
	if (!found) return false;
	return table.rows
		.slice(found.index + 1)
		.some((cells) => /^KI\b|^andel \(%\)|per 100 000/i.test(cells[found.at.unit]?.trim() ?? ''));
}

/**
 * Reads the long form: `geografi;enhet;ar;variabel;varde`, where a share and its limits are rows of their own.
 * Errors: rows with an unknown unit or year come back as unread.
 */
export function readLongForm(table: Table): IndicatorCells {
	const found = findColumns(table.rows, COLUMNS);
	if (!found) throw new Error('the table has not the columns of indicators for municipalities');
	const cells: IndicatorCell[] = [];
	const unread: IndicatorCells['unread'] = [];
	const inSheet = table.place.sheet === undefined ? {} : { sheet: table.place.sheet };
	for (const [index, line] of table.rows.entries()) {
		if (index <= found.index || line.every((cell) => cell.trim() === '')) continue;
		const row = table.lines?.[index] ?? index + 1;
		const cell = (key: keyof typeof COLUMNS) => line[found.at[key]]?.trim() ?? '';
		const label = titleLabel(cell('label'));
		const role = roleOf(cell('unit'), label);
		const when = yearOf(cell('year'));
		if (role && when && cell('area') !== '') {
			cells.push({ area: cell('area'), label, role, ...when, text: cell('value'), row, ...inSheet });
		} else {
			const code = cell('area') === '' ? 'empty-label' : role ? 'bad-period' : 'unknown-unit';
			const text = { 'empty-label': line.join('; '), 'bad-period': cell('year'), 'unknown-unit': cell('unit') }[code];
			unread.push({ row, code, text: text ?? '', ...inSheet });
		}
	}
	return { cells, unread };
}

/** What a unit says of its figures; undefined for one that is not known. Units: shares and limits in percent. */
export function roleOf(unit: string, label: string): CellRole | undefined {
	if (isRespondents(label)) return 'respondents';
	if (/^(KI\b.*)?(undre|nedre)\b/i.test(unit)) return 'low';
	if (/^(KI\b.*)?övre\b/i.test(unit)) return 'high';
	if (/per 100[\s\u00a0]?000/i.test(unit)) return 'rate';
	if (/^antal\b/i.test(unit)) return 'count';
	return /^andel\b/i.test(unit) ? 'share' : undefined;
}

export function isRespondents(title: string): boolean {
	return /antal svar(ande|spersoner)?\b.*\bNTU\b/i.test(title);
}

/** A year, or the last year of two taken together. */
export function yearOf(text: string): { year: number; pool: string | null } | null {
	const year = parseYear(text.trim());
	if (year !== null) return { year, pool: null };
	const [pool, first, last] = /^(\d{4})\s*[/–-]\s*(\d{4})$/.exec(text.trim()) ?? [];
	if (!pool || Number(last) !== Number(first) + 1) return null;
	const end = parseYear(last ?? '');
	return end === null ? null : { year: end, pool: `${first}/${last}` };
}

/** The name of an indicator out of the title of its table: what comes before the survey, the years and the unit. */
export function titleLabel(title: string): string {
	if (isRespondents(title)) return title;
	return title
		.replace(/[\s\u00a0]+/g, ' ')
		.replace(/\s*\(anmälda brott\).*$/iu, '')
		.replace(/[,.]?\s*enligt NTU\b.*$/iu, '')
		.replace(/[,.]?\s*Andel \(%\).*$/iu, '')
		.replace(/[,.]?\s*\d{4}\s*[-–]\s*\d{4}\s*$/u, '')
		.trim();
}
