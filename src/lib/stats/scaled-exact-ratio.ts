import { betaQuantile } from './beta.ts';
import { regularisedBeta } from './incomplete-beta.ts';
import type { CountOver, RateRatio } from './rate-ratio.ts';

/** Ratio of two rates; `ratio` is 0 where the first has no events. */
export type ScaledRatio = Omit<RateRatio, 'statistic' | 'logStandardError'>;

/**
 * First rate over the second, exact given their sum, as if only one event in `spread` had come on its own.
 *
 * With `spread` 1 the limits are those of {@link exactRateRatio}; above it the counts are divided by it, so that clustered events count for
 * what they tell; half an effective event, instead of a whole, then keeps the two tails apart. Counts need not be whole. **Unit**: ratio; `p` is twice the smaller tail. **Source**: Clopper & Pearson 1934 on effective
 * counts (the idea of an effective sample, Kish 1965). **Assumes** variance `spread` times the mean. **Minimum data**: events in the second.
 * **Errors**: null where the second has no events, a value is no number, an exposure not above 0 or `spread` below 1.
 */
export function scaledExactRatio(a: CountOver, b: CountOver, spread: number, confidence = 0.95): ScaledRatio | null {
	const usable = a.count >= 0 && b.count > 0 && a.exposure > 0 && b.exposure > 0 && spread >= 1;
	if (!usable || ![a.count, b.count, a.exposure, b.exposure, spread].every(Number.isFinite)) return null;
	const [x, y] = [a.count / spread, b.count / spread];
	const tail = (1 - confidence) / 2;
	// A whole event is a step of 1/spread effective ones; half a step is what mid-P limits and Jeffreys' prior leave.
	const step = Math.max(0.5, 1 / spread);
	const asRatio = (share: number) => ((share / (1 - share)) * b.exposure) / a.exposure;
	const even = a.exposure / (a.exposure + b.exposure);
	const asFew = regularisedBeta(1 - even, y, x + step, even);
	const asMany = x === 0 ? 1 : regularisedBeta(even, x, y + step, 1 - even);
	return {
		ratio: a.count / a.exposure / (b.count / b.exposure),
		low: x === 0 ? 0 : asRatio(betaQuantile(tail, x, y + step)),
		high: asRatio(betaQuantile(1 - tail, x + step, y)),
		p: Math.min(1, 2 * Math.min(asFew, asMany))
	};
}
