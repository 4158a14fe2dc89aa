import { quantileAboveZero } from './find-quantile.ts';
import { regularisedBeta } from './incomplete-beta.ts';

/**
 * Share of the F distribution at or below x. **Unit**: probability 0–1; `df1`, `df2` degrees of freedom, above 0.
 * **Source**: Abramowitz & Stegun 1964, 26.6.2. **Errors**: NaN where a degree of freedom is not above 0; 0 below 0.
 */
export function fCdf(x: number, df1: number, df2: number): number {
	const scaled = df1 * Math.max(0, x);
	return regularisedBeta(scaled / (scaled + df2), df1 / 2, df2 / 2, df2 / (scaled + df2));
}

/**
 * F quantile. **Unit**: ratio of variances. **Source**: inverse of {@link fCdf}.
 * **Errors**: NaN where p is outside 0–1 or a degree of freedom is not above 0.
 */
export function fQuantile(p: number, df1: number, df2: number): number {
	if (!(df1 > 0) || !(df2 > 0)) return NaN;
	return quantileAboveZero((x) => fCdf(x, df1, df2), p);
}
