import type { Block, Place } from '#lib/model/document.ts';
import { fold } from './fold.ts';
import { filledCells, toPlanTable, widthOf } from './plan-table.ts';
import type { PlanRow, PlanTable } from './plan-table.ts';
import { upright } from './transposed.ts';
import { findHeader, isHeader, isKeyValues } from './table-layout.ts';

export type TextBlock = Exclude<Block, { kind: 'table' }>;
export type Part = TextBlock | { kind: 'table'; table: PlanTable; place: Place };

/**
 * The document's blocks with each table as one header and its rows. A sheet may hold a title above its table and several
 * tables under each other, each with the name of its focus area on a row of its own: those rows are text.
 */
export function toParts(blocks: readonly Block[]): Part[] {
	return blocks.flatMap((block): Part[] => {
		if (block.kind === 'table') return partsOf(toPlanTable(block));
		return fold(block.text) === '' ? [] : [block];
	});
}

function partsOf(table: PlanTable): Part[] {
	if (table.rows.length === 0) return [];
	if (isColumnOfText(table)) return table.rows.map(toParagraph);
	const turned = upright(table);
	if (turned !== table) return [{ kind: 'table', table: turned, place: table.place }];
	const headers = isKeyValues(table) ? [] : headersIn(table);
	if (headers.length === 0) return [{ kind: 'table', table, place: table.place }];
	return headers.flatMap((header, number): Part[] => {
		const next = headers[number + 1];
		const start = number === 0 ? 0 : titlesBefore(table.rows, header);
		const end = next === undefined ? table.rows.length : titlesBefore(table.rows, next);
		const notes = next === undefined ? notesAfter(table.rows, header) : end;
		const place = number === 0 ? table.place : (table.rows[header]?.place ?? table.place);
		return [
			...table.rows.slice(start, header).map(toParagraph),
			{ kind: 'table', table: { rows: table.rows.slice(header, notes), place }, place },
			...table.rows.slice(notes, end).map(toParagraph)
		];
	});
}

/**
 * The rows that head columns. After the first, a row with words that headers have («Polisen», «Möten») is a header only
 * where a title or an empty row stands above it, or where most of its columns are those of the first.
 */
function headersIn(table: PlanTable): number[] {
	const { rows, place } = table;
	const columnsOf = (row: PlanRow) => findHeader({ rows: [row], place })?.columns ?? [];
	const headers = rows.flatMap((row, index) => (isHeader(row) ? index : []));
	const [first] = headers;
	const top = rows[first ?? 0];
	const known = top ? columnsOf(top) : [];
	return headers.filter((index) => {
		const row = rows[index];
		if (!row || index === first) return index === first;
		if (hasGap(rows[index - 1], row) || titlesBefore(rows, index) < index) return true;
		const columns = columnsOf(row);
		const same = columns.filter(({ index: at, field }) => known.some((one) => one.index === at && one.field === field));
		return same.length * 2 > columns.length;
	});
}

/**
 * Where the rows of one cell begin that are titles of the header below them: rows right above it, or set apart by an
 * empty row from what is above. A name at the end of the table above is an activity about which nothing more is said.
 */
function titlesBefore(rows: readonly PlanRow[], header: number): number {
	let start = header;
	for (let row = rows[start - 1]; row && new Set(filledCells(row)).size === 1; row = rows[start - 1]) {
		if (hasGap(row, rows[start]) && !hasGap(rows[start - 2], row)) break;
		start--;
	}
	return start;
}

/** Where a legend or other notes begin: rows of one cell to the end, set apart by an empty row. */
function notesAfter(rows: readonly PlanRow[], header: number): number {
	let start = rows.length;
	for (let at = rows.length - 1; at > header + 1; at--) {
		const row = rows[at];
		if (!row || new Set(filledCells(row)).size !== 1) break;
		if (hasGap(rows[at - 1], row)) start = at;
	}
	return start;
}

function hasGap(above: PlanRow | undefined, below: PlanRow | undefined): boolean {
	return !above || !below || (below.place.row ?? 0) - (above.place.row ?? 0) > 1;
}

/** On a sheet unused columns may be there as empty cells; in a text file a tab was set to part two columns. */
function isColumnOfText(table: PlanTable): boolean {
	if (widthOf(table) > 1 && table.place.sheet === undefined) return false;
	return table.rows.every((row) => row.cells.slice(1).every((cell) => fold(cell) === ''));
}

function toParagraph(row: PlanRow): TextBlock {
	return { kind: 'paragraph', text: [...new Set(filledCells(row))].join(' '), place: row.place };
}
