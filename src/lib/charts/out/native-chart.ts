import type { Figure, FigureSeries } from '#lib/model/figure.ts';
import type { OutChart, OutSeries } from '#lib/model/out-chart.ts';
import { outText } from '#lib/text/out.ts';
import { formatDate } from '#lib/text/format.ts';
import { axisUnit, intervalText, mainSeries, missingText, orderedSeries, periodText } from '../figure-values.ts';

const MOST_NAMED = 8; // intervals and gaps told one by one

/**
 * The figure's values as a chart of lines that PowerPoint itself draws: a category a period, gaps where nothing is known, a new
 * line after a break in the series. Null where there is no value at all, or where the series are of different grains.
 */
export function nativeChart(figure: Figure): OutChart | null {
	const all = orderedSeries(figure).filter(({ points }) => points.some(({ value }) => value !== null));
	const grain = all[0]?.grain;
	if (!grain || all.some((one) => one.grain !== grain)) return null;
	const starts = [...new Set(all.flatMap(({ points }) => points.map(({ start }) => start)))].sort();
	return {
		kind: 'line',
		categories: starts.map((start) => periodText({ start }, grain)),
		series: all.flatMap((one) => seriesOf(one, starts, figure)),
		unit: axisUnit(figure, grain),
		isShare: figure.kind === 'share' && !figure.rate,
		lacks: lacksOf(figure)
	};
}

function seriesOf(series: FigureSeries, starts: readonly string[], figure: Figure): OutSeries[] {
	const { areaName, role, points, rolling } = series;
	const monthly = rolling.some(({ value }) => value !== null);
	const at = (values: readonly { start: string; value: number | null }[]) => {
		const byStart = new Map(values.map(({ start, value }) => [start, value]));
		return starts.map((start) => byStart.get(start) ?? null);
	};
	const line = role === 'reference' ? ('reference' as const) : ('line' as const);
	const breaks = (series.breaks ?? figure.breaks).map((one) => one.at);
	if (!monthly) return parts({ name: areaName, role: line, values: at(points) }, starts, breaks);
	const months: OutSeries = {
		name: outText.series.months(areaName),
		role: role === 'reference' ? 'reference' : 'values',
		values: at(points)
	};
	// Beside another area's months, twelve-month means are what can be read.
	const mean = parts({ name: outText.series.rolling(areaName), role: line, values: at(rolling) }, starts, breaks);
	return role === 'reference' ? mean : [months, ...mean];
}

/** A series of its own after each break: the line must not go on. */
function parts(series: OutSeries, starts: readonly string[], breaks: readonly string[]): OutSeries[] {
	const within = [...new Set(breaks)].sort().filter((at) => at > (starts[0] ?? '') && at <= (starts.at(-1) ?? ''));
	if (within.length === 0) return [series];
	const edges = ['', ...within];
	return edges.flatMap((from, index) => {
		const to = edges[index + 1];
		const values = series.values.map((value, i) => {
			const start = starts[i] ?? '';
			return start >= from && (to === undefined || start < to) ? value : null;
		});
		if (values.every((value) => value === null)) return [];
		return [
			{ ...series, name: from === '' ? series.name : outText.series.part(series.name, formatDate(from)), values }
		];
	});
}

function lacksOf(figure: Figure): string[] {
	const main = mainSeries(figure);
	if (!main) return [];
	const named = (list: readonly string[]) =>
		list.length > MOST_NAMED ? [...list.slice(0, MOST_NAMED), outText.more(list.length - MOST_NAMED)] : list;
	const intervals = figure.series.flatMap((series) =>
		series.points.flatMap((point) => {
			const text = intervalText(figure, point);
			return text === null ? [] : [`${series.areaName} ${periodText(point, series.grain)}: ${text}`];
		})
	);
	const gaps = main.points
		.filter(({ value }) => value === null)
		.map((point) => `${periodText(point, main.grain)} (${missingText(point)})`);
	const preliminary = main.points
		.filter(({ value, status }) => value !== null && status === 'preliminary')
		.map((point) => periodText(point, main.grain));
	const { lacks } = outText;
	return [
		...(intervals.length > 0 ? [lacks.intervals(named(intervals.slice().reverse()))] : []),
		...(main.expected ? [lacks.expected] : []),
		...(preliminary.length > 0 ? [lacks.preliminary(named(preliminary))] : []),
		...(gaps.length > 0 ? [lacks.gaps(named(gaps))] : []),
		...(figure.breaks.length > 0
			? [lacks.breaks(figure.breaks.map(({ at, reason }) => outText.break(at, reason)))]
			: []),
		...(figure.activities.length > 0 ? [lacks.activities] : [])
	];
}
