import { findCrossing } from './find-quantile.ts';
import { normalQuantile } from './normal.ts';

/** Risks accepted, and how uncertain counts are taken to be. */
export interface Detection {
	/** Variance over mean, never taken as below 1. */
	dispersion?: number;
	/** Probability of seeing a true change, 0–1. */
	power?: number;
	/** Probability of seeing one that is not there, two-sided, 0–1. */
	alpha?: number;
}

/** The changes closest to none that would be seen. */
export interface DetectableChange {
	/** How much of the reach to zero is needed: from 1 on not even zero events would be seen as a fall. */
	reach: number;
	/** Highest ratio after/before seen as a fall; null where not even zero events would be. */
	decrease: number | null;
	/** Lowest ratio seen as a rise. */
	increase: number;
}

/**
 * Smallest change in a count that would be seen, before the measure starts. `exposureRatio` is exposure after over
 * before. **Unit**: ratios after/before. **Assumes** the expected count known and approximately normal square roots.
 * **Minimum data**: an expected count above 0. **Source**: two-sample comparison of square roots of counts (Anscombe
 * 1948). **Errors**: null where the expected count or the ratio of exposures is not above 0.
 */
export function detectableChange(
	expectedBefore: number,
	exposureRatio = 1,
	{ dispersion = 1, power = 0.8, alpha = 0.05 }: Detection = {}
): DetectableChange | null {
	if (!(expectedBefore > 0) || !(exposureRatio > 0)) return null;
	const needed = multiplier(alpha, power);
	const reach =
		(needed * Math.sqrt(Math.max(1, dispersion) * (1 + 1 / exposureRatio))) / (2 * Math.sqrt(expectedBefore));
	return { reach, decrease: reach < 1 ? (1 - reach) ** 2 : null, increase: (1 + reach) ** 2 };
}

/**
 * As {@link detectableChange}, by the logarithm of the ratio, which is the one to use with comparison areas: the
 * smallest ratio of rate ratios. `controls` are the comparison areas' expected counts. **Unit**: ratios after/before.
 * **Source**: Wald test of a log rate ratio, variance taken at the alternative. **Errors**: null as there.
 */
export function detectableRatio(
	expectedBefore: number,
	exposureRatio = 1,
	{ dispersion = 1, power = 0.8, alpha = 0.05 }: Detection = {},
	controls: { before: number; after: number } | null = null
): { decrease: number | null; increase: number } | null {
	if (!(expectedBefore > 0) || !(exposureRatio > 0)) return null;
	if (controls !== null && !(controls.before > 0 && controls.after > 0)) return null;
	const needed = multiplier(alpha, power);
	const spread = Math.max(1, dispersion);
	const fixed = 1 / expectedBefore + (controls === null ? 0 : 1 / controls.before + 1 / controls.after);
	const margin = (log: number): number =>
		Math.abs(log) - needed * Math.sqrt(spread * (fixed + Math.exp(-log) / (exposureRatio * expectedBefore)));
	let farthest = 1;
	while (margin(farthest) < 0) farthest *= 2;
	const increase = Math.exp(findCrossing(margin, 0, 0, farthest));
	// Fewer events after make the ratio ever more uncertain, so the margin of a fall rises to a peak and sinks again.
	const peak = peakOf((fall) => margin(-fall), needed);
	const decrease = margin(-peak) < 0 ? null : Math.exp(-findCrossing((fall) => margin(-fall), 0, 0, peak));
	return { decrease, increase };
}

function multiplier(alpha: number, power: number): number {
	return normalQuantile(1 - alpha / 2) + normalQuantile(power);
}

/** Where a function with one peak above 0 has it, to about nine digits; by thirds. */
function peakOf(value: (x: number) => number, firstGuess: number): number {
	let low = 0;
	let high = firstGuess;
	while (value(2 * high) > value(high)) high *= 2;
	high *= 2;
	for (let step = 0; step < 60; step += 1) {
		const third = (high - low) / 3;
		if (value(low + third) < value(high - third)) low += third;
		else high -= third;
	}
	return (low + high) / 2;
}
