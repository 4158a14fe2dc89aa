import { countQuantile } from './find-quantile.ts';
import { regularisedGamma } from './incomplete-gamma.ts';
import { logGamma } from './log-gamma.ts';

/**
 * Probability of exactly `count` events when `mean` are expected. **Unit**: probability 0–1.
 * **Source**: Abramowitz & Stegun 1964, ch. 26. **Errors**: NaN where the mean is below 0; 0 for a count that is none.
 */
export function poissonMass(count: number, mean: number): number {
	if (!(mean >= 0)) return NaN;
	if (!(count >= 0) || !Number.isInteger(count)) return 0;
	if (mean === 0) return count === 0 ? 1 : 0;
	return Math.exp(count * Math.log(mean) - mean - logGamma(count + 1));
}

/**
 * Probability of at most `count` events when `mean` are expected. **Unit**: probability 0–1.
 * **Source**: Abramowitz & Stegun 1964, 26.4.21. **Errors**: NaN where the mean is below 0.
 */
export function poissonCdf(count: number, mean: number): number {
	if (!(mean >= 0)) return NaN;
	return count < 0 ? 0 : regularisedGamma(Math.floor(count) + 1, mean).upper;
}

/** Probability of at least `count` events when `mean` are expected. **Unit** and **errors** as {@link poissonCdf}. */
export function poissonAtLeast(count: number, mean: number): number {
	if (!(mean >= 0)) return NaN;
	return count <= 0 ? 1 : regularisedGamma(Math.ceil(count), mean).lower;
}

/**
 * Smallest count whose cumulative probability reaches p. **Unit**: events. **Errors**: NaN as {@link poissonCdf} or p
 * outside 0–1.
 */
export function poissonQuantile(p: number, mean: number): number {
	if (!(mean >= 0)) return NaN;
	return countQuantile((count) => poissonCdf(count, mean), p);
}
