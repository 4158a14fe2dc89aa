import type { Place, Table } from '#lib/model/document.ts';
import { fold } from './fold.ts';

/** A row of a plan's table with its own place, which it keeps when tables are joined. */
export type PlanRow = { cells: readonly string[]; place: Place };
export type PlanTable = { rows: readonly PlanRow[]; place: Place };

/** The table with a place for each row; rows without words and rules drawn with dashes are left out. */
export function toPlanTable(table: Table): PlanTable {
	const firstRow = table.place.row ?? 1;
	const rows = table.rows.map((cells, index): PlanRow => {
		const line = table.lines?.[index];
		const place = { ...table.place, row: firstRow + index };
		return { cells, place: line === undefined ? place : { ...place, line } };
	});
	return { rows: rows.filter((row) => !isEmptyRow(row) && !isRule(row)), place: table.place };
}

/** The cell's words, '' where the row is too short to have it. */
export function cellOf(row: PlanRow, column: number): string {
	return row.cells[column] ?? '';
}

/** The cells that have words, folded. */
export function filledCells(row: PlanRow): string[] {
	return row.cells.map(fold).filter((cell) => cell !== '');
}

/** How many columns the widest row has. */
export function widthOf(table: PlanTable): number {
	return Math.max(0, ...table.rows.map((row) => row.cells.length));
}

function isEmptyRow(row: PlanRow): boolean {
	return filledCells(row).length === 0;
}

/** A row of dashes, as some programs draw a page break in a table. */
function isRule(row: PlanRow): boolean {
	return filledCells(row).every((cell) => /^[-–—_=:|\s]+$/.test(cell));
}
