import type { Table } from '../model/document.ts';
import { parsePeriod } from './dates.ts';
import { parseNumber } from './number.ts';

/** A row of a table with its number in the file. */
export type GridRow = { cells: readonly string[]; row: number; afterGap: boolean };

/** What stands in a row: nothing, one text, several texts, or labels with numbers or marks for missing ones. */
export type RowKind = 'blank' | 'single' | 'texts' | 'data';

/** The rows with their numbers; `afterGap` where an empty row or line stands above. */
export function gridRows({ rows, lines }: Table): GridRow[] {
	return rows.map((cells, index) => {
		const row = lines?.[index] ?? index + 1;
		const above = rows[index - 1] ?? [];
		const lineAbove = lines?.[index - 1];
		const skipped = lineAbove !== undefined && row - lineAbove > 1 && !above.some((cell) => cell.includes('\n'));
		return { cells, row, afterGap: index > 0 && (skipped || above.every((cell) => cell.trim() === '')) };
	});
}

/** The row's one text, where it stands in the first cell and nowhere else or (merged) in all cells; null for other rows. */
export function singleText(cells: readonly string[]): string | null {
	const [first = ''] = cells;
	if (first.trim() === '') return null;
	const others = cells.slice(1).filter((cell) => cell.trim() !== '');
	const alone = others.length === 0 || (others.length === cells.length - 1 && others.every((cell) => cell === first));
	return alone ? first.trim() : null;
}

/** True for a number in either form that is no year or other period. */
export function isFigure(cell: string): boolean {
	const text = cell.trim();
	if (text === '' || parsePeriod(text)) return false;
	return [',' as const, '.' as const].some((decimal) => {
		const parsed = parseNumber(text, decimal);
		return parsed !== null && ('value' in parsed || /^(?:\.\.|…|xx?)$/i.test(text));
	});
}

/** The kind of a row. A row of years is a row of texts: it heads columns. */
export function kindOfRow(cells: readonly string[]): RowKind {
	if (cells.every((cell) => cell.trim() === '')) return 'blank';
	if (singleText(cells) !== null) return isFigure(cells[0] ?? '') ? 'data' : 'single';
	return cells.some(isFigure) ? 'data' : 'texts';
}
