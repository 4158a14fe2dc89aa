import type { Table } from '#lib/model/document.ts';
import type { MappedRole, MappedUnit, Mapping, Named } from '#lib/model/mapping.ts';
import { findRole } from '../column-roles.ts';
import { parseMonthName, parsePeriod } from '../dates.ts';
import { parseNumber } from '../number.ts';
import type { Role } from '../vocabulary.ts';

const READ = 300; // rows; enough to see what a column holds
const MOST_HEADINGS = 3;
const MAJORITY = 0.5;

/** Roles that a heading alone can give a column of numbers. */
const NUMBER_ROLES: Partial<Record<Role, MappedRole>> = {
	base: 'base',
	low: 'low',
	high: 'high',
	margin: 'margin',
	reporters: 'skip',
	note: 'skip'
};
const TEXT_ROLES: Partial<Record<Role, MappedRole>> = {
	area: 'area',
	indicator: 'indicator',
	category: 'indicator',
	period: 'period',
	year: 'period',
	month: 'month',
	group: 'group',
	note: 'skip'
};

type Kind = 'empty' | 'period' | 'month' | 'number' | 'area' | 'text';
type IsArea = (text: string) => boolean;

/**
 * A first guess of how a table is to be read, for a person to correct: which rows are headings, what each column holds.
 * `table` is its number in the document; `isArea` tells whether the catalogue knows an area by that name.
 */
export function suggestMapping({ rows }: Table, table: number, isArea: IsArea): Mapping {
	const kindOf = kindsBy(isArea);
	const first = firstRow(rows, kindOf);
	const body = rows.slice(first, first + READ);
	const whole = body.filter((cells) => filledIn(cells) > 1);
	const width = body.reduce((most, cells) => Math.max(most, cells.length), 0);
	const headingRows = headingsAbove(rows, first);
	const headingOf = (column: number) => headingRows.map((row) => rows[row]?.[column] ?? '').findLast(Boolean) ?? '';
	const roles: MappedRole[] = [];
	for (let column = 0; column < width; column += 1) {
		const kinds = whole.map((cells) => kindOf(cells[column] ?? '')).filter((kind) => kind !== 'empty');
		roles.push(roleOf(kinds, findRole(headingOf(column)), roles));
	}
	// The only column of words is what is measured; of two unknown ones nobody can tell which.
	const unknown = roles.flatMap((role, column) =>
		role === 'skip' && isWords(whole, column, kindOf) && findRole(headingOf(column)) === undefined ? column : []
	);
	const [only] = unknown;
	if (unknown.length === 1 && only !== undefined && !roles.includes('indicator')) roles[only] = 'indicator';
	const values = roles.flatMap((role, column) => (role === 'value' ? column : []));
	const headings = headingRows.map((row) => ({ row: row + 1, names: namedBy(rows[row] ?? [], values, kindOf) }));
	const lone = body.flatMap((cells) => loneOf(cells, values));
	const named = new Set<string>([...roles, ...headings.map(({ names }) => names)]);
	const loneRows = lone.length > 1 ? loneNames(lone, named, kindOf) : 'nothing';
	if (loneRows !== 'nothing') named.add(loneRows);
	const above = rows.slice(0, headingRows[0] ?? first).flatMap((cells) => cells.map((cell) => cell.trim()));
	const last = rows.findLastIndex((cells) => values.some((column) => kindOf(cells[column] ?? '') === 'number'));
	return {
		table,
		headings,
		firstRow: first + 1,
		lastRow: last === -1 || last === rows.length - 1 ? null : last + 1,
		roles,
		loneRows,
		unit: unitOf([...above, ...headingRows.flatMap((row) => rows[row] ?? [])], body, values),
		unitName: '',
		fixed: {
			area: named.has('area') ? '' : (above.find((text) => kindOf(text) === 'area') ?? ''),
			indicator: named.has('indicator') ? '' : (above.find((text) => text !== '') ?? ''),
			period: named.has('period') ? '' : (/\b(?:19|20)\d\d\b/.exec(above.join(' '))?.[0] ?? '')
		}
	};
}

function kindsBy(isArea: IsArea): (text: string) => Kind {
	return (text) => {
		const plain = text.trim();
		if (plain === '') return 'empty';
		if (parsePeriod(plain) !== null) return 'period';
		if (parseMonthName(plain) !== null) return 'month';
		if (parseNumber(plain, ',') !== null || parseNumber(plain, '.') !== null) return 'number';
		return isArea(plain) ? 'area' : 'text';
	};
}

