import { countQuantile } from './find-quantile.ts';
import { regularisedBeta } from './incomplete-beta.ts';
import { logGamma } from './log-gamma.ts';

/**
 * Probability of exactly `count` of `trials`, each with probability `share`. **Unit**: probability 0–1. **Source**:
 * Abramowitz & Stegun 1964, ch. 26. **Errors**: NaN where the share is outside 0–1; 0 for an impossible count.
 */
export function binomialMass(count: number, trials: number, share: number): number {
	if (!(share >= 0 && share <= 1)) return NaN;
	if (!(count >= 0 && count <= trials) || !Number.isInteger(count)) return 0;
	if (share === 0 || share === 1) return count === trials * share ? 1 : 0;
	const ways = logGamma(trials + 1) - logGamma(count + 1) - logGamma(trials - count + 1);
	return Math.exp(ways + count * Math.log(share) + (trials - count) * Math.log1p(-share));
}

/**
 * Probability of at most `count` of `trials`. **Unit**: probability 0–1.
 * **Source**: Abramowitz & Stegun 1964, 26.5.24. **Errors**: NaN where the share is outside 0–1.
 */
export function binomialCdf(count: number, trials: number, share: number): number {
	if (!(share >= 0 && share <= 1)) return NaN;
	const whole = Math.floor(count);
	if (whole < 0) return 0;
	if (whole >= trials) return 1;
	return regularisedBeta(1 - share, trials - whole, whole + 1, share);
}

/** Probability of at least `count` of `trials`. **Unit** and **errors** as {@link binomialCdf}. */
export function binomialAtLeast(count: number, trials: number, share: number): number {
	return binomialCdf(trials - Math.ceil(count), trials, 1 - share);
}

/**
 * Smallest count whose cumulative probability reaches p. **Unit**: events. **Errors**: NaN where p or the share is
 * outside 0–1.
 */
export function binomialQuantile(p: number, trials: number, share: number): number {
	if (!(share >= 0 && share <= 1)) return NaN;
	return Math.min(
		trials,
		countQuantile((count) => binomialCdf(count, trials, share), p)
	);
}
