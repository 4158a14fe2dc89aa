import type { Line, Span } from './pdf-lines.ts';

/** Columns of running text on a page: from line `from` up to `to`, each column's own lines from the top. */
export type TextColumns = { from: number; to: number; columns: Line[][] };

const FEWEST_LINES = 10;
const FEWEST_IN_COLUMN = 5;
const MOST_UNLIKE = 1.6; // the wider column to the narrower
const LARGE = 1.12; // of the usual letters: larger is a heading
const CLOSE = 3; // points
const FAR = 3.5; // of the letters' size
const NOTHING: Line = { y: 0, size: 0, spans: [], glyphs: [] };

/**
 * Two columns of text with headings of their own, as in a leaflet: no line crosses the space between them, they are about
 * as wide, and headings stand in both at different heights. In a table the headings stand in one row. Null without any.
 */
export function textColumns(lines: readonly Line[]): TextColumns | null {
	const start = rightStart(lines);
	if (start === null) return null;
	const isInside = (line: Line) => {
		return line.spans.length <= 2 && line.spans.every(({ left, right }) => right < start || left >= start - CLOSE);
	};
	const isRight = (line: Line) => line.spans.some(({ left }) => left >= start - CLOSE);
	const shared = lines.findIndex((line) => line.spans.length === 2 && isRight(line) && isInside(line));
	if (shared === -1) return null;
	let first = shared;
	while (isNear(lines[first - 1], lines[first]) && isInside(lines[first - 1] ?? NOTHING)) first--;
	const length = lines.slice(first).findIndex((line) => !isInside(line));
	const to = length === -1 ? lines.length : first + length;
	const region = lines.slice(first, to);
	const columns = [
		region.flatMap((line) => partOf(line, ({ right }) => right < start)),
		region.flatMap((line) => partOf(line, ({ left }) => left >= start - CLOSE))
	];
	return region.length >= FEWEST_LINES && areText(columns) ? { from: first, to, columns } : null;
}

/** Where the second column begins: the leftmost of what stands second on a line. */
function rightStart(lines: readonly Line[]): number | null {
	const starts = lines.flatMap(({ spans }) => (spans.length === 2 ? (spans[1]?.left ?? []) : []));
	return starts.length === 0 ? null : Math.min(...starts);
}

function isNear(above: Line | undefined, line: Line | undefined): boolean {
	return above !== undefined && line !== undefined && line.y - above.y <= FAR * Math.max(above.size, line.size);
}

function partOf(line: Line, isPart: (span: Span) => boolean): Line[] {
	const spans = line.spans.filter(isPart);
	const [first] = spans;
	return first ? [{ ...line, spans, y: line.y, size: Math.max(...spans.map(({ size }) => size)) }] : [];
}

function areText(columns: readonly Line[][]): boolean {
	const widths = columns.map((column) => {
		const spans = column.flatMap((line) => line.spans);
		return Math.max(...spans.map(({ right }) => right)) - Math.min(...spans.map(({ left }) => left));
	});
	if (columns.some((column) => column.length < FEWEST_IN_COLUMN)) return false;
	if (Math.max(...widths) > Math.min(...widths) * MOST_UNLIKE) return false;
	const sizes = columns.flat().map(({ size }) => size);
	const usual = sizes.sort((a, b) => a - b)[Math.floor(sizes.length / 2)] ?? 0;
	const headings = columns.map((column) => column.filter((line) => isHeading(line, usual)));
	const heights = headings.map((own) => own.map(({ y }) => Math.round(y)));
	const [left = [], right = []] = heights;
	return (
		left.length > 0 && right.length > 0 && [...left, ...right].some((y) => !(left.includes(y) && right.includes(y)))
	);
}

function isHeading(line: Line, usual: number): boolean {
	return line.size > usual * LARGE || line.spans.every(({ bold }) => bold);
}
