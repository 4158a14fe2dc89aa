import * as Plot from '@observablehq/plot';
import type { Figure, FigureSeries } from '#lib/model/figure.ts';
import { periodEnd } from '#lib/model/period.ts';
import { chartText } from '#lib/text/charts.ts';
import { formatRate } from '#lib/text/format.ts';
import type { FigureSpec } from './figure-spec.ts';
import { axisUnit, followsOn, measured, orderedSeries, valueKind } from './figure-values.ts';
import type { Frame } from './frame.ts';
import { colour } from './palette.ts';
import type { LinePoint } from './series-runs.ts';
import { lineRuns } from './series-runs.ts';
import { specPoints } from './spec-points.ts';
import { middleOf } from './time-axis.ts';
import { valueAxis } from './value-axis.ts';

const WINDOW = 12; // months in the rolling mean

/** Monthly counts: the months as dots, the rolling twelve-month mean (per month) as the line. References get the line only. */
export function monthlySpec(figure: Figure, frame: Frame): FigureSpec {
	const series = orderedSeries(figure);
	const lines = series.map((one) => rollingLine(one, one.breaks ?? figure.breaks));
	const shown = series.flatMap((one, i) => [
		...(one.role === 'subject' ? measured(one).map((point) => point.value) : []),
		...(lines[i] ?? []).flatMap((point) => point.value ?? []),
		...(one.expected?.months ?? []).map(({ high }) => high)
	]);
	// Under all lines: a band over the line of another area would hide it.
	const bands = series.map(expectedBand);
	const lined = series
		.map((one, i) => [one, lines[i] ?? []] as const)
		.reverse()
		.flatMap(([one, line]) => seriesMarks(one, line, one.breaks ?? figure.breaks, frame));
	return {
		values: valueAxis([...shown, figure.scaleTo ?? 0], valueKind(figure), axisUnit(figure, 'month')),
		marks: [...bands, ...lined],
		ends: series.flatMap((one, i) => {
			const last = lines[i]?.findLast((point) => point.value !== null);
			if (last?.value === null || last === undefined) return [];
			return [{ name: one.areaName, value: formatRate(last.value), at: last.value, subject: one.role === 'subject' }];
		}),
		points: series.flatMap((one, index) => {
			const rolling = new Map(lines[index]?.map((point) => [point.start, point.value]));
			const ranges = new Map(one.expected?.months.map((month) => [month.start, month]));
			const extra = (point: { start: string }) => {
				const mean = rolling.get(point.start);
				const range = ranges.get(point.start);
				const words = [
					mean === null || mean === undefined ? null : chartText.point.rolling(formatRate(mean)),
					range ? chartText.point.expected(formatRate(range.low), formatRate(range.high)) : null
				].filter((word) => word !== null);
				return words.length === 0 ? null : words.join(', ');
			};
			return specPoints(figure, one, { index, shift: 0, extra });
		})
	};
}

function seriesMarks(series: FigureSeries, line: LinePoint[], breaks: Figure['breaks'], frame: Frame): Plot.Markish[] {
	const subject = series.role === 'subject';
	const stroke = colour(subject ? 'accent' : 'reference');
	const runs = lineRuns(line, breaks, (before, after) => followsOn(before, after, 'month'));
	const style = {
		x: 'at',
		y: 'value',
		z: 'run',
		stroke,
		strokeWidth: subject ? 2.75 : 2,
		strokeLinejoin: 'round'
	} as const;
	const dots = subject ? measured(series).map((point) => ({ ...point, at: middleOf(point.start, point.end) })) : [];
	const place = { x: 'at', y: 'value', r: frame.narrow ? 2.2 : 2.6 };
	return [
		Plot.dot(
			dots.filter((dot) => dot.status === 'final'),
			{ ...place, fill: stroke, fillOpacity: 0.6 }
		),
		Plot.dot(
			dots.filter((dot) => dot.status === 'preliminary'),
			{ ...place, fill: colour('surface'), stroke, strokeWidth: 1.3 }
		),
		Plot.line(
			runs.filter((point) => !point.dashed),
			style
		),
		Plot.line(
			runs.filter((point) => point.dashed),
			{ ...style, strokeDasharray: '4 3' }
		)
	];
}

function expectedBand({ expected }: FigureSeries): Plot.Markish {
	const band = (expected?.months ?? []).map((month) => ({ ...month, at: middleOf(month.start, month.end) }));
	return Plot.areaY(band, { x: 'at', y1: 'low', y2: 'high', fill: colour('expected'), curve: 'step' });
}

/** The rolling mean without the windows that a break runs through; preliminary as soon as one of the twelve months is. */
function rollingLine(series: FigureSeries, breaks: Figure['breaks']): LinePoint[] {
	const months = new Set(series.points.filter((point) => point.status === 'preliminary').map((point) => point.start));
	return series.rolling.map(({ start, value }) => {
		const end = periodEnd({ start, grain: 'month' });
		const first = monthsBefore(start, WINDOW - 1);
		return {
			start,
			end,
			at: middleOf(start, end),
			value: breaks.some(({ at }) => first < at && at <= end) ? null : value,
			preliminary: [...months].some((month) => first <= month && month <= start)
		};
	});
}

function monthsBefore(start: string, count: number): string {
	const date = new Date(Date.parse(start));
	return new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() - count, 1)).toISOString().slice(0, 10);
}
