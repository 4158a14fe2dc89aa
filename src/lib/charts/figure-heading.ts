import type { Figure, FigurePoint, FigureSeries } from '#lib/model/figure.ts';
import { isBroken } from '#lib/analysis/series-breaks.ts';
import { chartText } from '#lib/text/charts.ts';
import { formatNumber, formatPeriod, formatYearRange } from '#lib/text/format.ts';
import type { MeasuredPoint } from './figure-values.ts';
import { axisUnit, followsOn, intervalText, mainSeries, measured, periodText, valueText } from './figure-values.ts';
import { asBand, hasIntervals } from './measurement-marks.ts';

const YEAR = 12; // months

/** What the figure shows, in plain words and without a verdict: the latest value and what it is of. */
export function figureHeading(figure: Figure): string {
	const series = mainSeries(figure);
	const points = series === undefined ? [] : measured(series);
	const last = points.at(-1);
	// «Klotter (lokala händelser): 12 lokala händelser» says the same thing twice.
	const name = figure.indicatorName.replace(` (${figure.unit})`, '');
	if (series === undefined || last === undefined) return chartText.heading.empty(name);
	const period = periodText(last, series.grain);
	const during = series.grain === 'year' ? chartText.heading.year(period) : period;
	if (figure.kind !== 'count') {
		const interval = intervalText(figure, last);
		const value = valueText(figure, last.value);
		if (interval === null) return chartText.heading.measured(name, value, during);
		return chartText.heading.measuredWithin(name, value, during, interval);
	}
	const unit = figure.rate ? chartText.unit.perYear(figure.unit) : figure.unit;
	const amount = (value: number) => ({ value: valueText(figure, value), one: value === 1 && !figure.rate, unit });
	if (series.grain !== 'month') return chartText.heading.during(name, amount(last.value), during);
	const year = lastTwelve(series, last, figure.breaks);
	if (year === null) return chartText.heading.inMonth(name, amount(last.value), period);
	const total = amount(year.reduce((sum, point) => sum + point.value, 0));
	return chartText.heading.twelveUntil(name, total, period);
}

/** Measure, area and years, and how to read the marks that occur. */
export function figureSubtitle(figure: Figure): string {
	const series = mainSeries(figure);
	const grain = series?.grain ?? 'year';
	const words = chartText.subtitle;
	const parts = [words.what(capital(figureMeasure(figure)), figureAreas(figure), figureYears(figure))];
	const monthly = figure.kind === 'count' && grain === 'month';
	const preliminary = figure.series.some((one) => measured(one).some((point) => point.status === 'preliminary'));
	if (monthly) parts.push(words.monthly);
	if (series?.expected) parts.push(words.expected(periodRange(series.expected)));
	if (preliminary) parts.push(monthly ? words.monthlyPreliminary : words.preliminary);
	if (!monthly && hasIntervals(figure)) parts.push(asBand(figure) ? words.bands : words.intervals);
	const answers = figure.kind === 'count' ? [] : (series?.points ?? []).flatMap(({ base }) => base ?? []);
	if (answers.length > 0) {
		parts.push(words.respondents(formatNumber(Math.min(...answers)), formatNumber(Math.max(...answers))));
	}
	if (figure.estimatedIntervals) parts.push(words.estimated);
	if (figure.impliedPopulation) parts.push(words.implied);
	if (figure.handling) parts.push(words.handling[figure.handling]);
	return parts.join(' ');
}

/** The areas of a figure in words: «Fisksätra jämfört med Nacka». */
export function figureAreas(figure: Figure): string {
	const names = (role: FigureSeries['role']) =>
		figure.series.filter((series) => series.role === role).map((series) => series.areaName);
	const subjects = names('subject');
	return subjects.length === 0
		? chartText.areas(names('reference'), [])
		: chartText.areas(subjects, names('reference'));
}

/** The years that the figure has values for; those of its axis when it has none. */
export function figureYears(figure: Figure): string {
	const starts = figure.series.flatMap((series) => measured(series).map((point) => point.start)).sort();
	const year = (iso: string | undefined, otherwise: string) => Number((iso ?? otherwise).slice(0, 4));
	return formatYearRange(year(starts[0], figure.from), year(starts.at(-1), figure.to));
}

/** The measure in words: unit and period, and for a rate what is counted. */
export function figureMeasure(figure: Figure): string {
	const unit = axisUnit(figure, mainSeries(figure)?.grain ?? 'year');
	return figure.rate ? `${figure.unit} ${unit}` : unit;
}

/** The twelve months until the last, where none is missing and no break lies among them. */
function lastTwelve(series: FigureSeries, last: FigurePoint, breaks: Figure['breaks']): MeasuredPoint[] | null {
	const until = series.points.findIndex((point) => point.start === last.start) + 1;
	const months = series.points.slice(Math.max(0, until - YEAR), until);
	const known = months.filter((point): point is MeasuredPoint => point.value !== null);
	const whole = months.every((month, i) => {
		const before = months[i - 1];
		return before === undefined || followsOn(before, month, 'month');
	});
	const broken = isBroken(months[0]?.start ?? last.start, last.end, breaks);
	return known.length === YEAR && whole && !broken ? known : null;
}

/** The time that a range is worked out from: «2020–2022», «mars 2020–juni 2022». */
function periodRange({ from, to }: { from: string; to: string }): string {
	const [first, last] = [Number(from.slice(0, 4)), Number(to.slice(0, 4))];
	if (from.slice(5, 7) === '01' && to.slice(5, 7) === '12') return formatYearRange(first, last);
	const month = (iso: string) => formatPeriod({ start: `${iso.slice(0, 7)}-01`, grain: 'month' });
	return `${month(from)}–${month(to)}`;
}

function capital(text: string): string {
	return text.charAt(0).toUpperCase() + text.slice(1);
}
