import type { Figure } from '../../model/figure.ts';
import { expectedMonths } from '../expected-months.ts';

/** The figure of an area's indicator as a question of effect needs it: one activity, and what was to be expected before it began (an ISO date). */
export function effectFigure(figure: Figure, activityId: string, starts: string): Figure {
	return {
		...figure,
		activities: figure.activities.filter(({ id }) => id === activityId),
		series: figure.series.map((one) => {
			const isMonthly = one.role === 'subject' && figure.kind === 'count' && one.grain === 'month';
			const { expected: _, ...rest } = one;
			const expected = isMonthly ? expectedMonths(one.points, one.breaks ?? figure.breaks, figure.rate, starts) : null;
			return expected ? { ...rest, expected } : rest;
		})
	};
}
