import type { SourceDocument, Table } from '#lib/model/document.ts';
import { parseAreaLabel } from '#lib/model/area-name.ts';
import { areaIndex } from '#lib/model/find-area.ts';
import type { Finding } from '#lib/model/finding.ts';
import { withoutPersonalData } from '#lib/model/personal-data.ts';
import { isAreaList } from '#lib/series/area-list.ts';
import { indicatorIndex } from '#lib/series/find-indicator.ts';
import { findSeries, type FoundSeries, type NoSeries } from '#lib/series/find-series.ts';
import { layoutOf } from '#lib/series/mapping/layout.ts';
import { mappedFormat } from '#lib/series/mapping/mapped-format.ts';
import { findNews, parseNews } from '#lib/series/published/police-news.ts';
import type { Rejected } from '#lib/series/records.ts';
import type { Catalogue } from '#lib/series/resolve.ts';
import { POLISEN } from '#lib/series/vocabulary.ts';
import { personalDataMark } from '#lib/text/personal-data.ts';
import { readGeography } from './read-geography.ts';
import { readPlan } from './read-plan.ts';
import { readSeries } from './read-series.ts';
import type { CatalogueRows, ReadOptions, Reading, TableView } from './reading.ts';
import { readDocument } from './readers/read-document.ts';
import { redactDocument } from './redact-document.ts';
import type { TellProgress } from './readers/reading-progress.ts';
import { refusedReading } from './refused-reading.ts';
import { findProfile, tablesOf, tableViews } from './table-views.ts';

/** Raised when reading the same plan would now give other activities. */
const PLAN_VERSION = 2;
/** Raised when reading the same notices would now give others. */
const NEWS_VERSION = 1;

/**
 * Reads a file: bytes → document → records and findings, without writing anything.
 * Errors: none for any content; what cannot be used is refused or rejected with its reason.
 */
export async function readFile(
	bytes: Uint8Array,
	file: string,
	options: ReadOptions,
	rows: CatalogueRows,
	tell?: TellProgress
): Promise<Reading> {
	const read = await readDocument(bytes, file, tell);
	const nothing = refusedReading(bytes, file, read.findings);
	if (!read.document) return nothing;
	const { document } = read;
	if (document.map && (options.as === null || options.as === 'geography')) {
		return readGeography(document.map, nothing, read.text, options, rows);
	}
	const mayBeNews = options.mapping === null && (options.as === null || options.as === 'events');
	const news = mayBeNews ? findNews(document) : undefined;
	if (news) return newsReading(document, news, nothing, read.text, options);
	const catalogue = {
		areas: rows.areas,
		findArea: areaIndex(rows.areas, rows.aliases),
		indicators: indicatorIndex(rows.indicators, rows.labels)
	};
	const recognised = holdsSeries(document, options)
		? findSeries(document, options.as ?? undefined, isAreaOf(catalogue))
		: NOTHING;
	const mapped = mappedSeries(document, options, rows, recognised);
	const found = mapped?.found ?? recognised;
	if (found.format === null && found.missing !== null) {
		const finding: Finding = { code: found.missing, severity: 'error', place: { file }, text: '' };
		return { ...nothing, findings: [...read.findings, finding], tables: viewsOf(document, nothing, catalogue) };
	}
	const reading = found.format
		? seriesReading(document, found, told(nothing, mapped), read.text, options, catalogue)
		: options.as === null || options.as === 'plan'
			? planReading(document, nothing, options, rows)
			: { ...nothing, findings: [...read.findings, unrecognised(file, document, options)] };
	// Nothing to read in, but what it is can be told.
	if (options.as === null && isRefused(reading) && !reading.series && isAreaList(document, isAreaOf(catalogue))) {
		const finding: Finding = { code: 'list-of-areas', severity: 'error', place: { file }, text: '' };
		return { ...nothing, findings: [...read.findings, finding] };
	}
	return { ...reading, refused: isRefused(reading), tables: viewsOf(document, reading, catalogue) };
}

const NOTHING: NoSeries = { format: null, missing: null };

/** The table that a person has said how to read, now or in a profile for files that no format recognises. */
function mappedSeries(
	document: SourceDocument,
	{ mapping, as }: ReadOptions,
	{ profiles }: CatalogueRows,
	recognised: FoundSeries | NoSeries
) {
	const isOpen = mapping === null && as !== 'plan' && recognised.format === null;
	const profile = isOpen ? findProfile(document, profiles) : undefined;
	const said = mapping ?? profile?.mapping;
	const table = said ? tablesOf(document)[said.table - 1] : undefined;
	if (!said || !table) return undefined;
	const place = { file: document.file };
	const used: Finding[] = profile ? [{ code: 'profile-used', severity: 'info', place, text: profile.name }] : [];
	const format = mappedFormat(said);
	const found: FoundSeries = { format, tables: [{ table, format, findings: [] }], findings: [] };
	return { found, table, mapping: said, findings: used };
}

function told(base: Reading, mapped: ReturnType<typeof mappedSeries>): Reading {
	return mapped
		? {
				...base,
				mapping: mapped.mapping,
				mappingLayout: layoutOf(mapped.table, mapped.mapping),
				findings: [...base.findings, ...mapped.findings]
			}
		: base;
}

/** Tables that a person may say how to read; those of a plan are its activities. */
function viewsOf(document: SourceDocument, { parsed }: Reading, { findArea }: Catalogue): TableView[] {
	if (parsed && parsed.plan.activities.length > 0) return [];
	return tableViews(document, (text) => 'area' in findArea(text, { suggest: false }));
}

