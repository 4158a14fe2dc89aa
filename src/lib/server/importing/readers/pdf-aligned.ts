import { textColumns } from './pdf-columns.ts';
import type { Line, Span } from './pdf-lines.ts';
import type { Rule } from './pdf-rules.ts';

/** Lines that stand in columns without drawn borders. `rows` are lines that belong together, column by column. */
export type Aligned = { kind: 'table'; rows: Line[][][] } | { kind: 'columns'; columns: Line[][] };
export type Part = { kind: 'line'; line: Line } | Aligned;

type Column = { left: number; right: number };

const GUTTER = 4; // points between columns at least
const LARGE = 1.12; // of the table's letters: larger is a heading after the table
const FAR = 3.5; // of the letters' size: so far below nothing is the same table
const ROW_GAP = 1.25; // of the usual distance between lines
const LEADING = 1.4; // of the letters' size, between lines of one paragraph
const PROSE_LINES = 10;
const PROSE_FILL = 0.7; // of the column's width
const FEWEST_TABLE_LINES = 2;

/** The lines of a page, those that stand in columns put together as tables or as columns of running text. */
export function findAligned(lines: readonly Line[], rules: readonly Rule[]): Part[] {
	const text = textColumns(lines);
	if (text) {
		return [
			...findAligned(lines.slice(0, text.from), rules),
			{ kind: 'columns', columns: text.columns },
			...findAligned(lines.slice(text.to), rules)
		];
	}
	const parts: Part[] = [];
	for (let index = 0; index < lines.length; index++) {
		const line = lines[index];
		if (!line) break;
		const region = line.spans.length > 1 ? regionFrom(lines, index) : null;
		if (!region) parts.push({ kind: 'line', line });
		else if (isProse(region.lines, region.columns)) {
			const before = parts.length - 1 - parts.findLastIndex((part) => part.kind !== 'line');
			const { from, to } = reachOf(lines, index, index + region.lines.length, region.columns, before);
			parts.length -= index - from;
			const inside = lines.slice(from, to);
			parts.push({
				kind: 'columns',
				columns: region.columns.map((column) => inside.flatMap((one) => inColumn(one, column)))
			});
			index = to - 1;
		} else {
			parts.push({
				kind: 'table',
				rows: rowsOf(region.lines, region.columns, rules).map((row) => cellsOf(row, region.columns))
			});
			index += region.lines.length - 1;
		}
	}
	return parts;
}

function regionFrom(lines: readonly Line[], start: number): { lines: Line[]; columns: Column[] } | null {
	const region: Line[] = [];
	let columns: Column[] = [];
	for (const line of lines.slice(start)) {
		const before = region.at(-1);
		if (before && (line.y - before.y > FAR * line.size || isHeading(line, region))) break;
		const widened = widen(columns, line.spans);
		if (region.length > 0 && widened.length < Math.max(2, columns.length)) break;
		if (region.length > 0 && line.spans.length > 1 && widened.length > columns.length + 1) break;
		columns = widened;
		region.push(line);
	}
	// What trails alone in the first column is the text after the table.
	while (region.length > 0 && isTrailing(region, columns)) region.pop();
	const shared = region.filter((line) => line.spans.length > 1);
	return shared.length >= FEWEST_TABLE_LINES && columns.length > 1 ? { lines: region, columns } : null;
}

function isHeading(line: Line, region: readonly Line[]): boolean {
	const [only] = line.spans;
	if (line.spans.length !== 1 || !only) return false;
	const size = Math.max(...region.map((one) => one.size));
	if (line.size > size * LARGE) return true;
	const isBoldColumn = region.some((one) => one.spans.length > 1 && one.spans[0]?.bold && !isAllBold(one));
	return only.bold && !isBoldColumn && region.some((one) => !isAllBold(one));
}

function isAllBold(line: Line): boolean {
	return line.spans.every((span) => span.bold);
}

function isTrailing(region: readonly Line[], columns: readonly Column[]): boolean {
	const [last, before] = [region.at(-1), region.at(-2)];
	const [only] = last?.spans ?? [];
	const [first] = columns;
	if (!last || !before || !only || !first || last.spans.length > 1 || only.left > first.right) return false;
	return last.y - before.y > usualGap(region) * ROW_GAP;
}

/** The columns with a line's words in them: words that reach over two columns make them one. */
function widen(columns: readonly Column[], spans: readonly Span[]): Column[] {
	const all = [...columns, ...spans.map(({ left, right }) => ({ left, right }))].sort((a, b) => a.left - b.left);
	const widened: Column[] = [];
	for (const { left, right } of all) {
		const last = widened.at(-1);
		if (last && left < last.right + GUTTER) last.right = Math.max(last.right, right);
		else widened.push({ left, right });
	}
	return widened;
}

