import type { FigurePopulation, FigureSource } from '#lib/model/figure.ts';
import { chartText } from '#lib/text/charts.ts';
import { formatDate, formatYearRange } from '#lib/text/format.ts';

const NAMED = 2; // files named in the line; the rest are counted

/** Publisher, file, sheets of a workbook, rows and dates of each source. */
export function sourceParts(sources: readonly FigureSource[]): string[] {
	return sources.map(({ publisher, file, firstRow, lastRow, sheets, publishedOn, importedOn }) => {
		const { sheet, part } = chartText.source;
		const where = sheets?.map((one) => sheet(one.sheet, rowsText(one))).join(', ') ?? rowsText({ firstRow, lastRow });
		return part(publisher, file, where, formatDate(publishedOn), formatDate(importedOn));
	});
}

/** The rows of a file as text. */
export function rowsText({ firstRow, lastRow }: Pick<FigureSource, 'firstRow' | 'lastRow'>): string {
	const { row, rows } = chartText.source;
	return firstRow === lastRow ? row(`${firstRow}`) : rows(`${firstRow}`, `${lastRow}`);
}

/** The line under a figure: where its numbers come from, and for rates the numbers of inhabitants. */
export function sourceLine(sources: readonly FigureSource[], populations: readonly FigurePopulation[] = []): string {
	const parts = sourceParts(sources);
	if (parts.length === 0) return chartText.source.none;
	const rest = parts.length - NAMED;
	const line = chartText.source.line(rest > 0 ? [...parts.slice(0, NAMED), chartText.source.more(rest)] : parts);
	const counted = populations.map(({ areaName, publisher, file, firstYear, lastYear, boundaries }) =>
		chartText.source.population(areaName, publisher, file, formatYearRange(firstYear, lastYear), boundaries)
	);
	return counted.length === 0 ? line : `${line} ${chartText.source.populations(counted)}`;
}
