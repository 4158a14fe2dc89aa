import type { OutChart } from './out-chart.ts';
import type { OutColumn, OutTable } from './out-table.ts';
import type { RichText } from './rich-text.ts';

/** What leaves the product as a file, before a format is chosen: a workbook's sheets, or a document's parts. */

/** A cell: lines of text (a point begins with `BULLET`), a number, an ISO date; null is empty. */
export type OutCell =
	| { kind: 'text'; lines: readonly string[] }
	| { kind: 'number'; number: number; format?: 'share' | 'decimals' }
	| { kind: 'date'; date: string }
	| null;

/** `title` stands on a row of its own above the table. */
export type OutSheet = {
	name: string;
	title: string;
	notes: readonly string[];
	columns: readonly OutColumn[];
	rows: readonly (readonly OutCell[])[];
};

/** Where numbers stand. Dates are ISO dates. */
export type OutSource = {
	publisher: string;
	title: string;
	file: string;
	rows: string;
	publishedOn: string;
	importedOn: string;
	licence: string;
	url: string;
};

/** What a measure is. */
export type OutDefinition = {
	name: string;
	unit: string;
	publisher: string;
	reading: string;
	definition: string;
	caveat: string;
	breaks: readonly string[];
};

/** A chart with all that is said beside it. `svg` is the drawing alone, in the light scheme. **Unit**: pixels. */
export type OutFigure = {
	id: string;
	heading: string;
	subtitle: string;
	/** Its first sentence: measure, areas and years, without how the marks are read. */
	of: string;
	/** Read aloud instead of the drawing. */
	alt: string;
	svg: string;
	width: number;
	height: number;
	/** How the marks are read, and what limits what the figure can say. */
	notes: readonly string[];
	table: OutTable;
	/** The same values as numbers, a row a value. */
	data: { columns: readonly OutColumn[]; rows: readonly (readonly OutCell[])[] };
	chart: OutChart | null;
	/** Work that is aimed at what the figure shows, a line each. */
	activities: readonly string[];
	sourceLine: string;
	sourceIds: readonly string[];
	simulated: boolean;
};

export type OutBlock =
	| { kind: 'heading'; level: 1 | 2 | 3; text: string }
	| { kind: 'paragraph'; text: string; emphasis?: 'mark' | 'quiet' | 'lead' }
	| { kind: 'list'; items: readonly string[] }
	/** What somebody has written, with its headings, lists and links; they stand below level 3. */
	| { kind: 'text'; text: RichText }
	| ({ kind: 'table' } & OutTable)
	| { kind: 'notice'; title: string; lines: readonly string[] }
	/** Up to three short texts beside each other, as the answer to a question. */
	| { kind: 'boxes'; boxes: readonly { title: string; lines: readonly string[] }[] }
	| { kind: 'figure'; figure: OutFigure };

/** `footer` stands on every page, before the page's number. `upright`: the pages stand, else they lie down. */
export type OutDocument = {
	title: string;
	footer: string;
	blocks: readonly OutBlock[];
	upright?: boolean;
	/** A list of contents after the title block. */
	contents?: boolean;
	/** What a table holds stands above it, where its heading does not say it. */
	captions?: boolean;
};

/** A view of the product as it goes out: the document, and what its figures rest on. */
export type OutView = OutDocument & {
	about: string;
	/** What must be said of all numbers: simulated, or to be kept within the work. */
	marks: readonly string[];
	fileName: string;
	sources: readonly OutSource[];
	definitions: readonly OutDefinition[];
};
