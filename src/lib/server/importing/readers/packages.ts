import type { SourceDocument } from '#lib/model/document.ts';
import type { Finding } from '#lib/model/finding.ts';
import { LONGEST_READING, MOST_CELLS, MOST_COLUMNS, MOST_PAGES } from './limits.ts';
import type { TellProgress } from './reading-progress.ts';
import { EncryptedWorkbook, ParquetTooLarge, PdfRefused, TooManyColumns } from './reading-trouble.ts';
import { inspectZip } from './zip-limits.ts';

type Reader = (bytes: Uint8Array, file: string, tell?: TellProgress) => SourceDocument | Promise<SourceDocument>;
type Read = { document: SourceDocument; findings: Finding[] } | { refused: Finding };

// The libraries of these formats are large: they are loaded when a file of the format comes.
const readPdf: Reader = async (bytes, file, tell) => (await import('./pdf.ts')).readPdf(bytes, file, tell);
const readDocx: Reader = async (bytes, file) => (await import('./docx.ts')).readDocx(bytes, file);
const readParquet: Reader = async (bytes, file) => (await import('./parquet.ts')).readParquet(bytes, file);
const readSpreadsheet: Reader = async (bytes, file) => (await import('./spreadsheet.ts')).readSpreadsheet(bytes, file);

/** The parts that hold a file's macros. Source: ECMA-376 and MS-OVBA 2.2.1. */
const MACROS = /(?:^|\/)vbaProject\.bin$/i;

/** Formats known by their first bytes, and the endings that files of the format rightly have. */
const ENDINGS: Readonly<Record<string, readonly string[]>> = {
	PDF: ['pdf'],
	ZIP: ['docx', 'docm', 'xlsx', 'xlsm', 'xlsb', 'ods', 'odt', 'pptx', 'zip'],
	OLE: ['doc', 'xls', 'ppt', 'msg'],
	Parquet: ['parquet'],
	RTF: ['rtf'],
	PNG: ['png'],
	JPEG: ['jpg', 'jpeg'],
	GZIP: ['gz']
};

/** What is read out of a zip-packed file, by a part that only that format has. A new format is a reader and a line here. */
const ZIP_FORMATS: readonly { part: RegExp; not?: RegExp; read: Reader }[] = [
	{ part: /^word\/document\d*\.xml$/i, read: readDocx },
	{ part: /^xl\/workbook\.(?:xml|bin)$/i, read: readSpreadsheet },
	{ part: /^content\.xml$/i, not: /opendocument\.(?!spreadsheet)/, read: readSpreadsheet }
];

/**
 * Reads a file that is not text: PDF, Word, Excel, OpenDocument. `format` is what its first bytes say.
 * Errors: what cannot be read, or may not be, gives the finding that says why.
 */
export async function readPackage(bytes: Uint8Array, file: string, format: string, tell?: TellProgress): Promise<Read> {
	const refuse = (code: string, details?: Finding['details']): Read => ({
		refused: { code, severity: 'error', place: { file }, text: file, ...(details ? { details } : {}) }
	});
	const unread = () => {
		const ending = file.toLowerCase().split('.').at(-1) ?? '';
		return refuse(ENDINGS[format]?.includes(ending) ? 'format-not-read' : 'not-what-it-claims', { format });
	};
	let read: Reader | undefined;
	let hasMacros = false;
	if (format === 'PDF') read = readPdf;
	if (format === 'Parquet') read = readParquet;
	if (format === 'OLE') {
		if (holdsName(bytes, 'EncryptedPackage')) return refuse('encrypted-file');
		hasMacros = holdsName(bytes, '_VBA_PROJECT');
		if (holdsName(bytes, 'Workbook') || holdsName(bytes, 'Book')) read = readSpreadsheet;
	}
	if (format === 'ZIP') {
		const { names, refused, details } = inspectZip(bytes);
		if (refused) return refuse(refused, details);
		hasMacros = names.some((name) => MACROS.test(name));
		read = ZIP_FORMATS.find(({ part, not }) => {
			return names.some((name) => part.test(name)) && !not?.test(begin(bytes));
		})?.read;
	}
	if (!read) return unread();
	try {
		const macros: Finding = { code: 'macros-ignored', severity: 'info', place: { file }, text: file };
		return { document: await read(bytes, file, tell), findings: hasMacros ? [macros] : [] };
	} catch (error) {
		if (error instanceof PdfRefused)
			return refuse(error.code, { pages: error.pages, most: MOST_PAGES, seconds: LONGEST_READING / 1000 });
		if (error instanceof EncryptedWorkbook) return refuse('encrypted-file');
		if (error instanceof TooManyColumns) {
			return refuse('too-many-columns', { columns: Number(error.message), most: MOST_COLUMNS });
		}
		if (error instanceof ParquetTooLarge) {
			return error.what === 'columns'
				? refuse('too-many-columns', { columns: error.count, most: MOST_COLUMNS })
				: refuse('too-many-cells', { cells: error.count, most: MOST_CELLS });
		}
		return refuse('damaged-file');
	}
}

/** OpenDocument may write its own type, not packed, first in the file. Source: OpenDocument 1.3 part 2, 3.3. */
function begin(bytes: Uint8Array): string {
	return new TextDecoder('latin1').decode(bytes.subarray(0, 120));
}

/** Whether a compound file has a stream of this name. Source: MS-CFB 2.6.1, names are UTF-16 with a zero after. */
function holdsName(bytes: Uint8Array, name: string): boolean {
	return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(Buffer.from(`${name}\0`, 'utf16le'));
}
