import type { SourceDocument, Table } from '#lib/model/document.ts';
import { areaIndex } from '#lib/model/find-area.ts';
import type { Finding } from '#lib/model/finding.ts';
import { withoutPersonalData } from '#lib/model/personal-data.ts';
import { indicatorIndex } from '#lib/series/find-indicator.ts';
import { layoutOf } from '#lib/series/mapping/layout.ts';
import { mappedFormat } from '#lib/series/mapping/mapped-format.ts';
import { findSeries, type SeriesFormat } from '#lib/series/recognise.ts';
import { personalDataMark } from '#lib/text/personal-data.ts';
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
	const mapped = mappedSeries(document, options, rows);
	const found = mapped ?? (holdsSeries(document, options) ? findSeries(document, options.as ?? undefined) : undefined);
	const reading = found
		? seriesReading(document, found, told(nothing, mapped), read.lines, options, rows)
		: options.as === null || options.as === 'plan'
			? planReading(document, nothing, options, rows)
			: { ...nothing, findings: [...read.findings, unrecognised(file, document, options)] };
	return { ...reading, refused: isRefused(reading), tables: viewsOf(document, reading, rows) };
}

/** The table that a person has said how to read, now or in a profile for files that no format recognises. */
function mappedSeries(document: SourceDocument, { mapping, as }: ReadOptions, { profiles }: CatalogueRows) {
	const isOpen = mapping === null && as !== 'plan' && findSeries(document) === undefined;
	const profile = isOpen ? findProfile(document, profiles) : undefined;
	const said = mapping ?? profile?.mapping;
	const table = said ? tablesOf(document)[said.table - 1] : undefined;
	if (!said || !table) return undefined;
	const place = { file: document.file };
	const used: Finding[] = profile ? [{ code: 'profile-used', severity: 'info', place, text: profile.name }] : [];
	return { table, format: mappedFormat(said), mapping: said, findings: used };
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
function viewsOf(document: SourceDocument, { parsed }: Reading, rows: CatalogueRows): TableView[] {
	if (parsed && parsed.plan.activities.length > 0) return [];
	const findArea = areaIndex(rows.areas, rows.aliases);
	return tableViews(document, (text) => 'area' in findArea(text, {}));
}

/** A table in running text belongs to a plan, unless the user says otherwise. */
function holdsSeries({ format }: SourceDocument, { as }: ReadOptions): boolean {
	return as === null ? format === 'delimited' || format === 'spreadsheet' : as !== 'plan';
}

function seriesReading(
	document: SourceDocument,
	found: { table: Table; format: SeriesFormat },
	base: Reading,
	lines: readonly string[],
	options: ReadOptions,
	rows: CatalogueRows
): Reading {
	const { format } = found;
	// Only incidents have free text; elsewhere every cell is a label or a number.
	const redacted = format.kind === 'events' ? redactDocument(document, options.keepPersonalData) : null;
	const table = redacted ? findSeries(redacted.document, format.kind)?.table : found.table;
	if (!table) throw new Error(`no table left in ${base.file}`);
	const catalogue = {
		areas: rows.areas,
		findArea: areaIndex(rows.areas, rows.aliases),
		indicators: indicatorIndex(rows.indicators, rows.labels)
	};
	const { series, publisher, findings } = readSeries(table, format, catalogue, options.choices, base.file);
	const verbatim = (row: number) => {
		// A workbook has no lines: there a row is its cells.
		const line = lines[row - 1] ?? table.rows[row - 1]?.join('\t') ?? '';
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
		rejected: series.rejected.map(({ row, finding }) => ({ row, verbatim: verbatim(row), code: finding.code })),
		findings: [...base.findings, ...(redacted?.findings ?? []), ...findings],
		personalData: redacted?.found ?? []
	};
}

function planReading(document: SourceDocument, base: Reading, options: ReadOptions, rows: CatalogueRows): Reading {
	const redacted = redactDocument(document, options.keepPersonalData);
	const { parsed, findings } = readPlan(redacted.document, options.planArea, rows);
	// A table that is neither statistics nor plan deserves to be told what was looked for.
	const tables = document.format === 'delimited' || document.format === 'spreadsheet';
	if (tables && options.as === null && (parsed?.plan.activities.length ?? 0) === 0) {
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

function isRefused({ series, parsed }: Reading): boolean {
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
