import type { Figure } from '#lib/model/figure.ts';
import { periodEnd } from '#lib/model/period.ts';
import { middleOf, timeDomain } from './time-axis.ts';

/** The figure with only the values whose middle its time axis shows, so that nothing is drawn outside the plot. */
export function withinAxis(figure: Figure): Figure {
	const [begins, ends] = timeDomain(figure.from, figure.to);
	const isShown = (start: string, end: string) => {
		const middle = middleOf(start, end);
		return middle >= begins && middle <= ends;
	};
	return {
		...figure,
		series: figure.series.map((series) => ({
			...series,
			points: series.points.filter(({ start, end }) => isShown(start, end)),
			rolling: series.rolling.filter(({ start }) => isShown(start, periodEnd({ start, grain: 'month' }))),
			...(series.expected
				? {
						expected: {
							...series.expected,
							months: series.expected.months.filter(({ start, end }) => isShown(start, end))
						}
					}
				: {})
		}))
	};
}
