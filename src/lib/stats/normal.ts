import { findCrossing } from './find-quantile.ts';
import { regularisedGamma } from './incomplete-gamma.ts';

/** Beyond this distance a normal tail is smaller than any number the machine can hold. */
const FURTHEST = 40;

/**
 * Share of the standard normal distribution at or below z, exact in both tails. **Unit**: probability 0–1.
 * **Source**: Φ(z) = Q(½, z²/2)/2 for z < 0, Abramowitz & Stegun 1964, 7.1 and 26.2.
 */
export function normalCdf(z: number): number {
	const { lower, upper } = regularisedGamma(0.5, (z * z) / 2);
	return z < 0 ? upper / 2 : 0.5 + lower / 2;
}

/**
 * Standard normal quantile. **Unit**: standard deviations.
 * **Source**: inverse of {@link normalCdf}. **Errors**: NaN where p is outside 0–1, ±Infinity at its ends.
 */
export function normalQuantile(p: number): number {
	if (!(p >= 0 && p <= 1)) return NaN;
	if (p === 0 || p === 1) return p === 0 ? -Infinity : Infinity;
	if (p === 0.5) return 0;
	return p > 0.5 ? -lowerQuantile(1 - p) : lowerQuantile(p);
}

/**
 * Two-sided multiplier for a confidence level: 1.96 for 0.95. **Unit**: standard deviations; `confidence` 0–1.
 * **Errors**: NaN where the level is outside 0–1.
 */
export function normalMultiplier(confidence: number): number {
	return -normalQuantile((1 - confidence) / 2);
}

/** Two-sided probability of a standard normal value at least this far from 0. **Unit**: probability 0–1. */
export function normalTwoSided(z: number): number {
	return Math.min(1, 2 * normalCdf(-Math.abs(z)));
}

function lowerQuantile(p: number): number {
	return findCrossing(normalCdf, p, -FURTHEST, 0);
}
