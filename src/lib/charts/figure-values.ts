import type { Figure, FigurePoint, FigureSeries } from '#lib/model/figure.ts';
import type { IndicatorKind } from '#lib/model/indicator.ts';
import type { Grain } from '#lib/model/period.ts';
import { nextPeriod } from '#lib/model/period.ts';
import { THRESHOLDS } from '#lib/stats/thresholds.ts';
import { chartText } from '#lib/text/charts.ts';
import { formatInterval, formatPeriod, formatValue } from '#lib/text/format.ts';

/** A point that has a value. */
export type MeasuredPoint = FigurePoint & { value: number };

/** How the values of a figure are written and scaled: as their kind, or as rates. */
export function valueKind(figure: Pick<Figure, 'kind' | 'rate'>): IndicatorKind | 'rate' {
	return figure.rate ? 'rate' : figure.kind;
}

/** The points that have a value, in the order of time. */
export function measured(series: FigureSeries): MeasuredPoint[] {
	return series.points.filter((point): point is MeasuredPoint => point.value !== null);
}

/** The series that the page is about first, then the references, each group in its own order. */
export function orderedSeries(figure: Figure): FigureSeries[] {
	const subjects = figure.series.filter((series) => series.role === 'subject');
	return [...subjects, ...figure.series.filter((series) => series.role !== 'subject')];
}

/** The series that headings and text speak of: the first subject, or else the first of all. */
export function mainSeries(figure: Figure): FigureSeries | undefined {
	return orderedSeries(figure)[0];
}

/** True when `after` is the very next period. */
export function followsOn(before: { start: string }, after: { start: string }, grain: Grain): boolean {
	return nextPeriod({ start: before.start, grain }).start === after.start;
}

/** The unit of the value axis: «anmälda brott per månad», «per 100 000 invånare», «andel», «index 0–6». */
export function axisUnit(figure: Figure, grain: Grain): string {
	if (figure.rate) return chartText.unit.rate[grain];
	return figure.kind === 'count' ? chartText.unit.count(figure.unit, grain) : figure.unit;
}

/** A value as text, by the figure's kind. */
export function valueText(figure: Figure, value: number): string {
	return formatValue(value, valueKind(figure));
}

/** A value with its unit: «96 anmälda brott», «12,3 per 100 000 invånare», «33 %», «2,1». */
export function valueWithUnit(figure: Figure, value: number): string {
	if (figure.rate) return chartText.point.value(valueText(figure, value), chartText.per100k);
	if (figure.kind !== 'count') return valueText(figure, value);
	return chartText.point.value(valueText(figure, value), figure.unit);
}

/** The 95 % interval of a point as text; null where it has none. */
export function intervalText(figure: Figure, point: FigurePoint): string | null {
	return point.low === null || point.high === null ? null : formatInterval(point.low, point.high, valueKind(figure));
}

/** Why a value is missing, in words. */
export function missingText({ missing, hiddenBelow }: FigurePoint): string {
	if (missing === 'hidden') return chartText.hidden(hiddenBelow ?? THRESHOLDS.suppressBelow);
	return missing === null ? chartText.missingUnknown : chartText.missing[missing];
}

/** A point's period in words. */
export function periodText(point: { start: string }, grain: Grain): string {
	return formatPeriod({ start: point.start, grain });
}
