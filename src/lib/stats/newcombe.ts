import type { Limits } from './rate-interval.ts';
import { wilsonInterval, Z95 } from './wilson.ts';

/** A share and the (effective) number of answers behind it. */
export interface SharePerN {
	/** 0–1. */
	share: number;
	n: number;
}

/** First share less the second, −1 to 1, with its interval. */
export interface ShareDifference extends Limits {
	difference: number;
}

/**
 * Difference between two independent shares with hybrid score limits. **Unit**: shares 0–1, so 0.05 is five percentage
 * points. **Assumes** independent samples; give `n` divided by the design effect. **Minimum data**: any n above 0 can
 * be computed; about 100 answers in each for the interval to tell anything. **Source**: Newcombe 1998, Statistics in
 * Medicine 17:873, method 10. **Errors**: null where a share is outside 0–1 or an n not above 0.
 */
export function newcombeDifference(a: SharePerN, b: SharePerN, z = Z95): ShareDifference | null {
	const limitsA = wilsonInterval(a.share, a.n, z);
	const limitsB = wilsonInterval(b.share, b.n, z);
	if (limitsA === null || limitsB === null) return null;
	const difference = a.share - b.share;
	return {
		difference,
		low: difference - Math.hypot(a.share - limitsA.low, limitsB.high - b.share),
		high: difference + Math.hypot(limitsA.high - a.share, b.share - limitsB.low)
	};
}
