import { binomialTestP, clopperPearsonLimits } from './binomial-test.ts';
import type { Limits } from './rate-interval.ts';
import type { CountOver } from './rate-ratio.ts';

/** Ratio of two rates from whole counts. `ratio` is null and `high` infinite where the second has no events. */
export interface ExactRateRatio extends Limits {
	ratio: number | null;
	/** Two-sided, 0–1. */
	p: number;
}

/**
 * First rate over the second, given how many events there were in all. **Unit**: ratio. **Assumes** independent events;
 * clustered ones make the true interval wider. **Minimum data**: one event in all (nothing can be said below six).
 * **Source**: conditional binomial test, Przyborowski & Wilenski 1940, Biometrika 31:313, limits by Clopper & Pearson
 * 1934. **Errors**: null where a count is not a whole number from 0, an exposure not above 0, or there are no events.
 */
export function exactRateRatio(a: CountOver, b: CountOver, confidence = 0.95): ExactRateRatio | null {
	const total = a.count + b.count;
	if (!(a.exposure > 0) || !(b.exposure > 0) || !(total > 0)) return null;
	const share = clopperPearsonLimits(a.count, total, confidence);
	const p = binomialTestP(a.count, total, a.exposure / (a.exposure + b.exposure));
	if (share === null || p === null) return null;
	const asRatio = (part: number): number => (part === 1 ? Infinity : (part / (1 - part)) * (b.exposure / a.exposure));
	return {
		ratio: b.count === 0 ? null : asRatio(a.count / total),
		low: asRatio(share.low),
		high: asRatio(share.high),
		p
	};
}
