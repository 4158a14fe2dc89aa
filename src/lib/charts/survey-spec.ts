import type { Figure } from '#lib/model/figure.ts';
import type { FigureSpec } from './figure-spec.ts';
import { axisUnit, measured, orderedSeries, valueKind } from './figure-values.ts';
import type { Frame } from './frame.ts';
import { endLabel, measurementMarks, sideShift } from './measurement-marks.ts';
import { specPoints } from './spec-points.ts';
import { valueAxis } from './value-axis.ts';

/**
 * Shares, indexes and means: measurements with their intervals. A survey need not come every year, so the line joins
 * one measurement with the next; a measurement that is listed without a value still leaves a gap.
 */
export function surveySpec(figure: Figure, frame: Frame): FigureSpec {
	const series = orderedSeries(figure);
	const ends = series.flatMap((one) =>
		measured(one).flatMap((point) => [point.value, point.low ?? point.value, point.high ?? point.value])
	);
	return {
		values: valueAxis([...ends, figure.scaleTo ?? 0], valueKind(figure), axisUnit(figure, series[0]?.grain ?? 'year')),
		marks: series
			.map((one, index) =>
				measurementMarks(figure, one, {
					frame,
					dx: sideShift(figure, index, series.length),
					adjacent: () => true
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
