import type { PairRefusal } from '../../model/comparison.ts';
import { logRateRatio, type CountOver } from '../../stats/rate-ratio.ts';
import { newcombeDifference } from '../../stats/newcombe.ts';
import { normalTwoSided } from '../../stats/normal.ts';
import { scaledExactRatio } from '../../stats/scaled-exact-ratio.ts';
import { THRESHOLDS } from '../../stats/thresholds.ts';
import { ASSUMED_DISPERSION } from '../level-comparison.ts';
import type { AreaLevel, ComparableKind } from './area-level.ts';

/**
 * The first area against another: the first's rate over the other's (1 is no difference; infinite where the other has no events), or
 * the first's share less the other's (0 is no difference). `p` is two-sided, 0–1.
 */
export type PairResult =
	| { estimate: number; low: number; high: number; p: number; refused: null }
	| { estimate: null; low: null; high: null; p: null; refused: PairRefusal };

const EXACT_BELOW = 10;
const Z95 = 1.959964;
const refused = (reason: PairRefusal): PairResult => ({
	estimate: null,
	low: null,
	high: null,
	p: null,
	refused: reason
});

/**
 * Two areas' levels of the same measure and period against each other. **Source**: rate ratio widened for clustering, exact for small
 * counts; Newcombe's difference on the answers that a survey is worth. **Errors**: none; what cannot be compared is refused.
 */
export function setAgainst(kind: ComparableKind, first: AreaLevel, other: AreaLevel): PairResult {
	return kind === 'count' ? ratioBetween(first, other) : differenceBetween(first, other);
}

function ratioBetween(first: AreaLevel, other: AreaLevel): PairResult {
	if (first.base === null || other.base === null) return refused('no-population');
	if (first.base < THRESHOLDS.ratePopulation || other.base < THRESHOLDS.ratePopulation) {
		return refused('population-too-small');
	}
	const [a, b] = [
		{ count: first.value ?? 0, exposure: first.base },
		{ count: other.value ?? 0, exposure: other.base }
	];
	if (a.count + b.count < THRESHOLDS.eventsForVerdict) return refused('events-too-few');
	if (b.count > 0) return ratioOf(a, b);
	// Nothing can be divided by no events: the other way round it can, and turns back.
	const turned = ratioOf(b, a);
	return turned.refused === null ? { ...turned, estimate: Infinity, low: 1 / turned.high, high: Infinity } : turned;
}

function ratioOf(a: CountOver, b: CountOver): PairResult {
	const isSmall = Math.min(a.count, b.count) < EXACT_BELOW;
	const result = isSmall
		? scaledExactRatio(a, b, ASSUMED_DISPERSION)
		: logRateRatio(a, b, { dispersion: ASSUMED_DISPERSION });
	if (!result) return refused('events-too-few');
	return { estimate: result.ratio, low: result.low, high: result.high, p: result.p, refused: null };
}

function differenceBetween(first: AreaLevel, other: AreaLevel): PairResult {
	const worth = ({ value, answers }: AreaLevel) =>
		value === null || answers === null ? null : { share: value, n: answers };
	const [a, b] = [worth(first), worth(other)];
	const result = a && b ? newcombeDifference(a, b) : null;
	if (!result) return refused('answers-too-few');
	const { difference, low, high } = result;
	const error = (high - low) / (2 * Z95);
	return { estimate: difference, low, high, p: error > 0 ? normalTwoSided(difference / error) : 1, refused: null };
}
