import { THRESHOLDS } from '../../stats/thresholds.ts';
import type { Strength, Verdict } from '../../model/verdict.ts';

/** What the numbers gave. Limits are ratios after/before, or differences of shares; null where there are none. */
export type Outcome = {
	lower: number | null;
	upper: number | null;
	strength: Strength;
	/** Probability of a placebo at least as far out, where there is one. */
	placeboP?: number | null;
	/** Whether the comparison is a finding among all shown together; true where it stands alone. */
	bhRejected?: boolean;
	/** The smallest fall that would be seen, as a ratio; null where not even a fall to none would. Left out: not known. */
	mdeRR?: number | null;
	/** What the limits are of: a ratio (no change is 1) or a difference of shares (no change is 0). */
	scale?: 'ratio' | 'share';
};

/**
 * What may be said, from the limits, what the design can bear and what could have been seen.
 * **Source**: the project's decision tree; margins in `THRESHOLDS`.
 */
export function decideVerdict(outcome: Outcome): Verdict {
	const { lower, upper, strength, placeboP = null, bhRejected = true, mdeRR, scale = 'ratio' } = outcome;
	if (lower === null || upper === null || Number.isNaN(lower) || Number.isNaN(upper)) return 'underlaget-racker-inte';
	const [same, least, most] =
		scale === 'ratio'
			? [1, THRESHOLDS.unchangedRatio, 1 / THRESHOLDS.unchangedRatio]
			: [0, -THRESHOLDS.unchangedShare, THRESHOLDS.unchangedShare];
	const direction = upper < same ? 'minskning' : lower > same ? 'okning' : null;
	if (direction !== null && bhRejected) {
		if (strength === 3 && placeboP !== null && placeboP <= THRESHOLDS.placeboP) return `${direction}-starkare-stod`;
		return strength >= 2 ? `${direction}-mer-an-jamforelse` : `${direction}-i-omradet`;
	}
	if (direction === null && lower >= least && upper <= most) return 'ingen-storre-forandring';
	if (direction === null && mdeRR !== undefined && (mdeRR === null || mdeRR < THRESHOLDS.detectableRatio))
		return 'underlaget-racker-inte';
	return 'ingen-saker-forandring';
}
