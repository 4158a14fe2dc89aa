import { normalQuantile } from './normal.ts';
import { ratioFromLog, type RateRatio } from './rate-ratio.ts';
import { refuse, type Refused } from './refused.ts';

/** Events before and after in one place, or in several taken together. */
export type BeforeAfter = { before: number; after: number };

export type RatioOfRatios = RateRatio & {
	/** True where 0.5 was added to every count because one was 0. */
	halfAdded: boolean;
};

/** φ, with the degrees of freedom it was estimated with where that is not taken as known. */
export type RatioOptions = { dispersion?: number; df?: number | undefined; alwaysAddHalf?: boolean; level?: number };

/**
 * The change in a treated area over the change in its comparison: (treated after/before)/(control after/before).
 *
 * Below 1 the treated area fell more (or rose less). The relative effect size of Welsh & Farrington is its inverse.
 * **Unit**: a ratio; the exposures cancel as long as both places have the same before and after. **Source**: Wald limits on the log scale,
 * variance φ·Σ1/count; 0.5 added to every count where one is 0 (Haldane 1956). **Assumes** that both would have changed alike.
 * **Minimum data**: events both before and after together in each place. **Errors**: refused `bad-input` (negative count, φ below 1)
 * or `too-few-events` (a place without events).
 */
export function ratioOfRateRatios(
	treated: BeforeAfter,
	control: BeforeAfter,
	{ dispersion = 1, df, alwaysAddHalf = false, level = 0.95 }: RatioOptions = {}
): RatioOfRatios | Refused {
	const counts = [treated.before, treated.after, control.before, control.after];
	if (!counts.every((count) => Number.isFinite(count) && count >= 0) || !(dispersion >= 1)) return refuse('bad-input');
	if (treated.before + treated.after === 0 || control.before + control.after === 0) return refuse('too-few-events');
	const halfAdded = alwaysAddHalf || counts.includes(0);
	const add = halfAdded ? 0.5 : 0;
	const logChange = ({ before, after }: BeforeAfter) => Math.log((after + add) / (before + add));
	const error = Math.sqrt(dispersion * counts.reduce((sum, count) => sum + 1 / (count + add), 0));
	const estimate = logChange(treated) - logChange(control);
	return { ...ratioFromLog(estimate, error, { df, confidence: level }), halfAdded };
}

/** A ratio as published with its limits, both above 0. */
export type PublishedRatio = { ratio: number; low: number; high: number };

/**
 * The ratio of two independent ratios that are known only by their limits.
 * **Source**: Altman & Bland 2003, BMJ 326:219. **Assumes** limits symmetric on the log scale, at `level`.
 * **Errors**: refused `bad-input` where a limit is not above 0 or they are in the wrong order.
 */
export function ratioOfPublishedRatios(
	first: PublishedRatio,
	second: PublishedRatio,
	level = 0.95
): RateRatio | Refused {
	if (![first, second].every(({ ratio, low, high }) => low > 0 && ratio >= low && high >= ratio && high > low))
		return refuse('bad-input');
	const width = 2 * normalQuantile((1 + level) / 2);
	const errorOf = ({ low, high }: PublishedRatio) => Math.log(high / low) / width;
	const error = Math.hypot(errorOf(first), errorOf(second));
	const estimate = Math.log(first.ratio / second.ratio);
	return ratioFromLog(estimate, error, { confidence: level });
}
