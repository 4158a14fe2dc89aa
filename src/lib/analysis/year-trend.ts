import { fitPoisson, rateRatio } from '../stats/glm.ts';
import { isRefused } from '../stats/refused.ts';
import { studentCdf } from '../stats/student-t.ts';
import type { YearCount } from './year-counts.ts';

/** A steady change over the years. `ratio` and its limits are per year; 1 is no change. */
export type YearTrend = {
	from: number;
	to: number;
	first: number;
	last: number;
	ratio: number;
	low: number;
	high: number;
	/** Two-sided, 0–1. */
	p: number;
	/** Variance over mean around the trend, never below 1. */
	dispersion: number;
	/** True where the counts were set against the number of inhabitants. */
	perInhabitant: boolean;
};
export type NoTrend = { lacking: 'too-few-years' | 'too-few-events' };

/** Six years are the least a slope can be told from chance with, and twenty events the least to say anything. */
export const FEWEST_YEARS = 6;
export const FEWEST_EVENTS = 20;
const MOST_YEARS = 8;

/**
 * The trend of the last years up to `until`, at most eight, after the latest break (ISO dates). Only years that follow each
 * other count. **Source**: quasi-Poisson regression with limits by Student's t, see `stats/glm.ts`.
 */
export function yearTrend(
	years: readonly YearCount[],
	breaks: readonly string[],
	until = Infinity,
	from = -Infinity
): YearTrend | NoTrend {
	const unbroken = unbrokenYears(years, breaks, until).filter(({ year }) => year >= from);
	const used = unbroken.slice(-MOST_YEARS);
	const [first, last] = [used[0], used.at(-1)];
	if (!first || !last || used.length < FEWEST_YEARS) return { lacking: 'too-few-years' };
	if (used.reduce((sum, { count }) => sum + count, 0) < FEWEST_EVENTS) return { lacking: 'too-few-events' };
	const people = used.flatMap(({ population }) => (population === null ? [] : [population]));
	const perInhabitant = people.length === used.length;
	const fit = fitPoisson({
		counts: used.map(({ count }) => count),
		terms: [{ name: 'year', values: used.map(({ year }) => year - first.year) }],
		...(perInhabitant ? { exposure: people } : {})
	});
	if (isRefused(fit)) return { lacking: 'too-few-events' };
	const slope = rateRatio(fit, 'year', { dispersion: 'at-least-poisson', quantile: 't' });
	const t = Math.log(slope.ratio) / slope.logStandardError;
	return {
		from: first.year,
		to: last.year,
		first: first.count,
		last: last.count,
		ratio: slope.ratio,
		low: slope.low,
		high: slope.high,
		p: 2 * studentCdf(-Math.abs(t), fit.residualDf),
		dispersion: Math.max(1, fit.dispersion),
		perInhabitant
	};
}

/** The years up to `until` that follow each other without a hole, after the latest break. A break in a year spoils that year's start only where it falls after 1 January. */
export function unbrokenYears(years: readonly YearCount[], breaks: readonly string[], until: number): YearCount[] {
	const upTo = years.filter(({ year }) => year <= until);
	const last = upTo.at(-1)?.year ?? 0;
	const starts = breaks.filter((at) => at <= `${last}-12-31`).map(firstWholeYear);
	const begin = Math.max(-Infinity, ...starts);
	const whole = upTo.filter(({ year }) => year >= begin);
	const hole = whole.findLastIndex(({ year }, index) => index > 0 && year !== (whole[index - 1]?.year ?? 0) + 1);
	return hole < 0 ? whole : whole.slice(hole);
}

function firstWholeYear(at: string): number {
	const year = Number(at.slice(0, 4));
	return at.endsWith('-01-01') ? year : year + 1;
}