/** The first row of data, or the row with one label that stands over it, as an area does in a cross table. */
function firstRow(rows: Table['rows'], kindOf: (text: string) => Kind): number {
	const first = Math.max(
		0,
		rows.slice(0, READ).findIndex((cells) => isDataRow(cells, kindOf))
	);
	let above = first - 1;
	while (above >= 0 && filledIn(rows[above] ?? []) === 1) above -= 1;
	return above >= 0 && filledIn(rows[above] ?? []) > 1 ? above + 1 : first;
}

function filledIn(cells: readonly string[]): number {
	return cells.filter((cell) => cell.trim() !== '').length;
}

function isDataRow(cells: readonly string[], kindOf: (text: string) => Kind): boolean {
	const kinds = cells.map(kindOf);
	return kinds.includes('number') && kinds.some((kind) => kind !== 'number' && kind !== 'empty');
}

/** The rows straight above the first of data that have at least two cells, from the top. Rows count from 0. */
function headingsAbove(rows: Table['rows'], first: number): number[] {
	const found: number[] = [];
	for (let row = first - 1; row >= 0 && found.length < MOST_HEADINGS; row -= 1) {
		if (filledIn(rows[row] ?? []) < 2) break;
		found.unshift(row);
	}
	return found;
}

function roleOf(kinds: readonly Kind[], heading: Role | undefined, before: readonly MappedRole[]): MappedRole {
	const share = (kind: Kind) => kinds.filter((one) => one === kind).length / Math.max(1, kinds.length);
	const free = (role: MappedRole) => !before.includes(role);
	if (kinds.length === 0) return 'skip';
	if (share('period') > MAJORITY && free('period') && NUMBER_ROLES[heading ?? 'value'] === undefined) return 'period';
	if (share('month') > MAJORITY && free('month')) return free('period') ? 'period' : 'month';
	if (share('number') + share('period') > MAJORITY) {
		if (heading === 'month' && free('month')) return 'month';
		return NUMBER_ROLES[heading ?? 'value'] ?? 'value';
	}
	if (share('area') >= MAJORITY && free('area')) return 'area';
	const told = TEXT_ROLES[heading ?? 'value'];
	return told !== undefined && free(told) ? told : 'skip';
}

function isWords(body: Table['rows'], column: number, kindOf: (text: string) => Kind): boolean {
	return body.some((cells) => ['text', 'area'].includes(kindOf(cells[column] ?? '')));
}

/** What the headings over the values tell: periods, areas, or, where they are several and differ, what is measured. */
function namedBy(cells: readonly string[], values: readonly number[], kindOf: (text: string) => Kind): Named {
	const words = values.map((column) => cells[column]?.trim() ?? '').filter((text) => text !== '');
	const most = (kind: Kind) => words.filter((word) => kindOf(word) === kind).length > words.length * MAJORITY;
	if (words.length === 0) return 'nothing';
	if (most('period') || most('month')) return 'period';
	if (most('area')) return 'area';
	return new Set(words).size > 1 && words.some((word) => findRole(word) === undefined) ? 'indicator' : 'nothing';
}

function loneOf(cells: readonly string[], values: readonly number[]): string[] {
	const filled = cells.map((cell) => cell.trim()).filter((cell) => cell !== '');
	return filled.length === 1 && values.every((column) => (cells[column]?.trim() ?? '') === '') ? filled : [];
}

function loneNames(lone: readonly string[], named: ReadonlySet<string>, kindOf: (text: string) => Kind): Named {
	const areas = lone.filter((text) => kindOf(text) === 'area').length;
	if (areas >= lone.length * MAJORITY && !named.has('area')) return 'area';
	if (lone.every((text) => kindOf(text) === 'period') && !named.has('period')) return 'period';
	return named.has('indicator') ? 'nothing' : 'indicator';
}

function unitOf(words: readonly string[], body: Table['rows'], values: readonly number[]): MappedUnit {
	const text = words.join(' ');
	const cells = body.flatMap((row) => values.map((column) => row[column] ?? ''));
	if (/%|procent|\bandel/i.test(text) || cells.some((cell) => cell.includes('%'))) return 'percent';
	if (/\bindex/i.test(text)) return 'index';
	const hasDecimals = cells.some((cell) => /\d[.,]\d{1,2}\s*$/.test(cell));
	return hasDecimals ? 'mean' : 'count';
}
