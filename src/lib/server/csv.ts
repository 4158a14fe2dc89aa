import Papa from 'papaparse';

/** The only file that imports PapaParse. */

export type CsvRows = {
	rows: string[][];
	/** The line of the file that each row begins on, from 1. */
	lines: number[];
	/** Rows where a quote was opened and never closed, by index. */
	broken: number[];
};

/**
 * Splits delimited text into cells. Empty lines are left out, but counted in `lines`.
 * Source: RFC 4180, with any one-character delimiter. Errors: none; a quote that never closes is told in `broken`.
 */
export function parseCsv(text: string, delimiter: string, quoted = true): CsvRows {
	const rows: string[][] = [];
	const lines: number[] = [];
	const broken: number[] = [];
	const known = new Map<string, string>();
	let line = 1;
	let cursor = 0;
	Papa.parse<string[]>(text, {
		delimiter,
		// A control character that the decoder has already refused stands for «no quotes in this file».
		quoteChar: quoted ? '"' : '\u0000',
		newline: newlineOf(text),
		step({ data, errors, meta }) {
			const start = line;
			line += newlinesBetween(text, cursor, meta.cursor);
			cursor = meta.cursor;
			if (data.every((cell) => cell.trim() === '')) return;
			if (errors.some((error) => error.type === 'Quotes')) broken.push(rows.length);
			rows.push(data.map((cell) => sharedText(cell, known)));
			lines.push(start);
		}
	});
	return { rows, lines, broken };
}

const MOST_SHARED = 50_000; // texts; labels come again in every row, free text does not

/** The text as it was met first: a million rows have few different cells, and each would be kept as a text of its own. */
function sharedText(cell: string, known: Map<string, string>): string {
	const before = known.get(cell);
	if (before !== undefined) return before;
	if (known.size < MOST_SHARED) known.set(cell, cell);
	return cell;
}

/** Rows of one of our own reference files, by column name. Errors: throws when a quote does not close. */
export function parseReferenceCsv(text: string): Record<string, string>[] {
	const { rows, broken } = parseCsv(text, ',');
	if (broken.length > 0) throw new Error(`reference file has an open quote in row ${broken[0]}`);
	const [header = [], ...body] = rows;
	return body.map((cells) => Object.fromEntries(header.map((name, column) => [name, cells[column] ?? ''])));
}

/** The line ending that most lines use; PapaParse's own guess reads only the first megabyte. */
function newlineOf(text: string): '\r\n' | '\n' | '\r' {
	const sample = text.slice(0, 1_000_000);
	const lf = sample.split('\n').length - 1;
	const crlf = sample.split('\r\n').length - 1;
	if (lf === 0 && sample.includes('\r')) return '\r';
	return crlf > lf / 2 ? '\r\n' : '\n';
}

function newlinesBetween(text: string, from: number, to: number): number {
	let count = 0;
	for (let at = from; at < to; at += 1) {
		const code = text.charCodeAt(at);
		if (code === 10 || (code === 13 && text.charCodeAt(at + 1) !== 10)) count += 1;
	}
	return count;
}

/** Rows as CSV with semicolons, quoted where a cell needs it. */
export function writeCsv(rows: readonly (readonly string[])[]): string {
	return Papa.unparse(
		rows.map((cells) => [...cells]),
		{ delimiter: ';', newline: '\n' }
	);
}
