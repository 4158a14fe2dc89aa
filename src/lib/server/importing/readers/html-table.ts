import { BULLET } from '#lib/model/document.ts';
import { fillSpans } from './fill-spans.ts';
import type { SpanningCell } from './fill-spans.ts';
import type { HtmlElement } from './html-tree.ts';
import { BLOCKS, foldSpace } from './html-words.ts';

const WIDEST_SPAN = 400; // columns or rows that one cell may cover

/** The cells of a table row by row, a merged one in each place that it covers. */
export function tableRows(table: HtmlElement): string[][] {
	return fillSpans(cellsOf(table));
}

/** Whether the table is a frame around others: one column, with a table in it. */
export function isFrame(table: HtmlElement): boolean {
	const inside = (element: HtmlElement): HtmlElement[] => element.children.filter((child) => typeof child !== 'string');
	const rows = inside(table).flatMap((part) => (part.tag === 'tr' ? [part] : inside(part)));
	const cells = rows.flatMap((row) => inside(row).filter(({ tag }) => tag === 'td' || tag === 'th'));
	const holdsTable = (element: HtmlElement): boolean =>
		inside(element).some((child) => child.tag === 'table' || (BLOCKS.test(child.tag) && holdsTable(child)));
	return cells.length <= rows.length && cells.some(holdsTable);
}

/** Whether a list of terms is terms and what is said of them, and not a layout of whole tables or lists. */
export function holdsPairs(list: HtmlElement): boolean {
	const tags = termsOf(list).map(({ tag }) => tag);
	return tags.includes('dt') && tags.includes('dd');
}

/** Each term with what is said of it, as rows of two cells. */
export function pairsOf(list: HtmlElement): string[][] {
	const rows: string[][] = [];
	for (const element of termsOf(list)) {
		const last = rows.at(-1);
		if (element.tag === 'dt') rows.push([cellText(element), '']);
		else if (last) last[1] = [last[1] ?? '', cellText(element)].filter((text) => text !== '').join('\n');
	}
	return rows;
}

/** Terms may stand in groups of their own (HTML 5.2, 4.4.9). */
function termsOf(list: HtmlElement): HtmlElement[] {
	return list.children.flatMap((child) => {
		if (typeof child === 'string') return [];
		return child.tag === 'div' ? termsOf(child) : child.tag === 'dt' || child.tag === 'dd' ? [child] : [];
	});
}

/** The rows of a table without those of tables inside its cells. */
function cellsOf(table: HtmlElement): SpanningCell[][] {
	const rows: SpanningCell[][] = [];
	const collect = (element: HtmlElement) => {
		for (const child of element.children) {
			if (typeof child === 'string') continue;
			if (child.tag === 'tr') rows.push(rowOf(child));
			else if (child.tag === 'caption') rows.push([{ text: cellText(child), columns: 1, rows: 1 }]);
			else if (child.tag !== 'table') collect(child);
		}
	};
	collect(table);
	return rows;
}

function rowOf(row: HtmlElement): SpanningCell[] {
	return row.children.flatMap((cell) => {
		if (typeof cell === 'string' || (cell.tag !== 'td' && cell.tag !== 'th')) return [];
		return { text: cellText(cell), columns: spanOf(cell, 'colspan'), rows: spanOf(cell, 'rowspan') };
	});
}

function spanOf(cell: HtmlElement, name: string): number {
	const span = Number.parseInt(cell.attributes[name] ?? '1', 10);
	return span >= 1 ? Math.min(span, WIDEST_SPAN) : 1;
}

/** A cell's paragraphs and list points, each on a line; the text of a table inside it line by line. */
function cellText(cell: HtmlElement): string {
	const lines: string[] = [];
	let line = '';
	let mark = '';
	const end = () => {
		const text = foldSpace(line);
		if (text !== '') lines.push(mark + text);
		if (text !== '') mark = '';
		line = '';
	};
	const walk = (element: HtmlElement) => {
		for (const child of element.children) {
			if (typeof child === 'string') line += child;
			else if (child.tag === 'br') end();
			else if (child.tag === 'li') {
				end();
				mark = BULLET;
				walk(child);
				end();
				mark = '';
			} else if (BLOCKS.test(child.tag) || /^(?:ul|ol|table|h[1-6])$/.test(child.tag)) {
				end();
				walk(child);
				end();
			} else walk(child);
		}
	};
	walk(cell);
	end();
	return lines.join('\n');
}
