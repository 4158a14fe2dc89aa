import { findField } from './find-field.ts';
import { fold } from './fold.ts';
import { filledCells, widthOf } from './plan-table.ts';
import type { PlanRow, PlanTable } from './plan-table.ts';
import { AREA_PREFIXES, HELP_WORDS } from './vocabulary.ts';
import type { Field } from './field-words.ts';

/** A column with its own heading; `field` null where the words are not known. */
export type Column = { index: number; name: string; field: Field | null; rest: string };
export type Header = { row: PlanRow; columns: readonly Column[] };
export type Key = { field: Field; name: string; rest: string };

const LONGEST_HEADER = 60; // characters
/** At least three words and a full stop that ends no abbreviation: what somebody wrote in a cell. A question may head it. */
const SENTENCE = /^\S+\s+\S+\s+.*\p{L}{3,}[.!]$/u;
const FEWEST_ACROSS = 3; // columns; in two the same word may stand by chance
const MOST_KEYS_KNOWN = 0.6; // share of the first column

/** Fields that can give an activity its name: a table without any of them holds no activities. */
const NAMING: ReadonlySet<Field | null> = new Set<Field>([
	'focusArea',
	'title',
	'activities',
	'measure',
	'challenge',
	'cause'
]);
/** Fields of a table printed apart from its activities. */
const SIDE: ReadonlySet<Field | null> = new Set<Field>(['responsible', 'followUp', 'status', 'others', 'when']);

/** The first row of a table if it heads its columns. */
export function findHeader(table: PlanTable): Header | null {
	const [row] = table.rows;
	return row && isHeader(row) ? { row, columns: columnsOf(row) } : null;
}

/** Whether a row heads columns: at least two known headers, and at least as many known as unknown. */
export function isHeader(row: PlanRow): boolean {
	const columns = columnsOf(row);
	const known = columns.filter((column) => column.field !== null);
	if (new Set(known.map((column) => column.field)).size < 2 || known.length * 2 < columns.length) return false;
	if (columns.some(({ name }) => name.length > LONGEST_HEADER || SENTENCE.test(name))) return false;
	return isSideHeader(columns) || hasNaming(columns);
}

/** Whether one of the columns can give an activity its name. */
export function hasNaming(columns: readonly Column[]): boolean {
	return columns.some((column) => NAMING.has(column.field));
}

/** Whether the columns are ones that plans print apart from the activities they belong to. */
export function isSideHeader(columns: readonly Column[]): boolean {
	return columns.length > 0 && columns.every((column) => SIDE.has(column.field));
}

/** The key of a row of a key–value table, null where its first cell is no known key. */
export function keyOf(row: PlanRow): Key | null {
	const name = fold(row.cells[0] ?? '').replace(/:$/, '');
	const found = findField(name);
	return found && found.field !== 'month' ? { ...found, name } : null;
}

/**
 * Whether the table is keys and values: two columns, most of the first known as keys. «Vem | Uppföljning» over names of
 * organisations is not: there the first row heads columns and the keys are few of a kind.
 */
export function isKeyValues(table: PlanTable): boolean {
	if (widthOf(table) !== 2 || table.rows.length < 2) return false;
	const rows = table.rows.filter((row) => fold(row.cells[0] ?? '') !== '');
	const fields = rows.flatMap((row) => keyOf(row)?.field ?? []);
	if (fields.length < rows.length * MOST_KEYS_KNOWN) return false;
	return new Set(fields).size >= (findHeader(table) ? 3 : 2);
}

/** A template's own instructions, left under the header: at least half of the cells tell what to write. */
export function isHelpRow(row: PlanRow): boolean {
	const cells = filledCells(row);
	const help = cells.filter((cell) => HELP_WORDS.test(cell));
	return help.length > 0 && help.length * 2 >= cells.length;
}

/** The focus area that a row across the table names («Fokusområde: Våld»), null for ordinary rows. */
export function areaOfRow(row: PlanRow): string | null {
	const filled = filledCells(row);
	const cells = [...new Set(filled)];
	const [only = ''] = cells;
	// One cell across the table stands in each of its columns.
	const isAcross = filled.length >= FEWEST_ACROSS && filled.length === row.cells.length && cells.length === 1;
	if (isAcross) return withoutAreaPrefix(only) ?? only;
	return cells.length === 1 ? withoutAreaPrefix(only) : null;
}

function withoutAreaPrefix(only: string): string | null {
	const prefix = AREA_PREFIXES.find((word) => only.toLocaleLowerCase('sv').startsWith(word));
	if (!prefix) return null;
	return /^\s*\d*\s*[:–—-]\s*(\S.*)$/.exec(only.slice(prefix.length))?.[1] ?? null;
}

function columnsOf(row: PlanRow): Column[] {
	const columns = row.cells.flatMap((cell, index): Column[] => {
		const name = fold(cell);
		if (name === '') return [];
		const found = findField(name);
		return [{ index, name, field: found?.field ?? null, rest: found?.rest ?? '' }];
	});
	// Under an empty corner, beside columns of what each party does, stands what it is about.
	const areParties =
		columns.length > 1 && columns.every(({ field }) => field === 'organisation' || field === 'commitment');
	const hasCorner = row.cells.length > columns.length && fold(row.cells[0] ?? '') === '';
	return areParties && hasCorner ? [{ index: 0, name: '', field: 'title', rest: '' }, ...columns] : columns;
}
