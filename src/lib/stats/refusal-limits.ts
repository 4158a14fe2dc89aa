import { binomialTestP } from './binomial-test.ts';
import { normalTwoSided } from './normal.ts';

/**
 * Lowest two-sided p that two equal periods can give with this many events together: that of all in one of them. Below
 * 6 events not even a fall to zero is below 0.05. **Unit**: 0–1. **Source**: exact binomial test. **Errors**: null
 * where the total is not a whole number from 1.
 */
export function lowestComparisonP(total: number): number | null {
	return total >= 1 ? binomialTestP(0, total, 0.5) : null;
}

/**
 * Two-sided p of a fall from `before` events to none, `exposureRatio` being exposure after over before. **Unit**: 0–1.
 * **Source**: exact binomial test. **Errors**: null where `before` is not a whole number from 1 or the ratio not above
 * 0.
 */
export function fallToZeroP(before: number, exposureRatio = 1): number | null {
	if (!(before >= 1) || !(exposureRatio > 0)) return null;
	return binomialTestP(0, before, exposureRatio / (1 + exposureRatio));
}

/**
 * Lowest p that Mann–Kendall's test can give with this many points, that is, for a series that only rises: by the
 * normal approximation with continuity correction, and exactly. **Unit**: 0–1. **Source**: Kendall 1975, Rank
 * Correlation Methods. **Errors**: null where there are not at least 2 points, all whole.
 */
export function lowestTrendP(points: number): { approximate: number; exact: number } | null {
	if (!(Number.isInteger(points) && points >= 2)) return null;
	const score = (points * (points - 1)) / 2;
	const variance = (points * (points - 1) * (2 * points + 5)) / 18;
	let orders = 1;
	for (let k = 2; k <= points; k += 1) orders *= k;
	return { approximate: normalTwoSided((score - 1) / Math.sqrt(variance)), exact: 2 / orders };
}

/**
 * Lowest p that placing the measure in each of `areas` comparison areas can give: that of the true area standing out
 * the most. **Unit**: 0–1. **Source**: permutation test, Abadie et al. 2010, JASA 105:493. **Errors**: null where
 * `areas` is not a whole number from 1.
 */
export function lowestPlaceboP(areas: number): number | null {
	return Number.isInteger(areas) && areas >= 1 ? 1 / (areas + 1) : null;
}
