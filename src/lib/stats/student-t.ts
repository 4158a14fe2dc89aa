import { findCrossing } from './find-quantile.ts';
import { regularisedBeta } from './incomplete-beta.ts';

/**
 * Share of Student's t distribution at or below t. **Unit**: probability 0–1; `df` degrees of freedom, above 0.
 * **Source**: Abramowitz & Stegun 1964, 26.7.1. **Errors**: NaN where `df` is not above 0.
 */
export function studentCdf(t: number, df: number): number {
	const squared = t * t;
	const tail = regularisedBeta(df / (df + squared), df / 2, 0.5, squared / (df + squared)) / 2;
	return t < 0 ? tail : 1 - tail;
}

/** Probability that a t variable is at least as far from 0 as `t`, on either side. **Errors**: NaN where `df` is not above 0. */
export function studentTwoSided(t: number, df: number): number {
	return 2 * studentCdf(-Math.abs(t), df);
}

/**
 * Student's t quantile. **Unit**: standard errors; `df` degrees of freedom, above 0. **Source**: inverse of {@link
 * studentCdf}. **Errors**: NaN where p is outside 0–1 or `df` not above 0, ±Infinity at the ends.
 */
export function studentQuantile(p: number, df: number): number {
	if (!(p >= 0 && p <= 1) || !(df > 0)) return NaN;
	if (p === 0 || p === 1) return p === 0 ? -Infinity : Infinity;
	if (p === 0.5) return 0;
	if (p > 0.5) return -studentQuantile(1 - p, df);
	let low = -1;
	while (studentCdf(low, df) > p) low *= 2;
	return findCrossing((t) => studentCdf(t, df), p, low, 0);
}
