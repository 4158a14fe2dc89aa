import type { SourceDocument } from '../model/document.ts';
import { parseAreaLabel } from '../model/area-name.ts';
import type { Finding } from '../model/finding.ts';
import type { SourceKind } from '../model/source.ts';
import { yearOfFileName } from './file-name-year.ts';
import type { SeriesFormat } from './recognise.ts';
import { findRegularTables, type RegularTable } from './regular-tables.ts';

/** The statistics of a file: all tables of one format, with what was decided on the way. */
export type FoundSeries = { format: SeriesFormat; tables: RegularTable[]; findings: Finding[] };
/** Nothing to read; `missing` is the code of the finding for a table that lacked one thing. */
export type NoSeries = { format: null; missing: string | null };

/**
 * All tables of a document that are statistics of one format, that of the first. A workbook may have sheets of notes and of
 * contents, which are passed over; tables of statistics of another format are told of, as they need a file of their own.
 * `isArea` knows the catalogue's areas; without it only labels that say their level are areas.
 */
export function findSeries(
	document: SourceDocument,
	kind?: SourceKind,
	isArea: (label: string) => boolean = (label) => parseAreaLabel(label).kind !== null
): FoundSeries | NoSeries {
	const { file } = document;
	const yearOfFile = yearOfFileName(file);
	const found: RegularTable[] = [];
	let missing: string | null = null;
	for (const block of document.blocks) {
		if (block.kind !== 'table') continue;
		const sheet = block.place.sheet ?? null;
		const read = findRegularTables(block, kind, { file, sheet, yearOfFile, isArea: remembered(isArea) });
		found.push(...read.tables);
		missing ??= read.missing;
	}
	const [first] = found;
	if (!first) return { format: null, missing };
	if (first.format.parseAll) {
		// Sheets that say nothing by themselves may tell of the others, as one of respondents does.
		const others = document.blocks.filter((block) => block.kind === 'table' && block !== first.table);
		const rest = others.flatMap((table) =>
			table.kind === 'table' ? { table, format: first.format, findings: [] } : []
		);
		return { format: first.format, tables: [first, ...rest], findings: [] };
	}
	const tables = found.filter(({ format }) => format.id === first.format.id);
	const findings: Finding[] = [];
	if (tables.length > 1) {
		const sheets = [...new Set(tables.flatMap(({ table }) => table.place.sheet ?? []))];
		const details = { count: tables.length, sheets };
		findings.push({ code: 'several-tables', severity: 'info', place: { file }, text: '', details });
	}
	for (const { table } of found.filter((one) => one.format.id !== first.format.id)) {
		const text = (table.rows[0] ?? []).join('; ').slice(0, 200);
		findings.push({ code: 'table-left-out', severity: 'warning', place: table.place, text });
	}
	return { format: first.format, tables, findings };
}

/** The same answers, each label looked up once. */
function remembered(isArea: (label: string) => boolean): (label: string) => boolean {
	const known = new Map<string, boolean>();
	return (label) => {
		const before = known.get(label);
		if (before !== undefined) return before;
		const answer = /\p{L}{2}|^\d{4}/u.test(label) && isArea(label);
		known.set(label, answer);
		return answer;
	};
}
