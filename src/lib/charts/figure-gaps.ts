import type { FigurePoint, FigureSeries } from '#lib/model/figure.ts';
import { missingText } from './figure-values.ts';

/** Periods in a row that lack values for one and the same reason. */
export type Gap = { first: FigurePoint; last: FigurePoint; reason: string };

/** The gaps of a series in the order of time. */
export function findGaps(series: FigureSeries): Gap[] {
	const gaps: Gap[] = [];
	let open: Gap | undefined;
	for (const point of series.points) {
		const reason = missingText(point);
		if (point.value !== null) open = undefined;
		else if (open?.reason === reason) open.last = point;
		else gaps.push((open = { first: point, last: point, reason }));
	}
	return gaps;
}
