/** What leaves the product as a file, before a format is chosen: a workbook's sheets, or a document's parts. */

/** A cell: lines of text (a point begins with `BULLET`), a number, an ISO date; null is empty. */
export type OutCell =
	| { kind: 'text'; lines: readonly string[] }
	| { kind: 'number'; number: number }
	| { kind: 'date'; date: string }
	| null;

/** `width` is in characters of ordinary size. */
export type OutColumn = { heading: string; width: number };

/** `title` stands on a row of its own above the table. */
export type OutSheet = {
	name: string;
	title: string;
	notes: readonly string[];
	columns: readonly OutColumn[];
	rows: readonly (readonly OutCell[])[];
};

/** `about`: what a table holds, for those who have it read aloud. */
export type OutBlock =
	| { kind: 'heading'; level: 1 | 2; text: string }
	| { kind: 'paragraph'; text: string; emphasis?: 'mark' | 'quiet' }
	| {
			kind: 'table';
			about: string;
			columns: readonly OutColumn[];
			rows: readonly (readonly (readonly string[])[])[];
	  };

/** `footer` stands on every page, before the page's number. */
export type OutDocument = { title: string; footer: string; blocks: readonly OutBlock[] };
