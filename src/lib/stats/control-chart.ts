import { at } from './matrix.ts';
import { refuse, type Refused } from './refused.ts';
import { THRESHOLDS } from './thresholds.ts';

/** Limits that are the same for every point, in the unit of the points. */
export type ControlLimits = { centre: number; lower: number; upper: number };

/** Limits that follow each point's exposure. */
export type VaryingLimits = { centre: number; lower: number[]; upper: number[] };

/** Which points the limits are made from: the first `points` of them (all when left out) without the indexes `excluded`. */
export type Baseline = { points?: number; excluded?: readonly number[]; minimum?: number };

/** Limits never say more than that a period is unusual: they are no test of an effect. Fix the baseline before the activity starts. */
export function baselineOf<T>(points: readonly T[], baseline: Baseline = {}): T[] | Refused {
	const excluded = new Set(baseline.excluded ?? []);
	const used = points.slice(0, baseline.points ?? points.length).filter((_, index) => !excluded.has(index));
	return used.length < (baseline.minimum ?? THRESHOLDS.chartPoints) ? refuse('too-few-points') : used;
}

/** Indexes of the points above the upper or below the lower limit. */
export function outsideLimits(values: readonly number[], { lower, upper }: ControlLimits | VaryingLimits): number[] {
	const limitAt = (limit: number | readonly number[], index: number) =>
		typeof limit === 'number' ? limit : at(limit, index);
	return values.flatMap((value, i) => (value > limitAt(upper, i) || value < limitAt(lower, i) ? [i] : []));
}
