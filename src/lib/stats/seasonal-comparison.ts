import { binomialCdf } from './binomial.ts';
import { binomialTestP } from './binomial-test.ts';
import { type ExactRateRatio, exactRateRatio } from './rate-ratio-exact.ts';

const MONTHS = 12;
const EARLIER_YEARS = 3;

/** The last twelve months against the twelve before them. */
export interface YearComparison extends ExactRateRatio {
	last: number;
	previous: number;
}

/**
 * The last twelve months against the twelve before, so that the season is the same in both. **Unit**: events and their
 * ratio. **Assumes** independent events and the same population in both. **Minimum data**: 24 months, in order, none
 * missing. **Source**: {@link exactRateRatio}. **Errors**: null below 24 months, or where there are no events or a
 * count is not whole.
 */
export function compareRollingYears(monthly: readonly number[]): YearComparison | null {
	if (monthly.length < 2 * MONTHS) return null;
	const last = sum(monthly.slice(-MONTHS));
	const previous = sum(monthly.slice(-2 * MONTHS, -MONTHS));
	const ratio = exactRateRatio({ count: last, exposure: 1 }, { count: previous, exposure: 1 });
	return ratio && { ...ratio, last, previous };
}

/** A month against the same month in the three years before. */
export interface MonthComparison {
	count: number;
	/** Events in the same month of the three earlier years together. */
	earlier: number;
	/** Probability of as few or fewer, and two-sided, 0–1. Null where there are no events at all. */
	p: { asFew: number; twoSided: number } | null;
}

/**
 * Each of the last twelve months against the same month in the three years before: of all four years' events a quarter
 * is expected in the last. **Unit**: events. **Assumes** independent events and no trend. **Minimum data**: 48 months,
 * in order, none missing; months too early have no comparison. **Source**: conditional binomial test, Przyborowski &
 * Wilenski 1940. **Errors**: null below 48 months or where a count is not whole.
 */
export function compareSameMonths(monthly: readonly number[]): MonthComparison[] | null {
	const years = EARLIER_YEARS + 1;
	if (monthly.length < years * MONTHS || !monthly.every((count) => Number.isInteger(count) && count >= 0)) return null;
	const window = monthly.slice(-years * MONTHS);
	return window.slice(-MONTHS).map((count, month) => {
		const earlier = sum(window.filter((_, index) => index % MONTHS === month)) - count;
		const twoSided = binomialTestP(count, count + earlier, 1 / years);
		const p =
			count + earlier === 0 || twoSided === null
				? null
				: { asFew: binomialCdf(count, count + earlier, 1 / years), twoSided };
		return { count, earlier, p };
	});
}

function sum(values: readonly number[]): number {
	return values.reduce((total, value) => total + value, 0);
}
