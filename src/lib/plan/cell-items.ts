import { fold } from './fold.ts';

const POINT = /^\s*(?:[•*·▪‣-]|[–—]|\d{1,2}[.)])\s+/;

/** The list points of a cell, each on one line; a line without a mark after a point belongs to that point. */
export function cellItems(cell: string): string[] {
	const items: string[] = [];
	for (const line of cell.split('\n')) {
		const last = items.at(-1);
		if (POINT.test(line)) items.push(fold(line.replace(POINT, '')));
		else if (last !== undefined && fold(line) !== '') items[items.length - 1] = fold(`${last} ${line}`);
	}
	return items.filter((item) => item !== '');
}

/** The cell's words on one line, without the marks of its list points. */
export function cellText(cell: string): string {
	return fold(
		cell
			.split('\n')
			.map((line) => line.replace(POINT, ''))
			.join(' ')
	);
}

/** What a cell that should hold a list holds: its points, else its lines, else what semicolons part. */
export function listedIn(cell: string): string[] {
	const items = cellItems(cell);
	if (items.length > 0) return items;
	const lines = cell.includes('\n') ? cell.split('\n') : cell.split(';');
	return lines.map(fold).filter((line) => line !== '');
}
