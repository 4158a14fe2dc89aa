import { BULLET } from '#lib/model/document.ts';
import type { Block } from '#lib/model/document.ts';
import { fillSpans } from './fill-spans.ts';
import type { SpanningCell } from './fill-spans.ts';
import type { HtmlElement } from './html-tree.ts';

const BLOCKS =
	/^(?:p|div|section|article|main|header|footer|aside|blockquote|pre|address|figure|figcaption|details|summary|dl|dt|dd|form|fieldset|body|center|tr|td|th|caption|hr)$/;
const BOLD = new Set(['b', 'strong']);
const LONGEST_BOLD_HEADING = 100; // characters
const WIDEST_SPAN = 400; // columns or rows that one cell may cover

/**
 * A web page, or a Word file turned into one, as blocks: headings, paragraphs, list points with their level, tables. A
 * short paragraph all in bold is a heading one level below the real ones before it.
 */
export function htmlBlocks(root: HtmlElement, file: string): Block[] {
	const blocks: Block[] = [];
	let deepest = 0;
	let tables = 0;
	let pieces: Piece[] = [];

	const flush = (level = 0) => {
		const lines = linesOf(pieces);
		pieces = [];
		for (const { text, isBold } of lines) {
			const isHeading = isBold && text.length <= LONGEST_BOLD_HEADING && !/[.;,]$/.test(text);
			if (level > 0) blocks.push({ kind: 'item', level, text, place: { file } });
			else if (isHeading && lines.length === 1) {
				blocks.push({ kind: 'heading', level: deepest + 1, text, place: { file } });
			} else blocks.push({ kind: 'paragraph', text, place: { file } });
		}
	};

	const walk = (element: HtmlElement, level: number, bold: boolean) => {
		for (const child of element.children) {
			if (typeof child === 'string') {
				pieces.push({ text: child, bold });
				continue;
			}
			const { tag } = child;
			const heading = /^h([1-6])$/.exec(tag)?.[1];
			if (heading !== undefined) {
				flush(level);
				const text = wordsOf(child);
				deepest = Math.max(deepest, Number(heading));
				if (text !== '') blocks.push({ kind: 'heading', level: Number(heading), text, place: { file } });
			} else if (tag === 'table' && isFrame(child)) {
				flush(level);
				walk(child, level, bold);
				flush(level);
			} else if (tag === 'table') {
				flush(level);
				const rows = fillSpans(cellsOf(child));
				if (rows.some((row) => row.some((cell) => cell !== ''))) {
					tables++;
					blocks.push({ kind: 'table', rows, place: { file, table: tables } });
				}
			} else if (tag === 'dl' && holdsPairs(child)) {
				flush(level);
				tables++;
				blocks.push({ kind: 'table', rows: pairsOf(child), place: { file, table: tables } });
			} else if (tag === 'button' || (tag === 'summary' && element.tag === 'details')) {
				flush(level);
				const text = wordsOf(child);
				// Before the page's own heading a button opens a menu.
				if (text !== '' && deepest > 0) blocks.push({ kind: 'heading', level: deepest + 1, text, place: { file } });
			} else if (tag === 'ul' || tag === 'ol') {
				flush(level);
				walk(child, level + 1, bold);
				pieces = [];
			} else if (tag === 'li') {
				if (isNumberedHeading(element, child)) {
					blocks.push({ kind: 'heading', level: deepest + 1, text: wordsOf(child), place: { file } });
					continue;
				}
				walk(child, Math.max(1, level), bold);
				flush(Math.max(1, level));
			} else if (tag === 'br') pieces.push({ text: '\n', bold, isBreak: true });
			else if (BLOCKS.test(tag)) {
				flush(level);
				walk(child, level, bold);
				flush(level);
			} else walk(child, level, bold || BOLD.has(tag));
		}
	};
	walk(root, 0, false);
	flush();
	return blocks;
}

type Piece = { text: string; bold: boolean; isBreak?: boolean };

/** The text between two blocks, parted at line breaks. */
function linesOf(pieces: readonly Piece[]): { text: string; isBold: boolean }[] {
	const lines: Piece[][] = [[]];
	for (const piece of pieces) {
		if (piece.isBreak) lines.push([]);
		else lines.at(-1)?.push(piece);
	}
	return lines
		.map((line) => ({
			text: fold(line.map((piece) => piece.text).join('')),
			isBold: line.every((piece) => piece.bold || piece.text.trim() === '')
		}))
		.filter(({ text }) => text !== '');
}

/** «1. Bakgrund» in bold and alone in its list: a heading that its author numbered. */
function isNumberedHeading(list: HtmlElement, item: HtmlElement): boolean {
	if (list.tag !== 'ol' || list.children.filter((child) => typeof child !== 'string').length !== 1) return false;
	const filled = item.children.filter((child) => typeof child !== 'string' || child.trim() !== '');
	const [only] = filled;
	return filled.length === 1 && typeof only === 'object' && BOLD.has(only.tag) && wordsOf(only) !== '';
}

/** Whether the table is a frame around others: one column, with a table in it. */
function isFrame(table: HtmlElement): boolean {
	const inside = (element: HtmlElement): HtmlElement[] => element.children.filter((child) => typeof child !== 'string');
	const rows = inside(table).flatMap((part) => (part.tag === 'tr' ? [part] : inside(part)));
	const cells = rows.flatMap((row) => inside(row).filter(({ tag }) => tag === 'td' || tag === 'th'));
	const holdsTable = (element: HtmlElement): boolean =>
		inside(element).some((child) => child.tag === 'table' || (BLOCKS.test(child.tag) && holdsTable(child)));
	return cells.length <= rows.length && cells.some(holdsTable);
}

/** Whether a list of terms is terms and what is said of them, and not a layout of whole tables or lists. */
function holdsPairs(list: HtmlElement): boolean {
	const tags = termsOf(list).map(({ tag }) => tag);
	return tags.includes('dt') && tags.includes('dd');
}

/** Each term with what is said of it, as rows of two cells. */
function pairsOf(list: HtmlElement): string[][] {
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
		const text = fold(line);
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

function wordsOf(element: HtmlElement): string {
	const words = (one: HtmlElement): string =>
		one.children.map((child) => (typeof child === 'string' ? child : child.tag === 'br' ? ' ' : words(child))).join('');
	return fold(words(element));
}

function fold(text: string): string {
	return text.replace(/[\s\u00a0]+/g, ' ').trim();
}
