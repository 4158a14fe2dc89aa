import type { Figure, FigurePoint, FigureSeries } from '#lib/model/figure.ts';
import { chartText } from '#lib/text/charts.ts';
import { formatNumber } from '#lib/text/format.ts';
import type { SpecPoint } from './figure-spec.ts';
import { intervalText, missingText, periodText, valueWithUnit } from './figure-values.ts';
import { middleOf } from './time-axis.ts';

/** Every point of a series, gaps too, with the words that a pointer or a screen reader gets. */
export function specPoints(
	figure: Figure,
	series: FigureSeries,
	{ index, shift, extra }: { index: number; shift: number; extra?: (point: FigurePoint) => string | null }
): SpecPoint[] {
	return series.points.map((point) => {
		const period = periodText(point, series.grain);
		return {
			series: index,
			at: middleOf(point.start, point.end),
			shift,
			value: point.value,
			title: figure.series.length > 1 ? `${series.areaName}, ${period}` : period,
			lines: [...pointLines(figure, point), extra?.(point) ?? null].filter((line) => line !== null)
		};
	});
}

function pointLines(figure: Figure, point: FigurePoint): (string | null)[] {
	if (point.value === null) return [missingText(point)];
	const interval = intervalText(figure, point);
	const answers = figure.reading === 'survey' && point.base !== null;
	return [
		valueWithUnit(figure, point.value),
		interval === null ? null : chartText.point.interval(interval),
		answers ? chartText.point.respondents(formatNumber(point.base ?? 0)) : null,
		point.status === 'preliminary' ? chartText.point.preliminary : null
	];
}
