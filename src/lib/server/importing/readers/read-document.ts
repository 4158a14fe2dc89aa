import type { SourceDocument } from '#lib/model/document.ts';
import type { Finding } from '#lib/model/finding.ts';
import { decodeText } from './decode.ts';
import type { Decoded } from './decode.ts';
import { findDelimiter, readDelimited } from './delimited.ts';
import { isHtml, readHtml } from './html.ts';
import { isJson, readJson } from './json.ts';
import { MOST_COLUMNS } from './limits.ts';
import { isMarkdown, readMarkdown } from './markdown.ts';
import { readPackage } from './packages.ts';
import type { TellProgress } from './reading-progress.ts';
import { textBlocks } from './text.ts';

export type ReadDocument = {
	document: SourceDocument | null;
	/** A text file's own text, for keeping a row verbatim; '' for other formats. */
	text: string;
	findings: Finding[];
};

const TEXT_ENDINGS = /\.(csv|txt|tsv|md|markdown|html?|json)$/i;

type Text = Decoded & { refused: null };

/** Formats that are text, the first that fits. A new one is a reader and a line here. */
const TEXT_FORMATS: readonly ((decoded: Text, file: string) => SourceDocument | null)[] = [
	({ text, encoding }, file) => (isHtml(text) ? readHtml(text, encoding, file) : null),
	({ text, encoding }, file) => (isMarkdown(text) ? readMarkdown(text, encoding, file) : null),
	({ text, encoding }, file) => {
		const delimiter = findDelimiter(text);
		return delimiter === undefined ? null : readDelimited(text, delimiter, encoding, file).document;
	},
	({ text, encoding }, file) => ({ file, format: 'text', encoding, blocks: textBlocks(text, file) })
];

/**
 * Chooses the reader by what the file is, whatever it is called, and reads it.
 * A file with macros is read without them, and the finding `macros-ignored` says so.
 * Errors: an empty, unreadable or dangerous file gives no document and one finding that says why.
 */
export async function readDocument(bytes: Uint8Array, file: string, tell?: TellProgress): Promise<ReadDocument> {
	const decoded = decodeText(bytes);
	if (decoded.refused === 'not-what-it-claims') {
		const read = await readPackage(bytes, file, decoded.format, tell);
		if ('document' in read) return checked(read.document, '', read.findings);
		// Something else under a text file's name: that is the first thing to be told.
		const misnamed = TEXT_ENDINGS.test(file) && read.refused.code === 'damaged-file';
		if (!misnamed) return refuse(read.refused);
		return refuse({ ...read.refused, code: 'not-what-it-claims', details: { format: decoded.format } });
	}
	if (decoded.refused !== null)
		return refuse({ code: decoded.refused, severity: 'error', place: { file }, text: file });
	if (isJson(decoded.text)) {
		const read = readJson(decoded.text, file);
		return 'refused' in read ? refuse(read.refused) : checked(read.document, read.lines.join('\n'));
	}
	for (const read of TEXT_FORMATS) {
		const document = read(decoded, file);
		if (document) return checked(document, decoded.text);
	}
	throw new Error(`no reader took the text of ${file}`);
}

/** No table may be wider than anything people make. */
function checked(document: SourceDocument, text: string, findings: Finding[] = []): ReadDocument {
	const { file } = document;
	for (const block of document.blocks) {
		if (block.kind !== 'table') continue;
		const columns = block.rows.reduce((most, row) => Math.max(most, row.length), 0);
		if (columns <= MOST_COLUMNS) continue;
		const details = { columns, most: MOST_COLUMNS };
		return refuse({ code: 'too-many-columns', severity: 'error', place: block.place, text: file, details });
	}
	return { document, text, findings };
}

function refuse(finding: Finding): ReadDocument {
	return { document: null, text: '', findings: [finding] };
}
