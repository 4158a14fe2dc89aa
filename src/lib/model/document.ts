/**
 * What every reader of a file format returns: the content in reading order, each part with its place.
 * Nothing is interpreted here; that is the work of `plan/` and `series/`.
 */

/** Where in a file something stands. Pages, sheets, tables, rows, columns and lines count from 1. */
export type Place = {
	file: string;
	page?: number;
	sheet?: string;
	table?: number;
	row?: number;
	column?: number;
	line?: number;
};

export type Heading = { kind: 'heading'; level: number; text: string; place: Place };
/** `lastLine` is where the paragraph ends in a text file, if it takes more than its first line. */
export type Paragraph = { kind: 'paragraph'; text: string; lastLine?: number; place: Place };
/** One point of a bulleted or numbered list; `level` is 1 for the outermost. */
export type ListItem = { kind: 'item'; level: number; text: string; place: Place };
/**
 * A grid of cells. A cell keeps its paragraphs apart with `\n`, and begins each list point with `BULLET`.
 * Numbers from spreadsheets are written with full precision and a decimal point, whatever the sheet displays.
 * `lines[i]` is the line of row `i` in a text file.
 */
export type Table = { kind: 'table'; rows: readonly (readonly string[])[]; lines?: readonly number[]; place: Place };
/**
 * Shapes on a map, each with what the file says of it as text. `geometry` is as the file has it, and may be anything.
 * `name` is what the file calls itself, `system` the coordinates it says that it uses.
 */
export type MapFeatures = {
	name: string;
	system: string | null;
	features: readonly { properties: Readonly<Record<string, string>>; geometry: unknown }[];
	place: Place;
};
export type Block = Heading | Paragraph | ListItem | Table;

export type DocumentFormat =
	'text' | 'delimited' | 'docx' | 'pdf' | 'spreadsheet' | 'html' | 'markdown' | 'json' | 'geojson';

export type SourceDocument = {
	file: string;
	format: DocumentFormat;
	/** How the bytes were decoded, for text formats. */
	encoding?: 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';
	blocks: readonly Block[];
	/** The shapes of a map, which has no blocks. */
	map?: MapFeatures;
};

/** Begins a list point inside a table cell. */
export const BULLET = '• ';
