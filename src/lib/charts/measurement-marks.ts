import * as Plot from '@observablehq/plot';
import type { Figure, FigureSeries } from '#lib/model/figure.ts';
import type { EndLabel } from './figure-spec.ts';
import { measured, valueText } from './figure-values.ts';
import type { Frame } from './frame.ts';
import { colour } from './palette.ts';
import type { LinePoint } from './series-runs.ts';
import { lineRuns } from './series-runs.ts';
import { middleOf } from './time-axis.ts';

/** From so many values on, intervals are a band: bars would stand too close. */
export const BAND_FROM = 16;

const SHIFT = 7; // pixels between intervals that share a day

/** True when some value of the figure has an interval. */
export function hasIntervals(figure: Figure): boolean {
	return figure.series.some((series) => series.points.some((point) => point.low !== null && point.high !== null));
}

/** How far each of `count` series is moved aside, so that the bars of one do not hide another's. **Unit**: pixels. */
export function sideShift(figure: Figure, index: number, count: number): number {
	return hasIntervals(figure) && !asBand(figure) ? (index - (count - 1) / 2) * SHIFT : 0;
}

/** True when the figure has so many values that its intervals are drawn as bands. */
export function asBand(figure: Figure): boolean {
	return figure.series.some((series) => series.points.length >= BAND_FROM);
}

/** Points, the line between them, and the interval of each as a bar or a band. */
export function measurementMarks(
	figure: Figure,
	series: FigureSeries,
	{ frame, dx, adjacent }: { frame: Frame; dx: number; adjacent: (before: LinePoint, after: LinePoint) => boolean }
): Plot.Markish[] {
	const subject = series.role === 'subject';
	const stroke = colour(subject ? 'accent' : 'reference');
	const soft = colour(subject ? 'accent-soft' : 'reference-soft');
	const points = series.points.map((point) => ({
		...point,
		at: middleOf(point.start, point.end),
		preliminary: point.status === 'preliminary'
	}));
	const dots = points.filter((point) => point.value !== null);
	const bounded = dots.filter((point) => point.low !== null && point.high !== null);
	const breaks = series.breaks ?? figure.breaks;
	const runs = lineRuns(points, breaks, adjacent);
	const line = { x: 'at', y: 'value', z: 'run', dx, stroke, strokeWidth: subject ? 2.5 : 2 } as const;
	const radius = (subject ? 4.5 : 3.5) - (dots.length > BAND_FROM ? 1.5 : 0);
	const interval = asBand(figure)
		? bands(points, breaks, adjacent, soft)
		: Plot.ruleX(bounded, { x: 'at', y1: 'low', y2: 'high', dx, stroke: soft, strokeWidth: frame.narrow ? 5 : 6 });
	return [
		interval,
		Plot.line(
			runs.filter((point) => !point.dashed),
			line
		),
		Plot.line(
			runs.filter((point) => point.dashed),
			{ ...line, strokeDasharray: '4 3' }
		),
		Plot.dot(
			dots.filter((point) => !point.preliminary),
			{ x: 'at', y: 'value', dx, r: radius, fill: stroke, stroke: colour('surface'), strokeWidth: 1 }
		),
		Plot.dot(
			dots.filter((point) => point.preliminary),
			{ x: 'at', y: 'value', dx, r: radius - 0.5, fill: colour('surface'), stroke, strokeWidth: 1.75 }
		)
	];
}

/** Area name and last value of a series, for its right end. */
export function endLabel(figure: Figure, series: FigureSeries): EndLabel[] {
	const last = measured(series).at(-1);
	if (last === undefined) return [];
	const subject = series.role === 'subject';
	return [{ name: series.areaName, value: valueText(figure, last.value), at: last.value, subject }];
}

function bands(
	points: readonly (LinePoint & { low: number | null; high: number | null })[],
	breaks: Figure['breaks'],
	adjacent: (before: LinePoint, after: LinePoint) => boolean,
	fill: string
): Plot.Markish {
	const edge = (side: 'low' | 'high') =>
		lineRuns(
			points.map((point) => ({ ...point, value: point[side], preliminary: false })),
			breaks,
			adjacent
		);
	const high = edge('high');
	const area = edge('low').map((point, i) => ({ ...point, high: high[i]?.value ?? point.value }));
	return Plot.areaY(area, { x: 'at', y1: 'value', y2: 'high', z: 'run', fill, fillOpacity: 0.6 });
}
