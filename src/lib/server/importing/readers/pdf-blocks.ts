import type { Block } from '#lib/model/document.ts';
import { joinLines } from './hyphen.ts';
import type { Words } from './hyphen.ts';
import { bodySize, textOf } from './pdf-lines.ts';
import type { Line } from './pdf-lines.ts';

/** What stands on the pages in reading order; a table has its rows already. */
export type Flow = { kind: 'line'; page: number; line: Line } | { kind: 'table'; page: number; rows: string[][] };

const LARGE = 1.12; // of the body's size: headings are larger
const SMALL = 0.9; // footnotes are smaller
const LONGEST_HEADING = 140; // characters
const LONGEST_BOLD = 100;
const PARAGRAPH_GAP = 1.25; // of the usual distance between lines
const SHORT_LINE = 0.75; // of the text's width
const INDENT = 3; // points
const MARK = /^(?:[•·–—*-]|o(?=\s\p{Lu}))\s+(?=\S)/u;
const NUMBER = /^(?:\d{1,2}|[a-h])[.)]\s+(?=\S)/;

/**
 * Lines as headings, paragraphs and list points. Larger letters make headings, ranked by size; a short paragraph all in
 * bold is a heading below those.
 */
export function toBlocks(flow: readonly Flow[], words: Words, file: string): Block[] {
	const lines = flow.flatMap((part) => (part.kind === 'line' ? part.line : []));
	const body = bodySize(lines);
	const groups = groupsOf(flow, body);
	const sizes = [
		...new Set(groups.flatMap((group) => (group.kind === 'heading' && !group.isBoldOnly ? group.size : [])))
	];
	sizes.sort((a, b) => b - a);
	const indents: number[] = [];
	let tables = 0;
	return groups.flatMap((group, index): Block[] => {
		const place = { file, page: group.page };
		if (group.kind === 'table') {
			indents.length = 0;
			tables++;
			return [{ kind: 'table', rows: group.rows, place: { ...place, table: tables } }];
		}
		const text = group.lines.map(textOf).reduce((whole, line) => joinLines(whole, line, words), '');
		if (group.kind === 'heading') {
			indents.length = 0;
			const level = group.isBoldOnly ? sizes.length + 1 : sizes.indexOf(group.size) + 1;
			return [{ kind: 'heading', level: Math.min(level, 6), text: text.replace(MARK, ''), place }];
		}
		if (group.kind === 'text' || isLoneNumber(groups, index)) {
			indents.length = 0;
			return [{ kind: 'paragraph', text, place }];
		}
		while ((indents.at(-1) ?? -Infinity) > group.left - INDENT) indents.pop();
		indents.push(group.left);
		return [{ kind: 'item', level: indents.length, text: text.replace(MARK, '').replace(NUMBER, ''), place }];
	});
}

type Group =
	| { kind: 'table'; page: number; rows: string[][] }
	| { kind: 'heading'; page: number; lines: Line[]; size: number; isBoldOnly: boolean }
	| { kind: 'text' | 'item'; page: number; lines: Line[]; left: number };

function groupsOf(flow: readonly Flow[], body: number): Group[] {
	const lines = flow.flatMap((part) => (part.kind === 'line' ? part.line : []));
	const leading = usualLeading(flow);
	const right = rightMargin(lines);
	const groups: Group[] = [];
	let before: { line: Line; page: number } | undefined;
	for (const part of flow) {
		const last = groups.at(-1);
		if (part.kind === 'table') {
			groups.push(part);
			before = undefined;
			continue;
		}
		const { line, page } = part;
		const text = textOf(line);
		const size = Math.round(line.size * 2) / 2;
		const isLarge = line.size > body * LARGE && text.length <= LONGEST_HEADING;
		const isBold = line.spans.every((span) => span.bold);
		const samePage = before?.page === page;
		const gap = before && samePage ? line.y - before.line.y : Infinity;
		const isNear = gap > 0 && gap <= Math.max(leading, 1.2) * PARAGRAPH_GAP * line.size;
		const left = line.spans[0]?.left ?? 0;
		if (isLarge || isBold) {
			const isRest =
				last?.kind === 'heading' && isNear && last.size === size && last.isBoldOnly === !isLarge && !NUMBER.test(text);
			if (isRest) last.lines.push(line);
			else groups.push({ kind: 'heading', page, lines: [line], size, isBoldOnly: !isLarge });
		} else if (MARK.test(text) || NUMBER.test(text)) groups.push({ kind: 'item', page, lines: [line], left });
		else if (
			last &&
			before &&
			(last.kind === 'text' || last.kind === 'item') &&
			goesOn(last, before, part, { isNear, right })
		) {
			last.lines.push(line);
		} else groups.push({ kind: 'text', page, lines: [line], left });
		before = { line, page };
	}
	return groups.map(withoutFalseHeading);
}

