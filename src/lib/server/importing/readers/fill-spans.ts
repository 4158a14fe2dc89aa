import { MOST_COLUMNS } from './limits.ts';

/** A cell that may cover several columns and rows. */
export type SpanningCell = { text: string; columns: number; rows: number };

/**
 * A grid where a cell that covers several columns or rows stands in each of them: what is said once for several rows is
 * said of each.
 */
export function fillSpans(rows: readonly (readonly SpanningCell[])[]): string[][] {
	const grid: string[][] = rows.map(() => []);
	rows.forEach((cells, index) => {
		let column = 0;
		for (const { text, columns, rows: height } of cells) {
			while (grid[index]?.[column] !== undefined) column++;
			for (let row = index; row < Math.min(index + height, grid.length); row++) {
				for (let at = column; at < Math.min(column + columns, MOST_COLUMNS + 1); at++) {
					const line = grid[row];
					if (line && line[at] === undefined) line[at] = text;
				}
			}
			column += columns;
		}
	});
	return grid.map((line) => Array.from(line, (cell) => cell ?? ''));
}
