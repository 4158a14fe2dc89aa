import { at } from './matrix.ts';
import { normalTwoSided } from './normal.ts';
import { refuse, type Refused } from './refused.ts';

export type TrendTest = {
	/** Pairs that rise minus pairs that fall. */
	s: number;
	variance: number;
	z: number;
	/** Two-sided, from the normal distribution with continuity correction. */
	p: number;
	/** S over the number of pairs, -1 to 1 (Kendall's τ without correction for ties). */
	tau: number;
};

/** Fewer values than this give no p below 0.05 even where every value rises. */
export const FEWEST_FOR_TREND = 5;

/**
 * Mann–Kendall's test of a one-way trend; null values are skipped.
 *
 * **Unit**: none; any equally or unequally spaced series in time order. **Source**: Mann 1945; Kendall 1975; variance with ties.
 * **Assumes** independent values without season. **Minimum data**: five values, not all alike.
 * **Errors**: refused `too-few-points`, `no-variation` or `bad-input`.
 */
export function mannKendall(series: readonly (number | null)[]): TrendTest | Refused {
	const values = series.filter((value) => value !== null);
	if (!values.every(Number.isFinite)) return refuse('bad-input');
	if (values.length < FEWEST_FOR_TREND) return refuse('too-few-points');
	const { s, variance, pairs } = trendCount(values);
	return variance > 0 ? trendTest(s, variance, pairs) : refuse('no-variation');
}

/** S, its variance with ties and the number of pairs, for one series or one season of it. */
export function trendCount(values: readonly number[]): { s: number; variance: number; pairs: number } {
	const n = values.length;
	let s = 0;
	for (let i = 0; i < n; i++) for (let j = i + 1; j < n; j++) s += Math.sign(at(values, j) - at(values, i));
	const ties = new Map<number, number>();
	for (const value of values) ties.set(value, (ties.get(value) ?? 0) + 1);
	const term = (count: number) => count * (count - 1) * (2 * count + 5);
	const tied = [...ties.values()].reduce((sum, count) => sum + term(count), 0);
	return { s, variance: (term(n) - tied) / 18, pairs: (n * (n - 1)) / 2 };
}

/** The test from S and its variance, corrected for continuity. */
export function trendTest(s: number, variance: number, pairs: number): TrendTest {
	const z = (s - Math.sign(s)) / Math.sqrt(variance);
	return { s, variance, z, p: normalTwoSided(z), tau: s / pairs };
}
