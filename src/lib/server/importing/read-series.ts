import type { Finding } from '#lib/model/finding.ts';
import { checkSeries } from '#lib/series/check-series.ts';
import type { FoundSeries } from '#lib/series/find-series.ts';
import type { SeriesRecords } from '#lib/series/records.ts';
import { resolveSeries, type Catalogue, type Choices, type ResolvedSeries } from '#lib/series/resolve.ts';

/**
 * Parses and looks up the tables of statistics of a file, as one. Tables that give no usable row at all are refused by an
 * error finding. A format that reads all tables of a file together is given them so.
 */
export function readSeries(
	{ format, tables, findings: found }: FoundSeries,
	catalogue: Catalogue,
	choices: Choices,
	file: string
): { series: ResolvedSeries; publisher: string; findings: Finding[] } {
	const whole = tables.map(({ table }) => table);
	const records = format.parseAll
		? format.parseAll(whole, file)
		: joined(tables.map(({ table, findings }) => placed(format.parse(table, file), table.place.sheet, findings)));
	const series = resolveSeries(records, format, catalogue, choices, file);
	const usable = series.observations.length + series.populations.length;
	const findings = [
		...found,
		...series.findings,
		...checkSeries(series, file),
		...oneForEachReason(
			series.rejected.map(({ finding }) => finding),
			file
		)
	];
	if (usable === 0 && series.unknownAreas.length === 0) {
		findings.push({ code: 'no-usable-rows', severity: 'error', place: { file }, text: '' });
	}
	const sheets = new Set(tables.map(({ table }) => table.place.sheet));
	const [sheet] = sheets;
	const inSheet = (finding: Finding) =>
		sheet === undefined || sheets.size > 1 ? finding : { ...finding, place: { sheet, ...finding.place } };
	return { series, publisher: records.publisher ?? format.publisher, findings: findings.map(inSheet) };
}

/** Each record, rejected row and finding says which sheet it is about. The records are our own until they are looked up. */
function placed(records: SeriesRecords, sheet: string | undefined, before: readonly Finding[]): SeriesRecords {
	const here = (finding: Finding) =>
		sheet === undefined ? finding : { ...finding, place: { ...finding.place, sheet } };
	if (sheet !== undefined) for (const one of [...records.observations, ...records.populations]) one.sheet = sheet;
	return {
		...records,
		rejected: records.rejected.map(({ row, finding }) => ({ row, finding: here(finding) })),
		findings: [...before, ...records.findings].map(here)
	};
}

/** The records of several tables as one. */
function joined(all: readonly SeriesRecords[]): SeriesRecords {
	const publishers = new Set(all.map(({ publisher }) => publisher));
	const [publisher] = publishers;
	return {
		described: new Map(all.flatMap(({ described }) => [...(described ?? [])])),
		...(publisher !== undefined && publishers.size === 1 ? { publisher } : {}),
		observations: all.flatMap(({ observations }) => observations),
		populations: all.flatMap(({ populations }) => populations),
		rejected: all.flatMap(({ rejected }) => rejected),
		findings: all.flatMap(({ findings }) => findings)
	};
}

const SHOWN_EACH = 20;

/** Rejected rows as findings: the first of each kind one by one, then how many more there are. */
function oneForEachReason(findings: readonly Finding[], file: string): Finding[] {
	const byCode = new Map<string, Finding[]>();
	for (const finding of findings) {
		// Unknown areas already have one finding for each label.
		if (finding.code === 'unknown-area') continue;
		byCode.set(finding.code, [...(byCode.get(finding.code) ?? []), finding]);
	}
	return [...byCode.entries()].flatMap(([code, all]) => {
		const shown = all.slice(0, SHOWN_EACH);
		const more = all.length - shown.length;
		if (more === 0) return shown;
		return [
			...shown,
			{
				code: 'more-of-the-same',
				severity: 'error',
				place: { file },
				text: '',
				details: { code, count: more }
			} as const
		];
	});
}
