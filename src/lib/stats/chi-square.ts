import { quantileAboveZero } from './find-quantile.ts';
import { regularisedGamma } from './incomplete-gamma.ts';

/**
 * Share of the chi-square distribution at or below x. **Unit**: probability 0–1; `df` degrees of freedom, above 0.
 * **Source**: Abramowitz & Stegun 1964, 26.4.19. **Errors**: NaN where `df` is not above 0; 0 below 0.
 */
export function chiSquareCdf(x: number, df: number): number {
	return regularisedGamma(df / 2, Math.max(0, x) / 2).lower;
}

/** Share of the chi-square distribution above x, exact in the tail. **Unit**, **Source** and **Errors** as for the share below. */
export function chiSquareUpper(x: number, df: number): number {
	return regularisedGamma(df / 2, Math.max(0, x) / 2).upper;
}

/**
 * Chi-square quantile. **Unit**: that of the statistic; `df` degrees of freedom, above 0.
 * **Source**: inverse of {@link chiSquareCdf}. **Errors**: NaN where p is outside 0–1 or `df` not above 0.
 */
export function chiSquareQuantile(p: number, df: number): number {
	if (!(df > 0)) return NaN;
	return quantileAboveZero((x) => chiSquareCdf(x, df), p, df);
}
