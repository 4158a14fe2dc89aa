import type { MapFigure } from '#lib/analysis/map-figure.ts';
import type { FigureSeries } from '#lib/model/figure.ts';
import { areaText } from '#lib/text/area.ts';
import { chartText } from '#lib/text/charts.ts';
import { formatDate, formatNumber, formatPeriod, formatShare } from '#lib/text/format.ts';
import { mapText } from '#lib/text/map.ts';
import { intervalText, missingText, valueText, valueWithUnit } from './figure-values.ts';

/** What the map shows: indicator, measure and period. */
export function mapHeading({ figure, period }: MapFigure): string {
	const measure = figure.rate
		? chartText.unit.rate[period.grain]
		: figure.kind === 'count'
			? mapText.counts(figure.unit)
			: '';
	return mapText.heading(figure.indicatorName.replace(` (${figure.unit})`, ''), measure, formatPeriod(period));
}

/** Which areas, and how to read what is drawn. */
export function mapSubtitle({ figure, level, within, grounds }: MapFigure): string {
	const words = chartText.subtitle;
	const titled = grounds.filter(({ map: { title, file } }) => title !== file);
	const titles = [...new Set(titled.map(({ map }) => map.title))];
	return [
		mapText.subtitle(areaText.kinds[level], within),
		...(figure.rate ? [mapText.subtitleRate] : []),
		...(hasIntervals(figure.series) ? [mapText.withIntervals] : []),
		...(figure.estimatedIntervals ? [words.estimated] : []),
		...(figure.impliedPopulation ? [words.implied] : []),
		...(figure.handling ? [mapText.handling[figure.handling]] : []),
		...titles.map(mapText.groundTitle)
	].join(' ');
}

/** What must be known not to read too much out of the colours. */
export function mapCautions({ figure, countsAlone }: MapFigure): string[] {
	return [
		...(countsAlone ? [mapText.countsAlone] : []),
		...(hasIntervals(figure.series) ? [mapText.intervals] : []),
		...(figure.rate && hasIntervals(figure.series) ? [mapText.chance] : [])
	];
}

/** The value of one area, or why it has none. */
export function areaValue({ figure }: MapFigure, series: FigureSeries): string {
	const [point] = series.points;
	if (!point) return chartText.missingUnknown;
	return point.value === null ? missingText(point) : valueText(figure, point.value);
}

/** One area as it is read aloud: name, value with unit, interval. */
export function areaSentence({ figure }: MapFigure, series: FigureSeries): string {
	const [point] = series.points;
	if (!point || point.value === null) {
		return mapText.ofArea(series.areaName, point ? missingText(point) : chartText.missingUnknown, '');
	}
	const interval = intervalText(figure, point);
	const extra = interval === null ? '' : mapText.interval(interval);
	return mapText.ofArea(series.areaName, valueWithUnit(figure, point.value), extra);
}

/** The map in words, for those who do not see it. */
export function mapProse(map: MapFigure): string {
	const { series } = map.figure;
	const words = mapText.prose;
	const measured = series.filter(({ points: [point] }) => point !== undefined && point.value !== null);
	const [high, low] = [measured[0], measured.at(-1)];
	const text = (one: FigureSeries) => valueWithUnit(map.figure, one.points[0]?.value ?? 0);
	const without = series.filter((one) => !measured.includes(one));
	return [
		words.whole(mapText.areas(series.length), formatNumber(measured.length), mapHeading(map)),
		!high || !low
			? words.none
			: high === low
				? words.one(high.areaName, text(high))
				: words.extremes(high.areaName, text(high), low.areaName, text(low)),
		...(without.length > 0
			? [words.missing(without.map((one) => words.missingPart(one.areaName, areaValue(map, one))))]
			: []),
		...mapCautions(map),
		...(map.figure.simulated ? [chartText.prose.simulated] : [])
	].join(' ');
}

/** Where the borders come from, one sentence a file. */
export function groundLine({ grounds }: MapFigure): string {
	const lines = grounds.map(({ map: { title, publisher, file, publishedOn, licence } }) =>
		[
			mapText.ground(title, publisher, file, formatDate(publishedOn)),
			...(licence === null ? [] : [mapText.licence(licence)])
		].join(' ')
	);
	return [...new Set(lines)].join(' ');
}

/** The bounds of each class in words, from the lowest. */
export function classLabels({ figure, classes }: MapFigure): string[] {
	const { bounds, decimals } = classes;
	const percent = figure.kind === 'share';
	const write = (bound: number) => (percent ? formatShare(bound, decimals) : formatNumber(bound, decimals));
	return bounds.slice(1).map((high, index) => {
		const low = write(bounds[index] ?? 0);
		const isLast = index === bounds.length - 2;
		return isLast ? mapText.classClosed(low, write(high)) : mapText.classOpen(low, write(high));
	});
}

function hasIntervals(series: readonly FigureSeries[]): boolean {
	return series.some(({ points }) => points.some(({ low }) => low !== null));
}