/** A table in running text belongs to a plan, unless the user says otherwise. */
function holdsSeries(document: SourceDocument, { as }: ReadOptions): boolean {
	return as === null ? isTables(document.format) || isExportedPage(document) : as !== 'plan';
}

/** A web page of a table alone, as publishers save one under the name of a workbook. */
function isExportedPage({ format, file, blocks }: SourceDocument): boolean {
	return format === 'html' && (/\.xlsx?$/iu.test(file) || blocks.every(({ kind }) => kind === 'table'));
}

function isTables(format: SourceDocument['format']): boolean {
	return format === 'delimited' || format === 'spreadsheet' || format === 'json';
}

const isAreaOf =
	({ findArea }: Catalogue) =>
	(label: string) =>
		parseAreaLabel(label).kind !== null || 'area' in findArea(label, { suggest: false });

function seriesReading(
	document: SourceDocument,
	whole: FoundSeries,
	base: Reading,
	text: string,
	options: ReadOptions,
	catalogue: Catalogue
): Reading {
	const { format } = whole;
	// Only incidents have free text; elsewhere every cell is a label or a number.
	const redacted = format.kind === 'events' ? redactDocument(document, options.keepPersonalData) : null;
	const found = redacted ? findSeries(redacted.document, format.kind, isAreaOf(catalogue)) : whole;
	if (found.format === null) throw new Error(`no table left in ${base.file}`);
	const { series, publisher, findings } = readSeries(found, catalogue, options.choices, base.file);
	// A million lines are not kept for a file without a rejected row.
	const lines = series.rejected.length === 0 ? [] : text.split(/\r\n|\n|\r/);
	const verbatim = ({ row, finding }: Rejected) => {
		// A workbook has no lines: there a row is its cells.
		const line = lines[row - 1] ?? rowOfSheet(document, finding.place.sheet, row);
		return options.keepPersonalData ? line : withoutPersonalData(line, personalDataMark);
	};
	return {
		...base,
		kind: format.kind,
		importer: format.id,
		importerVersion: format.version,
		publisher,
		title: base.file,
		series,
		rejected: series.rejected.map((one) => ({
			row: one.row,
			sheet: one.finding.place.sheet ?? null,
			verbatim: verbatim(one),
			code: one.finding.code
		})),
		findings: [...base.findings, ...(redacted?.findings ?? []), ...findings],
		personalData: redacted?.found ?? []
	};
}

/** The cells of a row of a workbook as text. A table without sheet has its rows counted from below the column names. */
function rowOfSheet({ blocks }: SourceDocument, sheet: string | undefined, row: number): string {
	const table = blocks.find((block) => block.kind === 'table' && (sheet === undefined || block.place.sheet === sheet));
	if (table?.kind !== 'table') return '';
	const at = table.lines ? table.lines.indexOf(row) : row - 1;
	return table.rows[at]?.join('\t') ?? '';
}

function newsReading(
	document: SourceDocument,
	found: Table,
	base: Reading,
	text: string,
	options: ReadOptions
): Reading {
	const redacted = redactDocument({ ...document, blocks: [found] }, options.keepPersonalData);
	const [table = found] = redacted.document.blocks.filter((block) => block.kind === 'table');
	const { items, rejected, findings } = parseNews(table, base.file);
	const lines = rejected.length === 0 ? [] : text.split(/\r\n|\n|\r/);
	const verbatim = (row: number) => {
		const line = lines[row - 1] ?? '';
		return options.keepPersonalData ? line : withoutPersonalData(line, personalDataMark);
	};
	const reading: Reading = {
		...base,
		kind: 'events',
		importer: 'police-news',
		importerVersion: NEWS_VERSION,
		publisher: POLISEN,
		title: base.file,
		news: items,
		rejected: rejected.map(({ row, finding }) => ({ row, sheet: null, verbatim: verbatim(row), code: finding.code })),
		findings: [...base.findings, ...redacted.findings, ...findings, ...rejected.map(({ finding }) => finding)],
		personalData: redacted.found
	};
	return { ...reading, refused: isRefused(reading) };
}

function planReading(document: SourceDocument, base: Reading, options: ReadOptions, rows: CatalogueRows): Reading {
	const redacted = redactDocument(document, options.keepPersonalData);
	const { parsed, findings } = readPlan(
		redacted.document,
		{ chosen: options.planArea, usual: options.choices.within },
		rows
	);
	// A table that is neither statistics nor plan deserves to be told what was looked for.
	if (isTables(document.format) && options.as === null && (parsed?.plan.activities.length ?? 0) === 0) {
		return { ...base, findings: [...base.findings, unrecognised(base.file, document, options)] };
	}
	return {
		...base,
		kind: 'plan',
		importer: 'plan',
		importerVersion: PLAN_VERSION,
		title: parsed?.plan.title ?? '',
		parsed,
		findings: [...base.findings, ...redacted.findings, ...findings],
		personalData: redacted.found
	};
}

function isRefused({ series, parsed, news }: Reading): boolean {
	if (news) return news.length === 0;
	if (parsed) return parsed.plan.activities.length === 0;
	return !series || series.observations.length + series.populations.length === 0;
}

function unrecognised(file: string, document: SourceDocument, options: ReadOptions): Finding {
	const header = document.blocks.find((block) => block.kind === 'table')?.rows[0] ?? [];
	return {
		code: options.as === null ? 'unrecognised-file' : 'not-of-that-kind',
		severity: 'error',
		place: { file },
		text: header
			.filter((cell) => cell.trim() !== '')
			.join('; ')
			.slice(0, 200),
		...(options.as === null ? {} : { details: { kind: options.as } })
	};
}
