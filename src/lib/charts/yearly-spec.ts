import type { Figure } from '#lib/model/figure.ts';
import type { FigureSpec } from './figure-spec.ts';
import { axisUnit, followsOn, measured, orderedSeries, valueKind } from './figure-values.ts';
import type { Frame } from './frame.ts';
import { endLabel, measurementMarks, sideShift } from './measurement-marks.ts';
import { specPoints } from './spec-points.ts';
import { valueAxis } from './value-axis.ts';

/** Counts and rates of years, half-years and quarters: a point each, joined only where one period follows the other. */
export function yearlySpec(figure: Figure, frame: Frame): FigureSpec {
	const series = orderedSeries(figure);
	const ends = series.flatMap((one) => measured(one).flatMap((point) => [point.value, point.high ?? point.value]));
	const grain = series[0]?.grain ?? 'year';
	return {
		values: valueAxis([...ends, figure.scaleTo ?? 0], valueKind(figure), axisUnit(figure, grain)),
		marks: series
			.map((one, index) =>
				measurementMarks(figure, one, {
					frame,
					dx: sideShift(figure, index, series.length),
					adjacent: (before, after) => followsOn(before, after, one.grain)
				})
			)
			.reverse()
			.flat(),
		ends: series.flatMap((one) => endLabel(figure, one)),
		points: series.flatMap((one, index) =>
			specPoints(figure, one, { index, shift: sideShift(figure, index, series.length) })
		)
	};
}
