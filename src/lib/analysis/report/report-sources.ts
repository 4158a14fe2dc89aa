import type { Figure } from '../../model/figure.ts';
import { groupBy } from '../../model/group-by.ts';
import type { ReportSource } from '../../model/report-facts.ts';

/** The files behind some figures, each once, by publisher and then the newest first. */
export function reportSources(figures: readonly Figure[]): ReportSource[] {
	const uses = figures.flatMap((figure) => figure.sources.map((source) => ({ figure, source })));
	const bySource = groupBy(uses, ({ source }) => source.sourceId);
	const found = [...bySource].flatMap(([sourceId, own]): ReportSource[] => {
		const [first] = own;
		if (!first) return [];
		const { publisher, file, publishedOn, importedOn } = first.source;
		return [
			{
				sourceId,
				publisher,
				file,
				publishedOn,
				importedOn,
				firstRow: Math.min(...own.map(({ source }) => source.firstRow)),
				lastRow: Math.max(...own.map(({ source }) => source.lastRow)),
				preliminary: own.some(({ figure }) => hasPreliminary(figure, sourceId)),
				indicators: own.map(({ figure }) => figure.indicatorName),
				breaks: own.flatMap(({ figure }) => figure.breaks.map((one) => ({ indicator: figure.indicatorName, ...one })))
			}
		];
	});
	return found.sort((a, b) => a.publisher.localeCompare(b.publisher, 'sv') || (a.publishedOn > b.publishedOn ? -1 : 1));
}

function hasPreliminary({ series }: Figure, sourceId: string): boolean {
	return series.some(({ points }) =>
		points.some(({ status, source, value }) => value !== null && status === 'preliminary' && source?.id === sourceId)
	);
}
