import type { PdfTrouble } from './pdf-pages.ts';

/** Why readers give up, apart from the readers: those are loaded when a file of their format comes. */

/** A PDF that is not read, and why. */
export class PdfRefused extends Error {
	readonly code: PdfTrouble;
	readonly pages: number;
	constructor(code: PdfTrouble, pages: number) {
		super(code);
		this.code = code;
		this.pages = pages;
	}
}

/** The file has more columns or figures than may be read. */
export class ParquetTooLarge extends Error {
	readonly what: 'columns' | 'cells';
	readonly count: number;
	constructor(what: ParquetTooLarge['what'], count: number) {
		super(`${count} ${what}`);
		this.what = what;
		this.count = count;
	}
}

/** An Excel or OpenDocument workbook cannot be opened without its password. */
export class EncryptedWorkbook extends Error {}
/** A sheet is wider than `MOST_COLUMNS`. */
export class TooManyColumns extends Error {}
