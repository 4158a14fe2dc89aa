import { betaQuantile } from './beta.ts';
import { binomialMass } from './binomial.ts';
import type { Limits } from './rate-interval.ts';

/** Two outcomes as likely as each other must count as such although their probabilities are rounded differently. */
const TIE = 1 + 1e-7;

/**
 * Two-sided exact probability of an outcome at most as likely as `count` of `trials` when each has probability `share`.
 * **Unit**: probability 0–1. **Assumes** independent trials. **Minimum data**: any; with fewer than 6 trials at ½ it
 * cannot fall below 0.05. **Source**: minimum-likelihood rule, Hirji 2006, Exact Analysis of Discrete Data.
 * **Errors**: null where the count is not a whole number from 0 to `trials`, or the share is outside 0–1.
 */
export function binomialTestP(count: number, trials: number, share: number): number | null {
	if (!isCountOf(count, trials) || !(share >= 0 && share <= 1)) return null;
	const limit = binomialMass(count, trials, share) * TIE;
	let p = 0;
	for (let k = 0; k <= trials; k += 1) {
		const mass = binomialMass(k, trials, share);
		if (mass <= limit) p += mass;
	}
	return Math.min(1, p);
}

/**
 * Exact limits for the share behind `count` of `trials`. **Unit**: share 0–1. **Assumes** independent trials.
 * **Source**: Clopper & Pearson 1934, Biometrika 26:404. **Errors**: null where the count is not 0 to `trials`.
 */
export function clopperPearsonLimits(count: number, trials: number, confidence = 0.95): Limits | null {
	if (!isCountOf(count, trials)) return null;
	const tail = (1 - confidence) / 2;
	return {
		low: count === 0 ? 0 : betaQuantile(tail, count, trials - count + 1),
		high: count === trials ? 1 : betaQuantile(1 - tail, count + 1, trials - count)
	};
}

function isCountOf(count: number, trials: number): boolean {
	return Number.isInteger(count) && Number.isInteger(trials) && count >= 0 && count <= trials;
}
