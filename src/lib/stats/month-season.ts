import { logRateRatio, type RateRatio } from './rate-ratio.ts';
import { THRESHOLDS } from './thresholds.ts';

const MONTHS = 12;
const FEWEST_YEARS = 3;
/** Days of the months, February over the leap years. */
const DAYS = [31, 28.25, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
const ALL_DAYS = sum(DAYS);

/** One month of the year against the others. `highYears`: years in which it lay above its year's mean. `month` is 1–12. */
export type MonthSeason = RateRatio & { month: number; highYears: number; years: number };

/**
 * Each month against the other months of the same years, per day of the month.
 *
 * **Unit**: ratio of daily rates. **Source**: log-linear model with a level of its own for each year and a term for the month, in closed form
 * since all years have the same months; limits widened by √φ (McCullagh & Nelder 1989, 6.2). The season of the other months counts as
 * chance, which is on the safe side. **Assumes** independent months. **Minimum data**: three whole years and `THRESHOLDS.meanPerMonth` events
 * a month. `years` is twelve counts each, January first. **Errors**: null below that; a month without events has no ratio and is left out.
 */
export function monthSeasons(years: readonly (readonly number[])[]): MonthSeason[] | null {
	if (years.length < FEWEST_YEARS || years.some((year) => year.length !== MONTHS)) return null;
	if (sum(years.flat()) / (years.length * MONTHS) < THRESHOLDS.meanPerMonth) return null;
	return DAYS.flatMap((days, place): MonthSeason[] => {
		const inMonth = { count: sum(years.map((year) => year[place] ?? 0)), exposure: days * years.length };
		const others = { count: sum(years.flat()) - inMonth.count, exposure: (ALL_DAYS - days) * years.length };
		const plain = logRateRatio(inMonth, others);
		if (!plain) return [];
		const { dispersion, df } = spreadOf(years, place, plain.ratio);
		const ratio = logRateRatio(inMonth, others, { dispersion, df });
		const highYears = years.filter((year) => (year[place] ?? 0) / days > sum(year) / ALL_DAYS).length;
		return ratio ? [{ ...ratio, month: place + 1, highYears, years: years.length }] : [];
	});
}

/** Pearson's χ² over its degrees of freedom, of each month around its year's level. */
function spreadOf(years: readonly (readonly number[])[], place: number, ratio: number) {
	const weights = DAYS.map((days, i) => (i === place ? days * ratio : days));
	const squares = years.flatMap((year) => {
		const level = sum(year) / sum(weights);
		// A year without events fits itself.
		return level === 0
			? []
			: year.map((count, i) => (count - level * (weights[i] ?? NaN)) ** 2 / (level * (weights[i] ?? NaN)));
	});
	const df = years.length * MONTHS - years.length - 1;
	return { dispersion: sum(squares) / df, df };
}

function sum(values: readonly number[]): number {
	return values.reduce((total, value) => total + value, 0);
}
