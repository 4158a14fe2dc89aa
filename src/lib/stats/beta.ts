import { findCrossing } from './find-quantile.ts';
import { regularisedBeta } from './incomplete-beta.ts';

/**
 * Beta quantile, the building block of exact limits for a share. **Unit**: share 0–1. **Source**: inverse of the
 * regularised incomplete beta function. **Errors**: NaN where p is outside 0–1 or a shape not above 0.
 */
export function betaQuantile(p: number, a: number, b: number): number {
	if (!(p >= 0 && p <= 1) || !(a > 0) || !(b > 0)) return NaN;
	if (p === 0 || p === 1) return p;
	return findCrossing((x) => regularisedBeta(x, a, b), p, 0, 1);
}
