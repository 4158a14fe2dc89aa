import type { Block, ListItem, SourceDocument } from '#lib/model/document.ts';
import type { Finding } from '#lib/model/finding.ts';
import { decodeText } from './decode.ts';
import { cellText, plainText } from './inline-html.ts';
import { alignedTable } from './text-aligned.ts';
import { SECTION, SINGLE_HEADING, joinLines, paragraphsOf, widthOf } from './text-paragraphs.ts';
import type { Line } from './text-paragraphs.ts';

const LIST_MARK = /^(\s*)(?:[-–•*·●▪◦‣➢■□]|(\d{1,2})[.)]|[a-h]\)|(?=[☐☑☒✓✔]))\s*(?<=\s|^)(?=\S)/;
const MARKDOWN_HEADING = /^(#{1,6})\s+(.+?)\s*#*$/;
const MARKDOWN_ROW = /^\s*\|(.*)\|\s*$/;
const TAB_WIDTH = 4;

/**
 * A plain text file as paragraphs, list items and tables of tab-separated (or Markdown) rows, each with its line.
 * Only Markdown marks make headings: which short lines are headings is for the reader of the content to judge.
 *
 * Errors: `empty-file`, `binary-file` and `not-what-it-claims` refuse the file.
 */
export function readText(bytes: Uint8Array, file: string): { document: SourceDocument | null; findings: Finding[] } {
	const decoded = decodeText(bytes);
	if (decoded.refused !== null) {
		const details = decoded.refused === 'not-what-it-claims' ? { format: decoded.format } : undefined;
		const finding: Finding = { code: decoded.refused, severity: 'error', place: { file }, text: file };
		return { document: null, findings: [details ? { ...finding, details } : finding] };
	}
	const { text, encoding } = decoded;
	return { document: { file, format: 'text', encoding, blocks: textBlocks(text, file) }, findings: [] };
}

/** The blocks of decoded text; `wraps` says that lines end where the editor pleases and only empty lines part paragraphs. */
export function textBlocks(text: string, file: string, wraps = false): Block[] {
	const lines = text
		.replace(/^\uFEFF/, '')
		.split(/\r\n|[\r\n\u2028\u2029]/)
		.map((one, index): Line => ({ text: withBoxes(one.replace(/[\f\v\u00a0]/g, ' ')), number: index + 1 }));
	const texts = lines.map((line) => line.text);
	const width = wraps ? null : widthOf(lines);
	const blocks: Block[] = [];
	let tables = 0;
	let index = 0;

	while (index < lines.length) {
		const aligned = alignedTable(texts, index);
		if (aligned) {
			tables++;
			blocks.push({
				kind: 'table',
				rows: aligned.rows.map((cells) => cells.map(cellText)),
				lines: aligned.lines,
				place: { file, line: index + 1, table: tables }
			});
			index += aligned.length;
			continue;
		}
		const kind = kindOf(lines, index, blocks.at(-1));
		const group = groupFrom(lines, index, kind, blocks.at(-1));
		const [first] = group;
		if (!first) break;
		index += group.length;
		const place = { file, line: first.number };
		switch (kind) {
			case 'blank':
				break;
			case 'row':
				tables++;
				blocks.push({
					kind: 'table',
					rows: group.map((line) => cellsOf(line.text)),
					lines: group.map((line) => line.number),
					place: { ...place, table: tables }
				});
				break;
			case 'heading': {
				const [, marks = '', title = ''] = MARKDOWN_HEADING.exec(first.text) ?? [];
				blocks.push({ kind: 'heading', level: marks.length, text: plainText(title), place });
				break;
			}
			case 'item':
				blocks.push(...itemsOf(group, file));
				break;
			case 'text':
				blocks.push(...paragraphsOf(group, width, file));
		}
	}
	return blocks;
}

/** «[x]» and «[ ]» are how a keyboard writes the boxes of a checklist. */
function withBoxes(line: string): string {
	return line.replace(
		/^(\s*(?:[-*]\s+)?)\[([ xX])\]\s+/,
		(_, start: string, tick: string) => `${start}${tick === ' ' ? '☐' : '☑'} `
	);
}

type LineKind = 'blank' | 'heading' | 'row' | 'item' | 'text';

function kindOf(lines: readonly Line[], index: number, before: Block | undefined): LineKind {
	const text = lines[index]?.text ?? '';
	if (text.trim() === '') return 'blank';
	if (MARKDOWN_HEADING.test(text)) return 'heading';
	if (MARKDOWN_ROW.test(text)) return 'row';
	const mark = LIST_MARK.exec(text);
	if (mark && !text.slice(mark[0].length).includes('\t')) {
		return mark[2] && standsAlone(lines, index, text) ? 'text' : 'item';
	}
	if (text.trimStart().includes('\t')) return 'row';
	// A line that only begins with a tab is a cell under the table above, otherwise an indented paragraph.
	return text.startsWith('\t') && before?.kind === 'table' ? 'row' : 'text';
}

/** «2. Bakgrund» between empty lines, or «2. BAKGRUND», with no other number as neighbour, is a heading rather than a list of one. */
function standsAlone(lines: readonly Line[], index: number, text: string): boolean {
	if (/[.,;:!?]$/.test(text.trim()) || text.length > SINGLE_HEADING) return false;
	const number = /^\d{1,2}/.exec(text)?.[0] ?? '';
	const under = lines.slice(index + 1).find((line) => line.text.trim() !== '')?.text ?? '';
	if (number !== '' && under.startsWith(`${number}.`) && SECTION.test(under)) return true;
	const isBlank = (at: number) => (lines[at]?.text ?? '').trim() === '';
	const isLoud = text === text.toLocaleUpperCase('sv') && /\p{Lu}{3}/u.test(text);
	if (!isLoud && (!isBlank(index - 1) || !isBlank(index + 1))) return false;
	const next = lines.slice(index + 1).find((line) => line.text.trim() !== '');
	const previous = lines.slice(0, index).findLast((line) => line.text.trim() !== '');
	return [previous, next].every((line) => !line || !LIST_MARK.exec(line.text)?.[2]);
}

/** The lines from `from` that belong together: of one kind, with the lines that go on with a point or a cell. */
function groupFrom(lines: readonly Line[], from: number, kind: LineKind, before: Block | undefined): Line[] {
	const group: Line[] = [];
	for (let index = from; index < lines.length; index++) {
		const line = lines[index];
		if (!line) break;
		const now = kindOf(lines, index, before);
		const endsPoint = kind === 'item' && now === 'text' && /^[\s\p{Ll}]/u.test(line.text);
		const endsCell = kind === 'row' && now === 'text' && line.text.startsWith('\t');
		if (now !== kind && !endsPoint && !endsCell) break;
		group.push(line);
		if (kind === 'heading') break;
	}
	return group;
}

function cellsOf(text: string): string[] {
	const markdown = MARKDOWN_ROW.exec(text);
	return (markdown?.[1]?.split('|') ?? text.split('\t')).map(cellText);
}

function itemsOf(group: readonly Line[], file: string): ListItem[] {
	const items: ListItem[] = [];
	const indents: number[] = [];
	for (const { text, number } of group) {
		const mark = LIST_MARK.exec(text);
		const last = items.at(-1);
		if (!mark && last) {
			items[items.length - 1] = { ...last, text: joinLines(last.text, plainText(text)) };
			continue;
		}
		const indent = (mark?.[1] ?? '').replaceAll('\t', ' '.repeat(TAB_WIDTH)).length;
		while ((indents.at(-1) ?? -1) >= indent) indents.pop();
		indents.push(indent);
		for (const point of text.slice(mark?.[0].length ?? 0).split('•')) {
			if (point.trim() === '') continue;
			items.push({ kind: 'item', level: indents.length, text: plainText(point), place: { file, line: number } });
		}
	}
	return items;
}
