import type { StoredObservation } from '../model/observation.ts';
import { groupBy } from '../model/group-by.ts';
import { GRAINS, monthsOf } from '../model/period.ts';
import type { PopulationLookup } from './rates.ts';

/** A whole year's events. `population` is null where nobody has published one. */
export type YearCount = { year: number; count: number; population: number | null; preliminary: boolean };

const MONTHS = 12;

/**
 * Whole calendar years of one indicator in one area: the coarsest grain that has the year whole. A year with a month missing
 * is no year. **Unit**: events.
 */
export function yearCounts(
	rows: readonly StoredObservation[],
	areaCode: string,
	populationOf: PopulationLookup
): YearCount[] {
	const byYear = groupBy(rows, ({ start }) => Number(start.slice(0, 4)));
	return [...byYear]
		.flatMap(([year, inYear]): YearCount[] => {
			for (const grain of [...GRAINS].reverse()) {
				const parts = inYear.filter((row) => row.grain === grain && row.value !== null);
				if (parts.length !== MONTHS / monthsOf(grain)) continue;
				const count = parts.reduce((sum, { value }) => sum + (value ?? 0), 0);
				const population = populationOf(areaCode, year)?.count ?? null;
				return [{ year, count, population, preliminary: parts.some(({ status }) => status === 'preliminary') }];
			}
			return [];
		})
		.sort((a, b) => a.year - b.year);
}
