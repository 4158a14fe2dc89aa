import type { OutTable } from '#lib/model/out-table.ts';

/** A table as a slide has room for it. Widths and heights in inches, type in points. */
export type FittedTable = {
	fontSize: number;
	widths: number[];
	align: ('left' | 'right')[];
	head: string[];
	rows: string[][];
	/** Rows that there was no room for. */
	left: number;
};

const SIZES = [16, 14, 12, 11]; // points; smaller cannot be read from the back of a room
const POINTS = 72; // to an inch
const CHARACTER = 0.5; // mean width of a character, of its size
const LINE = 1.2; // height of a line, of its size
const PADDING = 0.14; // inches above and below together
const SIDES = 0.16; // inches left and right together

/**
 * The largest type in which all rows have room; with none such the smallest, and as many rows as have. Columns of details are left out.
 *
 * **Units**: inches. Source: widths are estimated by a mean character, as programs that draw slides differ.
 */
export function fitTable(table: OutTable, room: { width: number; height: number }): FittedTable {
	const kept = table.columns.flatMap((column, at) => (column.detail ? [] : [{ column, at }]));
	const total = kept.reduce((sum, { column }) => sum + column.width, 0);
	const widths = kept.map(({ column }) => (column.width / total) * room.width);
	const head = kept.map(({ column }) => column.heading);
	const rows = table.rows.map((cells) => kept.map(({ at }) => (cells[at] ?? []).join('\n')));
	const fitting = SIZES.map((fontSize) => ({ fontSize, count: rowsWithin([head, ...rows], widths, fontSize, room) }));
	const best = fitting.find(({ count }) => count >= rows.length) ?? fitting.at(-1);
	const shown = rows.slice(0, Math.max(1, best?.count ?? 1));
	return {
		fontSize: best?.fontSize ?? 11,
		widths,
		align: kept.map(({ column }) => column.align ?? 'left'),
		head,
		rows: shown,
		left: rows.length - shown.length
	};
}

/** How many rows after the first, which is the heading, have room. */
function rowsWithin(
	[head = [], ...rows]: readonly string[][],
	widths: readonly number[],
	fontSize: number,
	{ height }: { height: number }
): number {
	const heightOf = (cells: readonly string[]) => {
		const lines = cells.map((text, at) => linesOf(text, (widths[at] ?? 0) - SIDES, fontSize));
		return (Math.max(1, ...lines) * fontSize * LINE) / POINTS + PADDING;
	};
	let used = heightOf(head);
	const at = rows.findIndex((cells) => (used += heightOf(cells)) > height);
	return at === -1 ? rows.length : at;
}

function linesOf(text: string, width: number, fontSize: number): number {
	const each = Math.max(1, Math.floor((width * POINTS) / (fontSize * CHARACTER)));
	return text.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / each)), 0);
}