/** Several bold lines, or one that ends as a sentence, are an emphasised paragraph. */
function withoutFalseHeading(group: Group): Group {
	if (group.kind !== 'heading' || !group.isBoldOnly) return group;
	const text = group.lines.map(textOf).join(' ');
	if (text.length <= LONGEST_BOLD && !/[.;,]$/.test(text)) return group;
	const isItem = MARK.test(text) || NUMBER.test(text);
	return {
		kind: isItem ? 'item' : 'text',
		page: group.page,
		lines: group.lines,
		left: group.lines[0]?.spans[0]?.left ?? 0
	};
}

type TextGroup = Group & { kind: 'text' | 'item' };

function goesOn(
	group: TextGroup,
	before: { line: Line; page: number },
	{ line, page }: { line: Line; page: number },
	{ isNear, right }: { isNear: boolean; right: number }
): boolean {
	const [text, above] = [textOf(line), textOf(before.line)];
	const [left = 0, start = 0] = [line.spans[0]?.left, group.lines[0]?.spans[0]?.left];
	const isOpen = !/[.!?:]$/.test(above);
	if (page !== before.page) return isOpen && /^\p{Ll}/u.test(text);
	if (!isNear || line.size < before.line.size * SMALL) return false;
	if (group.kind === 'item') return left > start + INDENT || (isOpen && /^\p{Ll}/u.test(text));
	// A line ended well before the margin was ended by its author.
	const end = before.line.spans.at(-1)?.right ?? 0;
	const isShort = end - start < (right - start) * SHORT_LINE;
	if (isShort && /^[\p{Lu}\d]/u.test(text)) return false;
	return !(!isOpen && /^\p{Lu}[\p{L}\d ]{2,30}:\s/u.test(text));
}

/** «2. Bakgrund» that is no point among others is a heading in the making. */
function isLoneNumber(groups: readonly Group[], index: number): boolean {
	const group = groups[index];
	if (group?.kind !== 'item') return false;
	const text = group.lines.map(textOf).join(' ');
	if (!NUMBER.test(text) || text.length > 80 || /[.,;:!?]$/.test(text)) return false;
	return ![groups[index - 1], groups[index + 1]].some((other) => other?.kind === 'item');
}

/** The usual distance between the lines of a paragraph. Unit: the letters' size. */
function usualLeading(flow: readonly Flow[]): number {
	const counts = new Map<number, number>();
	flow.forEach((part, index) => {
		const before = flow[index - 1];
		if (part.kind !== 'line' || before?.kind !== 'line' || before.page !== part.page) return;
		const leading = Math.round(((part.line.y - before.line.y) / part.line.size) * 20) / 20;
		if (leading > 0.9 && leading < 2) counts.set(leading, (counts.get(leading) ?? 0) + 1);
	});
	return [...counts].sort(([, a], [, b]) => b - a)[0]?.[0] ?? 1.2;
}

/** Where the longest lines end, a few odd ones aside. */
function rightMargin(lines: readonly Line[]): number {
	const ends = lines.map((line) => line.spans.at(-1)?.right ?? 0).sort((a, b) => a - b);
	return ends[Math.floor(ends.length * 0.95)] ?? 0;
}
