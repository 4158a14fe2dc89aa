import { fitPoisson, rateRatio } from './glm.ts';
import type { RateRatio } from './rate-ratio.ts';
import { isRefused } from './refused.ts';
import { THRESHOLDS } from './thresholds.ts';

const MONTHS = 12;
const FEWEST_YEARS = 3;

/** One month of the year against the others. `highYears`: years in which it lay above its year's mean. `month` is 1–12. */
export type MonthSeason = RateRatio & { month: number; highYears: number; years: number };

/**
 * Each month against the other months of the same years, per day of the month.
 *
 * **Unit**: ratio of daily rates. **Source**: log-linear fit with a level of its own for each year and a term for the month
 * (McCullagh & Nelder 1989, 6.2); the spread that the other months' own season adds is counted as chance, which is on the safe
 * side. **Assumes** independent months. **Minimum data**: three whole years and an average of `THRESHOLDS.meanPerMonth`. `years` is twelve
 * counts each, January first. **Errors**: null below that, and for a fit that is refused.
 */
export function monthSeasons(years: readonly (readonly number[])[]): MonthSeason[] | null {
	const counts = years.flat();
	if (years.length < FEWEST_YEARS || years.some((year) => year.length !== MONTHS)) return null;
	if (counts.reduce((sum, count) => sum + count, 0) / counts.length < THRESHOLDS.meanPerMonth) return null;
	if (years.some((year) => year.every((count) => count === 0))) return null;
	const levels = years.slice(1).map((_, i) => ({
		name: `year${i + 1}`,
		values: counts.map((__, at) => (Math.floor(at / MONTHS) === i + 1 ? 1 : 0))
	}));
	const exposure = counts.map((_, at) => daysOf(at % MONTHS));
	return Array.from({ length: MONTHS }, (_, place) => place).flatMap((place): MonthSeason[] => {
		const term = { name: 'month', values: counts.map((__, at) => (at % MONTHS === place ? 1 : 0)) };
		const fit = fitPoisson({ counts, exposure, terms: [...levels, term] });
		if (isRefused(fit) || !years.some((year) => (year[place] ?? 0) > 0)) return [];
		const ratio = rateRatio(fit, 'month', { dispersion: 'at-least-poisson', quantile: 't' });
		const highYears = years.filter((year) => isHigh(year, place)).length;
		return [{ ...ratio, month: place + 1, highYears, years: years.length }];
	});
}

function isHigh(year: readonly number[], place: number): boolean {
	const total = year.reduce((sum, count) => sum + count, 0);
	return (year[place] ?? 0) / daysOf(place) > total / DAYS.reduce((sum, days) => sum + days, 0);
}

const DAYS = [31, 28.25, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
const daysOf = (place: number) => DAYS[place] ?? NaN;
