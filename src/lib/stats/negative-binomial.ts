import { countQuantile } from './find-quantile.ts';
import { regularisedBeta } from './incomplete-beta.ts';

/**
 * Probability of at most `count` events under a negative binomial distribution with this mean and size θ, whose
 * variance is mean + mean²/θ. **Unit**: probability 0–1.
 * **Source**: Abramowitz & Stegun 1964, 26.5.26. **Errors**: NaN where the size is not above 0 or the mean below 0.
 */
export function negativeBinomialCdf(count: number, size: number, mean: number): number {
	if (!(size > 0) || !(mean >= 0)) return NaN;
	if (count < 0) return 0;
	return regularisedBeta(size / (size + mean), size, Math.floor(count) + 1, mean / (size + mean));
}

/**
 * Smallest count whose cumulative probability reaches p. **Unit**: events. **Errors**: NaN as {@link
 * negativeBinomialCdf} or p outside 0–1.
 */
export function negativeBinomialQuantile(p: number, size: number, mean: number): number {
	if (!(size > 0) || !(mean >= 0)) return NaN;
	return countQuantile((count) => negativeBinomialCdf(count, size, mean), p);
}
