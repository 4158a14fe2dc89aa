import type { Glyphs } from './pdf-pages.ts';

/** Words that stand close together on one line. */
export type Span = { text: string; left: number; right: number; y: number; size: number; bold: boolean };
/** What stands on one line of a page, from left to right. */
export type Line = { y: number; size: number; spans: Span[]; glyphs: readonly Glyphs[] };

const SAME_LINE = 0.4; // of the letters' size: marks above the line stand that much higher
const WORD_GAP = 0.14; // of the letters' size
const SPAN_GAP = 1.1; // of the letters' size; wider than any space of a justified line, narrower than between columns

const COLUMN_GAP = 0.5; // of the letters' size, where a column is known to begin
const FEWEST_STARTS = 2;

/** Runs of text as lines from the top, each parted where a gap is wider than a space between words. */
export function toLines(glyphs: readonly Glyphs[]): Line[] {
	const rows: { y: number; size: number; glyphs: Glyphs[] }[] = [];
	for (const one of [...glyphs].sort((a, b) => a.y - b.y || a.x - b.x)) {
		const row = rows.slice(-4).findLast(({ y, size }) => Math.abs(one.y - y) <= SAME_LINE * Math.min(size, one.size));
		if (row) row.glyphs.push(one);
		else rows.push({ y: one.y, size: one.size, glyphs: [one] });
	}
	const starts = columnStarts(rows.map((row) => row.glyphs));
	return rows.map(({ glyphs: members }) => lineOf(members, starts)).sort((a, b) => a.y - b.y);
}

/** Where words begin after a wide gap on several lines: there a column begins, also on lines where the gap is narrow. */
function columnStarts(rows: readonly (readonly Glyphs[])[]): number[] {
	const counts = new Map<number, number>();
	for (const row of rows) {
		const ordered = [...row].sort((a, b) => a.x - b.x);
		ordered.slice(1).forEach((one, index) => {
			const before = ordered[index];
			if (!before || one.x - before.x - before.width < SPAN_GAP * one.size) return;
			const start = Math.round(one.x);
			counts.set(start, (counts.get(start) ?? 0) + 1);
		});
	}
	return [...counts].flatMap(([start, count]) => (count >= FEWEST_STARTS ? start : []));
}

function lineOf(glyphs: readonly Glyphs[], starts: readonly number[]): Line {
	const spans: Span[] = [];
	for (const one of [...glyphs].sort((a, b) => a.x - b.x)) {
		const last = spans.at(-1);
		const gap = last ? one.x - last.right : Infinity;
		const text = withKnownMark(one.text);
		// A list mark keeps its words however far off they begin.
		const isAfterMark = last !== undefined && isMark(last.text) && gap < 40;
		const isColumn = gap > COLUMN_GAP * one.size && starts.some((start) => Math.abs(start - one.x) <= 1);
		const isSpace = gap < SPAN_GAP * Math.max(one.size, last?.size ?? 0) && !isColumn;
		if (last && (isSpace || isAfterMark)) {
			const needsSpace = gap > WORD_GAP * one.size && !last.text.endsWith(' ') && !text.startsWith(' ');
			last.text += needsSpace || isAfterMark ? ` ${text}` : text;
			last.right = Math.max(last.right, one.x + one.width);
			last.size = Math.max(last.size, one.size);
			last.bold = last.bold && one.bold;
		} else {
			const { x: left, y, size, bold } = one;
			spans.push({ text, left, right: left + one.width, y, size, bold });
		}
	}
	for (const span of spans) span.text = span.text.replace(/\s+/g, ' ').trim();
	const size = Math.max(...spans.map((span) => span.size));
	return { y: spans[0]?.y ?? 0, size, spans, glyphs };
}

/** List marks of symbol fonts have letters of a private part of Unicode. */
function withKnownMark(text: string): string {
	return text
		.replace(/[\uf0b7\uf0a7\uf0d8\uf076\uf0fc\u25cf\u25aa\u25e6\u2023\u25a0\u25cb\u27a2]/g, '•')
		.normalize('NFC');
}

/** Whether the text is nothing but the mark of a list point. */
export function isMark(text: string): boolean {
	return /^(?:[•·–—*o-]|\d{1,2}[.)]|[a-h][.)])$/.test(text.trim());
}

/** The line's words from left to right. */
export function textOf(line: Line): string {
	return line.spans.map((span) => span.text).join(' ');
}

/** The size of the letters that most of the text has. */
export function bodySize(lines: readonly Line[]): number {
	const letters = new Map<number, number>();
	for (const line of lines) {
		const size = Math.round(line.size * 2) / 2;
		letters.set(size, (letters.get(size) ?? 0) + textOf(line).length);
	}
	return [...letters].sort(([, a], [, b]) => b - a)[0]?.[0] ?? 10;
}
