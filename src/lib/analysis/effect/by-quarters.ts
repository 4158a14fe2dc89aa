import type { SeasonPeriod } from '../../stats/season-matched.ts';
import type { PreparedSeries } from './prepared-series.ts';

const MONTHS = 3;

/**
 * Months added up by three, counted from the start in both directions so that none lies on both sides of it. One with a month missing is
 * missing; months over at either end are left out.
 */
export function byQuarters(series: PreparedSeries): PreparedSeries {
	const { own, areas, start, levels } = series;
	const left = start % MONTHS;
	const add = (periods: readonly SeasonPeriod[]): SeasonPeriod[] => {
		const quarters: SeasonPeriod[] = [];
		for (let from = left; from + MONTHS <= periods.length; from += MONTHS) {
			const months = periods.slice(from, from + MONTHS);
			const counts = months.flatMap(({ count }) => (count === null ? [] : [count]));
			quarters.push({
				count: counts.length === MONTHS ? sum(counts) : null,
				exposure: sum(months.map(({ exposure }) => exposure)),
				season: (quarters.length % 4) + 1
			});
		}
		return quarters;
	};
	return {
		own: add(own),
		areas: areas.map(add),
		start: (start - left) / MONTHS,
		perYear: 4,
		levels: levels.map((at) => Math.max(0, Math.ceil((at - left) / MONTHS)))
	};
}

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
