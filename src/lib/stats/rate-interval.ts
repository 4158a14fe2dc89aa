import { chiSquareQuantile } from './chi-square.ts';
import { normalMultiplier } from './normal.ts';
import { poissonAtLeast, poissonCdf } from './poisson.ts';

/** Two ends of an interval, in the unit of the estimate they belong to. */
export interface Limits {
	low: number;
	high: number;
}

/**
 * Exact limits for the mean behind a count of events. **Unit**: events. **Assumes** independent events: clustered
 * crimes make the true interval wider. **Source**: Garwood 1936, Biometrika 28:437. **Minimum data**: any count, also
 * 0. **Errors**: null where the count is below 0 or no number.
 */
export function garwoodLimits(count: number, confidence = 0.95): Limits | null {
	if (!(count >= 0) || !Number.isFinite(count)) return null;
	const tail = (1 - confidence) / 2;
	return {
		low: count === 0 ? 0 : chiSquareQuantile(tail, 2 * count) / 2,
		high: chiSquareQuantile(1 - tail, 2 * count + 2) / 2
	};
}

/**
 * Byar's approximation of {@link garwoodLimits}, close from about 10 events on. **Unit**: events. **Source**: Breslow &
 * Day 1987, Statistical Methods in Cancer Research II, p. 69. **Errors**: null as for the exact limits.
 */
export function byarLimits(count: number, confidence = 0.95): Limits | null {
	if (!(count >= 0) || !Number.isFinite(count)) return null;
	const z = normalMultiplier(confidence);
	const next = count + 1;
	return {
		low: count === 0 ? 0 : Math.max(0, count * (1 - 1 / (9 * count) - z / (3 * Math.sqrt(count))) ** 3),
		high: next * (1 - 1 / (9 * next) + z / (3 * Math.sqrt(next))) ** 3
	};
}

/** A rate with its interval. **Unit**: events per `per` of the population given. */
export interface RateInterval extends Limits {
	rate: number;
}

/**
 * Rate and exact (or, where asked for, Byar's) interval. **Unit**: events per `per` inhabitants or other exposure.
 * **Assumes** a population known without error and independent events. **Minimum data**: a population above 0; what is
 * too few to show is decided elsewhere. **Source**: {@link garwoodLimits}. **Errors**: null where a value is not
 * usable.
 */
export function rateInterval(
	count: number,
	population: number,
	{ per = 100_000, confidence = 0.95, method = 'exact' }: RateOptions = {}
): RateInterval | null {
	const limits = method === 'exact' ? garwoodLimits(count, confidence) : byarLimits(count, confidence);
	if (limits === null || !(population > 0)) return null;
	const scale = per / population;
	return { rate: count * scale, low: limits.low * scale, high: limits.high * scale };
}

interface RateOptions {
	per?: number;
	/** 0–1. */
	confidence?: number;
	method?: 'exact' | 'byar';
}

/**
 * Two-sided probability of a count at least as far out as this one when `expected` events were expected, as twice the
 * smaller tail. **Unit**: probability 0–1. **Assumes** independent events and an expectation known without error.
 * **Source**: Garwood 1936 (the test that {@link garwoodLimits} inverts). **Errors**: null where a value is below 0.
 */
export function countTestP(count: number, expected: number): number | null {
	if (!(count >= 0) || !(expected >= 0)) return null;
	return Math.min(1, 2 * Math.min(poissonCdf(count, expected), poissonAtLeast(count, expected)));
}
