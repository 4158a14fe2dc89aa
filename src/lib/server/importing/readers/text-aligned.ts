/** A table drawn with spaces in a text file: its rows, the line of each, and how many lines it takes. */
export type AlignedTable = { rows: string[][]; lines: number[]; length: number };

const GAP = / {2,}/;
const FEWEST_COLUMNS = 3;
const FEWEST_ROWS = 2; // the header and one more
const LONGEST_HEADER = 40; // characters of one column's heading
const MOST_LINES = 1_000;
const MOST_CROSSING = 0.1; // share of the lines that may write over the space between two columns

type Column = { from: number; to: number };

/**
 * The table that begins on line `from`, or null: lines with the same blank columns under a line of short headings. Cells
 * may go on over several lines; rows are parted by empty lines, else by lines with something in the first column.
 */
export function alignedTable(lines: readonly string[], from: number): AlignedTable | null {
	const header = (lines[from] ?? '').replaceAll('\t', ' ');
	if (!isHeaderLine(header)) return null;
	const region = regionFrom(lines, from);
	if (region.filter((line) => line.trim() !== '').length < FEWEST_ROWS) return null;
	const columns = columnsOf(region);
	if (columns.length < FEWEST_COLUMNS || columns.length < header.trim().split(GAP).length) return null;
	const cut = region.map((line) => columns.map(({ from: start, to }) => line.slice(start, to).trim()));
	const numbered = cut.map((cells, index) => ({ cells, number: from + index + 1 }));
	const rows = rowsOf(numbered);
	if (rows.length < FEWEST_ROWS) return null;
	return { rows: rows.map(({ cells }) => cells), lines: rows.map(({ number }) => number), length: region.length };
}

function isHeaderLine(line: string): boolean {
	const cells = line.trim().split(GAP);
	return (
		cells.length >= FEWEST_COLUMNS && cells.every((cell) => cell.length <= LONGEST_HEADER && /^[\p{Lu}#]/u.test(cell))
	);
}

/** The lines under the header as long as they are cut into columns, or go on with a cell. */
function regionFrom(lines: readonly string[], from: number): string[] {
	const header = lines[from] ?? '';
	const starts = [...header.matchAll(/\S+(?: \S+)*/g)].map((match) => match.index);
	const region = [header];
	for (let index = from + 1; index < Math.min(lines.length, from + MOST_LINES); index++) {
		const line = lines[index] ?? '';
		if (line.trim() === '') {
			const next = lines[index + 1] ?? '';
			if (next.trim() === '' || !isCut(next, starts)) break;
		} else if (!isRule(line) && !isCut(line, starts)) break;
		region.push(isRule(line) ? '' : line);
	}
	while (region.at(-1)?.trim() === '') region.pop();
	return region;
}

/** Whether the line has a gap before each column that it reaches, where most of its pieces begin. */
function isCut(line: string, starts: readonly number[]): boolean {
	if (line.includes('\t')) return false;
	const pieces = [...line.matchAll(/\S+(?: \S+)*/g)];
	const aligned = pieces.filter((piece) => starts.some((start) => Math.abs(piece.index - start) <= 1));
	const isIndented = (pieces[0]?.index ?? 0) > 1;
	return aligned.length === pieces.length
		? pieces.length > 1 || isIndented || line.length <= (starts[1] ?? 0)
		: aligned.length > 1;
}

function isRule(line: string): boolean {
	return /^[-=_ +]{5,}$/.test(line.trim());
}

/** The columns between the characters that are blank in nearly all lines. */
function columnsOf(region: readonly string[]): Column[] {
	const filled = region.filter((line) => line.trim() !== '');
	const width = Math.max(...filled.map((line) => line.length));
	const isBlank = (at: number) => {
		const written = filled.filter((line) => (line[at] ?? ' ') !== ' ').length;
		return written <= filled.length * MOST_CROSSING && (filled[0]?.[at] ?? ' ') === ' ';
	};
	const columns: Column[] = [];
	let start: number | null = null;
	for (let at = 0; at <= width; at++) {
		const isGap = at === width || (isBlank(at) && (isBlank(at + 1) || beginsIn(filled[0], at + 1)));
		if (!isGap && start === null) start = at;
		if (isGap && start !== null) {
			columns.push({ from: start, to: at });
			start = null;
		}
	}
	// Every column has a heading; what has none goes with the column before.
	return columns.reduce<Column[]>((kept, column) => {
		const last = kept.at(-1);
		const hasHeading = (filled[0] ?? '').slice(column.from, column.to).trim() !== '';
		if (last && !hasHeading) last.to = column.to;
		else kept.push({ ...column });
		return kept;
	}, []);
}

/** Whether a heading begins here, after at least two spaces. */
function beginsIn(header: string | undefined, at: number): boolean {
	return header !== undefined && / {2}\S/.test(header.slice(Math.max(0, at - 2), at + 1));
}

type Numbered = { cells: string[]; number: number };

function rowsOf(lines: readonly Numbered[]): Numbered[] {
	const body = lines.slice(1);
	const isSpaced = body.some(({ cells }, index) => index > 0 && cells.every((cell) => cell === ''));
	const rows: Numbered[] = [];
	let isOpen = false;
	lines.forEach(({ cells, number }, index) => {
		const last = rows.at(-1);
		if (cells.every((cell) => cell === '')) {
			isOpen = false;
			return;
		}
		const isFirst = index === 0 || rows.length === 1;
		const begins = isSpaced ? !isOpen : beginsRow(cells);
		if (!last || isFirst || begins) rows.push({ cells: [...cells], number });
		else last.cells = last.cells.map((cell, at) => joined(cell, cells[at] ?? ''));
		isOpen = true;
	});
	return rows;
}

/** Something in the first column, that does not go on in the middle of a sentence. */
function beginsRow(cells: readonly string[]): boolean {
	return cells[0] !== '' && !/^\p{Ll}/u.test(cells[0] ?? '');
}

function joined(cell: string, rest: string): string {
	if (cell === '' || rest === '') return cell + rest;
	return /\p{L}-$/u.test(cell) && /^\p{Ll}/u.test(rest) ? cell + rest : `${cell} ${rest}`;
}
