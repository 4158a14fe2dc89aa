import type { Figure, FigureActivity, FigureSeries } from '#lib/model/figure.ts';
import { chartText } from '#lib/text/charts.ts';
import { effectText } from '#lib/text/effect.ts';
import { formatNumber, formatRate } from '#lib/text/format.ts';
import { findGaps } from './figure-gaps.ts';
import type { MeasuredPoint } from './figure-values.ts';
import {
	intervalText,
	mainSeries,
	measured,
	orderedSeries,
	periodText,
	valueText,
	valueWithUnit
} from './figure-values.ts';

const YEAR = 12; // months

/** The figure in words, for those who do not see it: the same model, no verdicts. */
export function figureProse(figure: Figure): string {
	const series = mainSeries(figure);
	const words = chartText.prose;
	if (series === undefined) return chartText.heading.empty(figure.indicatorName);
	const points = measured(series);
	const sentences =
		points.length === 0
			? [words.empty(figure.indicatorName, series.areaName)]
			: [
					period(figure, series, points),
					last(figure, series, points),
					...rolling(series),
					...unexpected(figure, series, points),
					extremes(figure, series, points)
				];
	return [
		...sentences,
		...compared(figure),
		...gaps(series, points),
		...preliminary(series, points),
		...bases(figure, points),
		...breaks(figure),
		...activities(figure),
		...(figure.simulated ? [words.simulated] : [])
	].join(' ');
}

function period(figure: Figure, series: FigureSeries, points: readonly MeasuredPoint[]): string {
	const [first, final] = ends(series, points);
	const { period: several, onePeriod } = chartText.prose;
	if (first === final) return onePeriod(figure.indicatorName, series.areaName, first);
	return several(figure.indicatorName, series.areaName, first, final);
}

function last(figure: Figure, series: FigureSeries, points: readonly MeasuredPoint[]): string {
	const point = points.at(-1);
	if (point === undefined) return '';
	const interval = intervalText(figure, point);
	const value = valueWithUnit(figure, point.value);
	const when = periodText(point, series.grain);
	return interval === null ? chartText.prose.last(value, when) : chartText.prose.lastWithin(value, when, interval);
}

function rolling(series: FigureSeries): string[] {
	const value = series.rolling.at(-1)?.value ?? null;
	return value === null ? [] : [chartText.prose.rolling(formatRate(value))];
}

/** Which of the last twelve months lie outside the range in which they are expected. */
function unexpected(figure: Figure, series: FigureSeries, points: readonly MeasuredPoint[]): string[] {
	const ranges = new Map(series.expected?.months.map((month) => [month.start, month]));
	const seen = points.slice(-YEAR).flatMap((point) => {
		const range = ranges.get(point.start);
		return range ? [{ point, range }] : [];
	});
	if (seen.length === 0) return [];
	const outside = seen.filter(({ point, range }) => point.value < range.low || point.value > range.high);
	if (outside.length === 0) return [chartText.prose.allExpected(seen.length)];
	const months = outside.map(({ point, range }) =>
		chartText.prose.outside(
			periodText(point, series.grain),
			valueText(figure, point.value),
			formatRate(range.low),
			formatRate(range.high)
		)
	);
	return [chartText.prose.someUnexpected(seen.length, outside.length, months)];
}

function extremes(figure: Figure, series: FigureSeries, points: readonly MeasuredPoint[]): string {
	const values = points.map((point) => point.value);
	const [lowest, highest] = [Math.min(...values), Math.max(...values)];
	if (lowest === highest) return chartText.prose.constant(valueText(figure, lowest));
	const when = (value: number) => {
		const same = points.filter((point) => point.value === value).map((point) => periodText(point, series.grain));
		return same.length > 1 ? chartText.prose.several(same[0] ?? '') : (same[0] ?? '');
	};
	const text = (value: number) => valueText(figure, value);
	return chartText.prose.extremes(text(highest), when(highest), text(lowest), when(lowest));
}

function compared(figure: Figure): string[] {
	const parts = orderedSeries(figure)
		.slice(1)
		.flatMap((series) => {
			const point = measured(series).at(-1);
			if (point === undefined) return [];
			const when = periodText(point, series.grain);
			return [chartText.prose.comparedPart(series.areaName, valueText(figure, point.value), when)];
		});
	return parts.length === 0 ? [] : [chartText.prose.compared(parts)];
}

function gaps(series: FigureSeries, points: readonly MeasuredPoint[]): string[] {
	if (points.length === 0) return [];
	const parts = findGaps(series).map((gap) => chartText.prose.gap(gap.reason, fromTo(series, [gap.first, gap.last])));
	return parts.length === 0 ? [] : [chartText.prose.gaps(parts)];
}

function preliminary(series: FigureSeries, points: readonly MeasuredPoint[]): string[] {
	const open = points.filter((point) => point.status === 'preliminary');
	return open.length === 0 ? [] : [chartText.prose.preliminary(fromTo(series, open))];
}

function bases(figure: Figure, points: readonly MeasuredPoint[]): string[] {
	const counts = points.flatMap((point) => point.base ?? []);
	if (figure.reading !== 'survey' || counts.length === 0) return [];
	return [chartText.prose.bases(formatNumber(Math.min(...counts)), formatNumber(Math.max(...counts)))];
}

function breaks(figure: Figure): string[] {
	if (figure.breaks.length === 0) return [];
	return [chartText.prose.breaks(figure.breaks.map(({ at, reason }) => chartText.prose.break(at, reason)))];
}

function activities({ activities }: Figure): string[] {
	if (activities.length === 0) return [];
	return [chartText.prose.activities(activities.map(activityText))];
}

function activityText({ title, starts, ends: until, actual, expected, done, wider, state }: FigureActivity): string {
	const words = chartText.prose;
	const { span, dated } = chartText.lanes;
	const planned = span(starts, until);
	const when = actual === null ? planned : dated(planned, span(actual.starts, actual.open ? null : actual.until));
	const notes = [
		done ? [] : words.planned,
		wider ? words.wider : [],
		state === 'suggested' ? words.suggested : [],
		expected === null ? [] : effectText.short(expected)
	];
	return words.activity(title, when, notes.flat());
}

function ends(series: FigureSeries, points: readonly { start: string }[]): [string, string] {
	const [first, final] = [points[0], points.at(-1)].map((point) => (point ? periodText(point, series.grain) : ''));
	return [first ?? '', final ?? ''];
}

function fromTo(series: FigureSeries, points: readonly { start: string }[]): string {
	const [first, final] = ends(series, points);
	return first === final ? first : chartText.prose.fromTo(first, final);
}