/** How far columns of text reach above and below the lines that showed them: headings, and lines beside nothing. */
function reachOf(
	lines: readonly Line[],
	from: number,
	to: number,
	columns: readonly Column[],
	most: number
): { from: number; to: number } {
	const fits = (line: Line | undefined, next: Line | undefined) => {
		if (!line || !next || Math.abs(line.y - next.y) > FAR * Math.max(line.size, next.size)) return false;
		return line.spans.every((span) =>
			columns.some((column) => span.left >= column.left - GUTTER && span.right <= column.right + GUTTER)
		);
	};
	let [first, last] = [from, to];
	while (from - first < most && fits(lines[first - 1], lines[first])) first--;
	while (fits(lines[last], lines[last - 1])) last++;
	return { from: first, to: last };
}

function cellsOf(row: readonly Line[], columns: readonly Column[]): Line[][] {
	return columns.map((column) => row.flatMap((line) => inColumn(line, column)));
}

/** Columns of running text as in a newspaper: all about as wide, and filled by nearly every line. */
function isProse(lines: readonly Line[], columns: readonly Column[]): boolean {
	const [first] = lines;
	if (!first || lines.length < PROSE_LINES || columns.length > 3) return false;
	const widths = columns.map(({ left, right }) => right - left);
	if (Math.max(...widths) > Math.min(...widths) * 1.6) return false;
	const fills = columns.map((column, index) => {
		const inside = lines.flatMap((line) => inColumn(line, column));
		const full = inside.filter((line) => widthOf(line) > PROSE_FILL * (widths[index] ?? 0));
		return { lines: inside.length / lines.length, full: full.length / Math.max(1, inside.length) };
	});
	return fills.every((fill) => fill.lines > 0.6 && fill.full > 0.6);
}

function inColumn(line: Line, column: Column): Line[] {
	const spans = line.spans.filter((span) => span.left >= column.left - GUTTER && span.left < column.right);
	return spans.length === 0 ? [] : [{ ...line, spans, size: Math.max(...spans.map((span) => span.size)) }];
}

function widthOf({ spans }: Line): number {
	return (spans.at(-1)?.right ?? 0) - (spans[0]?.left ?? 0);
}

/** Lines as rows: parted by drawn lines, else by wider gaps, else where the first column begins something new. */
function rowsOf(lines: readonly Line[], columns: readonly Column[], rules: readonly Rule[]): Line[][] {
	const left = columns[0]?.left ?? 0;
	const right = columns.at(-1)?.right ?? 0;
	const levels = rules.filter((rule) => !rule.upright && rule.from < right && rule.to > left);
	const isRuled = (above: Line, below: Line) =>
		levels.some((rule) => rule.at > above.y - above.size * 0.3 && rule.at < below.y - below.size * 0.3);
	const gaps = lines.slice(1).map((line, index) => line.y - (lines[index]?.y ?? 0));
	const usual = usualGap(lines);
	const ruled = lines.slice(1).filter((line, index) => isRuled(lines[index] ?? line, line)).length;
	const spaced = gaps.filter((gap) => gap > usual * ROW_GAP).length;
	const rows: Line[][] = [];
	lines.forEach((line, index) => {
		const before = lines[index - 1];
		const last = rows.at(-1);
		if (!before || !last) {
			rows.push([line]);
			return;
		}
		const isNew =
			ruled > 1 ? isRuled(before, line) : spaced > 0 ? line.y - before.y > usual * ROW_GAP : beginsRow(line, columns);
		if (isNew || (index === 1 && isAllBold(before) && !isAllBold(line))) rows.push([line]);
		else last.push(line);
	});
	return rows;
}

function beginsRow(line: Line, columns: readonly Column[]): boolean {
	const [first] = line.spans;
	const [column] = columns;
	return first !== undefined && column !== undefined && first.left < column.right && !/^\p{Ll}/u.test(first.text);
}

/** The distance between lines of one cell: the smallest there is, where that is no more than lines of text usually have. */
function usualGap(lines: readonly Line[]): number {
	const size = Math.max(...lines.map((line) => line.size));
	const gaps = lines.slice(1).map((line, index) => line.y - (lines[index]?.y ?? 0));
	const smallest = Math.min(...gaps.filter((gap) => gap >= size));
	return Math.min(smallest, LEADING * size);
}
