import type { SourceDocument } from '#lib/model/document.ts';
import type { Finding } from '#lib/model/finding.ts';
import { parseCsv } from '../../csv.ts';

const DELIMITERS = [';', '\t', ',', '|'] as const;
const SAMPLE_LINES = 200;
const LONGEST_SAMPLE = 200_000; // characters
/** Share of the lines that must have the same number of delimiters for the text to be a table and not prose. */
const REGULAR = 0.7;

/** Lines of title above and of notes below that a small table may have. */
const MOST_LINES_AROUND = 10;

/**
 * The delimiter of a text that is a table from top to bottom, or undefined for prose. Lines may have one delimiter more or
 * fewer than most: publishers end rows with one too many, and titles and notes have none. The last line may be cut.
 */
export function findDelimiter(text: string): string | undefined {
	const lines = sampleOf(text)
		.split(/\r\n|\n|\r/)
		.filter((line) => line.trim() !== '')
		.slice(0, SAMPLE_LINES);
	let best: { delimiter: string; regular: number; columns: number } | undefined;
	const isQuoted = lines.filter(isQuotedPair).length > 1;
	for (const delimiter of DELIMITERS) {
		const counts = lines.map((line) => line.replace(/"[^"]*"/g, '').split(delimiter).length - 1);
		const usual = mostCommon(counts.filter((count) => count > 0));
		if (usual === undefined) continue;
		const regular = regularity(counts, usual, isQuoted || (delimiter === ';' && usual >= 2));
		const better = !best || regular > best.regular + 0.05 || (regular >= best.regular - 0.05 && usual > best.columns);
		if (regular >= REGULAR && better) best = { delimiter, regular, columns: usual };
	}
	// Prose has commas too, but not two or more in nearly every line, nor quotes around all that they part.
	if (best?.delimiter === ',' && best.columns < 2 && !isQuoted) return undefined;
	// Tables copied out of a document have headings and empty lines between them; statistics have not.
	if (best?.delimiter === '\t' && isBroken(text)) return undefined;
	return best?.delimiter;
}

/** The beginning of the text, with the line breaks inside quoted cells as spaces: a row may take several lines. */
function sampleOf(text: string): string {
	return text
		.slice(0, LONGEST_SAMPLE)
		.replace(/(?<=^|[;\t,|\r\n])"[^"]{0,2000}"(?=[;\t,|\r\n]|$)/g, (cell) => cell.replace(/[\r\n]+/g, ' '));
}

/** `"region","2023"` or `"region";2023`, as statistical databases write it. */
function isQuotedPair(line: string): boolean {
	return /^\s*"[^"]*"[,;]("[^"]*"|[\d.]+)\s*$/.test(line);
}

/** Whether a line without tabs stands between lines with tabs. Titles above and notes below the table do not count. */
function isBroken(text: string): boolean {
	const rows = sampleOf(text)
		.split(/\r\n|\n|\r/)
		.map((line) => line.trimEnd().includes('\t'));
	return rows.slice(rows.indexOf(true), rows.lastIndexOf(true)).includes(false);
}

/**
 * Share of the lines that have about the usual number of delimiters. `amongLines`: a few lines above and below are not
 * counted; only for a delimiter that prose does not have.
 */
function regularity(counts: readonly number[], usual: number, amongLines: boolean): number {
	const fits = counts.map((count) => count > 0 && Math.abs(count - usual) <= 1);
	const [first, last] = [fits.indexOf(true), fits.lastIndexOf(true)];
	const few = Math.max(first, fits.length - 1 - last) <= MOST_LINES_AROUND;
	const table = amongLines && few && last > first ? fits.slice(first, last + 1) : fits;
	const whole = table.length > 2 ? table.slice(0, -1) : table;
	if (whole.every((fit) => fit)) return 1;
	return table.filter((fit) => fit).length / table.length;
}

/** Reads delimited text as one table. `text` is decoded; `delimiter` is what `findDelimiter` found. */
export function readDelimited(
	text: string,
	delimiter: string,
	encoding: SourceDocument['encoding'],
	file: string
): { document: SourceDocument; findings: Finding[] } {
	const quoted = parseCsv(text, delimiter);
	// A lone quote in a cell would swallow the rest of the file: such a file has no quoting at all.
	const { rows, lines } = quoted.broken.length > 0 ? parseCsv(text, delimiter, false) : quoted;
	const width = rows[0]?.length ?? 0;
	for (const cells of rows) dropExtraCell(cells, width);
	return {
		document: {
			file,
			format: 'delimited',
			...(encoding ? { encoding } : {}),
			blocks: [{ kind: 'table', rows, lines, place: { file, table: 1, line: lines[0] ?? 1 } }]
		},
		findings: []
	};
}

/** Brå ends each row with a delimiter too many, though not the header. */
function dropExtraCell(cells: string[], width: number): void {
	if (cells.length === width + 1 && cells.at(-1) === '') cells.pop();
}

function mostCommon(numbers: readonly number[]): number | undefined {
	const counts = new Map<number, number>();
	for (const number of numbers) counts.set(number, (counts.get(number) ?? 0) + 1);
	return [...counts].sort(([, a], [, b]) => b - a)[0]?.[0];
}
