import { normalMultiplier, normalTwoSided } from './normal.ts';
import type { Limits } from './rate-interval.ts';
import { studentQuantile, studentTwoSided } from './student-t.ts';

/** Events and what they are counted over: inhabitants, months or both, in the same unit in all that is compared. */
export interface CountOver {
	count: number;
	exposure: number;
}

/** Ratio of two rates (1 is no difference) with its interval. */
export interface RateRatio extends Limits {
	ratio: number;
	/** Standard error of its logarithm. */
	logStandardError: number;
	/** Ratio of logarithm to standard error. */
	statistic: number;
	/** Two-sided, 0–1. */
	p: number;
}

/** How uncertain counts are taken to be. */
export interface Spread {
	/** Variance over mean, never below 1: fewer surprises than chance gives are themselves chance. */
	dispersion?: number;
	/** Degrees of freedom the dispersion was estimated with; left out where it is assumed. */
	df?: number | undefined;
	/** 0–1. */
	confidence?: number | undefined;
}

/**
 * First rate over the second, with limits on the logarithmic scale. **Unit**: ratio. **Assumes** a variance
 * proportional to the mean by `dispersion`. **Minimum data**: at least 1 event in each; below 10 the exact ratio is the
 * better. **Source**: Gu et al. 2008, Biometrical Journal 50:283 (log-linear Wald), widened by √φ (McCullagh & Nelder
 * 1989, 6.2). **Errors**: null where a count or an exposure is not above 0.
 */
export function logRateRatio(
	a: CountOver,
	b: CountOver,
	{ dispersion = 1, df, confidence = 0.95 }: Spread = {}
): RateRatio | null {
	if (![a.count, a.exposure, b.count, b.exposure].every((value) => value > 0 && Number.isFinite(value))) return null;
	const ratio = a.count / a.exposure / (b.count / b.exposure);
	return ratioFromLog(Math.log(ratio), Math.sqrt(Math.max(1, dispersion) * (1 / a.count + 1 / b.count)), {
		df,
		confidence
	});
}

/**
 * A ratio with limits and test from its logarithm and that logarithm's standard error, by the normal distribution, or by Student's t
 * where `df` says what the error was estimated with. **Unit**: ratio. **Source**: any text on log ratios.
 */
export function ratioFromLog(
	log: number,
	logStandardError: number,
	{ df, confidence = 0.95 }: Omit<Spread, 'dispersion'> = {}
): RateRatio {
	const statistic = log / logStandardError;
	const multiplier = df === undefined ? normalMultiplier(confidence) : studentQuantile((1 + confidence) / 2, df);
	const reach = multiplier * logStandardError;
	return {
		ratio: Math.exp(log),
		low: Math.exp(log - reach),
		high: Math.exp(log + reach),
		logStandardError,
		statistic,
		p: df === undefined ? normalTwoSided(statistic) : studentTwoSided(statistic, df)
	};
}
