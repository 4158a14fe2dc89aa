import type { Table } from '#lib/model/document.ts';
import type { Finding } from '#lib/model/finding.ts';
import type { SeriesFormat } from '#lib/series/recognise.ts';
import { resolveSeries, type Catalogue, type Choices, type ResolvedSeries } from '#lib/series/resolve.ts';

/** Parses and looks up a table of statistics. A table that gives no usable row at all is refused by an error finding. */
export function readSeries(
	table: Table,
	format: SeriesFormat,
	catalogue: Catalogue,
	choices: Choices,
	file: string
): { series: ResolvedSeries; publisher: string; findings: Finding[] } {
	const records = format.parse(table, file);
	const series = resolveSeries(records, format, catalogue, choices, file);
	const usable = series.observations.length + series.populations.length;
	const findings = [
		...series.findings,
		...oneForEachReason(
			series.rejected.map(({ finding }) => finding),
			file
		)
	];
	if (usable === 0 && series.unknownAreas.length === 0) {
		findings.push({ code: 'no-usable-rows', severity: 'error', place: { file }, text: '' });
	}
	const { sheet } = table.place;
	const placed = (finding: Finding) =>
		sheet === undefined ? finding : { ...finding, place: { ...finding.place, sheet } };
	return { series, publisher: records.publisher ?? format.publisher, findings: findings.map(placed) };
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
