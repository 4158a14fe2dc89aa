import type { Block } from '#lib/model/document.ts';
import { holdsPairs, isFrame, pairsOf, tableRows } from './html-table.ts';
import type { HtmlElement } from './html-tree.ts';
import { BLOCKS, foldSpace, wordsOf } from './html-words.ts';

const BOLD = new Set(['b', 'strong']);
const LONGEST_BOLD_HEADING = 100; // characters

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
				const rows = tableRows(child);
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
			text: foldSpace(line.map((piece) => piece.text).join('')),
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
