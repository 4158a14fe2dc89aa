import { normalQuantile } from './normal.ts';
import type { RateRatio } from './rate-ratio.ts';
import { ratioFromLog } from './rate-ratio.ts';

/** Counts before and after, where something was done and where it was not. */
export interface BeforeAfter {
	treatedBefore: number;
	treatedAfter: number;
	controlBefore: number;
	controlAfter: number;
}

/** Relative effect size with its logarithm and that logarithm's variance, for pooling. */
export interface RelativeEffect extends RateRatio {
	log: number;
	variance: number;
}

/**
 * Relative effect size: above 1 where events fell more (or rose less) with the measure than without. **Unit**: ratio of
 * rate ratios, not of odds. **Assumes** the same exposure before and after, a variance `dispersion` times the mean (2
 * is the convention for areas) and areas that would have moved alike. **Minimum data**: 1 event in each cell.
 * **Source**: Farrington et al. 2007, appendix; the doubled variance by Welsh & Farrington 2007.
 * **Errors**: null where a count is not above 0.
 */
export function relativeEffect(counts: BeforeAfter, dispersion = 2, confidence = 0.95): RelativeEffect | null {
	const { treatedBefore, treatedAfter, controlBefore, controlAfter } = counts;
	const cells = [treatedBefore, treatedAfter, controlBefore, controlAfter];
	if (!cells.every((count) => count > 0 && Number.isFinite(count))) return null;
	const log = Math.log((treatedBefore * controlAfter) / (treatedAfter * controlBefore));
	const variance = Math.max(1, dispersion) * cells.reduce((sum, count) => sum + 1 / count, 0);
	return { ...ratioFromLog(log, Math.sqrt(variance), { confidence }), log, variance };
}

/** Several effects together, on the logarithmic scale. */
export interface PooledEffect {
	/** Mean weighted by precision alone. */
	fixed: number;
	/** Mean when effects differ between places, with its standard error and 95 % limits. */
	random: { log: number; standardError: number; low: number; high: number };
	/** Cochran's Q, and the variance between places it implies. */
	heterogeneity: number;
	betweenVariance: number;
}

/**
 * Pooled logarithm of several effects. **Unit**: logarithm of the ratio. **Assumes** independent studies with variances
 * known. **Minimum data**: 2 effects. **Source**: DerSimonian & Laird 1986, Controlled Clinical Trials 7:177.
 * **Errors**: null below 2 effects or where a variance is not above 0.
 */
export function poolEffects(effects: readonly { log: number; variance: number }[]): PooledEffect | null {
	if (effects.length < 2 || !effects.every(({ variance }) => variance > 0)) return null;
	const mean = (extra: number): { log: number; weights: number } => {
		const weights = effects.reduce((sum, { variance }) => sum + 1 / (variance + extra), 0);
		return { log: effects.reduce((sum, { log, variance }) => sum + log / (variance + extra), 0) / weights, weights };
	};
	const fixed = mean(0);
	const heterogeneity = effects.reduce((sum, { log, variance }) => sum + (log - fixed.log) ** 2 / variance, 0);
	const squares = effects.reduce((sum, { variance }) => sum + 1 / variance ** 2, 0);
	const excess = heterogeneity - (effects.length - 1);
	const betweenVariance = Math.max(0, excess / (fixed.weights - squares / fixed.weights));
	const random = mean(betweenVariance);
	const standardError = Math.sqrt(1 / random.weights);
	const half = normalQuantile(0.975) * standardError;
	return {
		fixed: fixed.log,
		random: { log: random.log, standardError, low: random.log - half, high: random.log + half },
		heterogeneity,
		betweenVariance
	};
}
