import { binomialAtLeast, binomialCdf } from './binomial.ts';
import { normalCdf, normalQuantile } from './normal.ts';
import { poissonMass, poissonQuantile } from './poisson.ts';

/** Outcomes rarer than this in either period are left out of the sum. */
const LEFT_OUT = 1e-9;

/** A rate (events per unit of exposure) and the exposure it is to be measured over. */
export interface RateOver {
	rate: number;
	exposure: number;
}

/**
 * Probability that a one-sided test shows the ratio of two rates to be below `nullRatio`. **Unit**: probability 0–1.
 * **Assumes** independent events. **Source**: Gu et al. 2008, Biometrical Journal 50:283 (log-linear Wald).
 * **Errors**: null where a rate, an exposure or the null ratio is not above 0.
 */
export function powerOfRatio(a: RateOver, b: RateOver, nullRatio: number, alpha = 0.025): number | null {
	if (![a.rate, a.exposure, b.rate, b.exposure, nullRatio].every((value) => value > 0)) return null;
	const error = Math.sqrt(1 / (a.rate * a.exposure) + 1 / (b.rate * b.exposure));
	return normalCdf(Math.log((nullRatio * b.rate) / a.rate) / error - normalQuantile(1 - alpha));
}

/**
 * Probability that a one-sided test shows the first rate to be above the second. **Unit**: probability 0–1.
 * **Assumes** independent events, enough of them for a normal difference. **Source**: Mathews 2010, Sample Size
 * Calculations. **Errors**: null where a rate or an exposure is not above 0.
 */
export function powerOfDifference(a: RateOver, b: RateOver, alpha = 0.05): number | null {
	if (![a.rate, a.exposure, b.rate, b.exposure].every((value) => value > 0)) return null;
	const error = Math.sqrt(a.rate / a.exposure + b.rate / b.exposure);
	return normalCdf((a.rate - b.rate) / error - normalQuantile(1 - alpha));
}

/**
 * Probability that the exact two-sided test (twice the smaller tail) sees a change between two equal periods. **Unit**:
 * probability 0–1; `expectedBefore` events, `ratio` after/before. **Assumes** independent events. **Minimum data**: an
 * expected count above 0. **Source**: sum over all outcomes, Przyborowski & Wilenski 1940. **Errors**: null where a
 * value is not above 0.
 */
export function exactPower(expectedBefore: number, ratio: number, alpha = 0.05): number | null {
	if (!(expectedBefore > 0) || !(ratio > 0)) return null;
	const expectedAfter = expectedBefore * ratio;
	const mostBefore = poissonQuantile(1 - LEFT_OUT, expectedBefore);
	const mostAfter = poissonQuantile(1 - LEFT_OUT, expectedAfter);
	let power = 0;
	for (let total = 1; total <= mostBefore + mostAfter; total += 1) {
		for (let after = Math.max(0, total - mostBefore); after <= Math.min(total, mostAfter); after += 1) {
			const tail = 2 * after <= total ? binomialCdf(after, total, 0.5) : binomialAtLeast(after, total, 0.5);
			if (2 * tail <= alpha) power += poissonMass(total - after, expectedBefore) * poissonMass(after, expectedAfter);
		}
	}
	return power;
}
