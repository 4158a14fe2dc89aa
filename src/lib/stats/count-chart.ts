import { baselineOf, type Baseline, type ControlLimits, type VaryingLimits } from './control-chart.ts';
import { isRefused, refuse, type Refused } from './refused.ts';
import { meanMovingRange } from './xmr-chart.ts';
import { poissonQuantile } from './poisson.ts';
import { THRESHOLDS } from './thresholds.ts';

/** A count of events and what it is counted among: people, days; above 0. */
export type ExposedCount = { count: number; exposure: number };

/** Probability beyond three standard deviations on one side. */
const TAIL = 0.00135;

/**
 * c chart: mean ± 3√mean for counts over equal exposure; `exact` takes the 0.135th and 99.865th percentile of the Poisson distribution.
 * **Unit**: events per period. **Source**: Montgomery, Introduction to Statistical Quality Control, ch. 7. **Assumes** Poisson counts without
 * season; take `exact` where the mean is below ten. **Minimum data**: twelve baseline points and a mean of two.
 * **Errors**: refused `bad-input`, `too-few-points` or `too-few-events` (chart the days between events instead).
 */
export function cLimits(
	counts: readonly number[],
	{ exact = false, ...baseline }: Baseline & { exact?: boolean } = {}
): ControlLimits | Refused {
	if (!counts.every((count) => count >= 0 && Number.isFinite(count))) return refuse('bad-input');
	const used = baselineOf(counts, baseline);
	if (isRefused(used)) return used;
	const centre = used.reduce((sum, count) => sum + count, 0) / used.length;
	if (centre < THRESHOLDS.chartMean) return refuse('too-few-events');
	if (exact) return { centre, lower: poissonQuantile(TAIL, centre), upper: poissonQuantile(1 - TAIL, centre) };
	const reach = 3 * Math.sqrt(centre);
	return { centre, lower: Math.max(0, centre - reach), upper: centre + reach };
}

/**
 * u chart: events per `per` units of exposure, limits by each point's exposure; `laney` multiplies them by how much the points vary beyond
 * Poisson chance (u′). **Unit**: events per `per`. **Source**: Montgomery ch. 7; Laney 2002, Quality Engineering 14:531.
 * **Assumes** as for the c chart, but u′ allows clustering. **Minimum data**: twelve baseline points with an event.
 * **Errors**: refused `bad-input`, `too-few-points` or `too-few-events`.
 */
export function uLimits(
	points: readonly ExposedCount[],
	{ per = 1, laney = false, ...baseline }: Baseline & { per?: number; laney?: boolean } = {}
): (VaryingLimits & { sigmaZ: number }) | Refused {
	if (!points.every(({ count, exposure }) => count >= 0 && Number.isFinite(count) && exposure > 0))
		return refuse('bad-input');
	const used = baselineOf(points, baseline);
	if (isRefused(used)) return used;
	const rate = shareOf(used);
	if (!(rate > 0)) return refuse('too-few-events');
	const scores = used.map(({ count, exposure }) => (count / exposure - rate) / Math.sqrt(rate / exposure));
	const sigmaZ = laney ? meanMovingRange(scores, true) / 1.128 : 1;
	const reach = ({ exposure }: ExposedCount) => 3 * sigmaZ * Math.sqrt(rate / exposure);
	return {
		centre: rate * per,
		lower: points.map((point) => Math.max(0, rate - reach(point)) * per),
		upper: points.map((point) => (rate + reach(point)) * per),
		sigmaZ
	};
}

/**
 * p chart: the share of `exposure` cases that were counted. **Unit**: 0–1. **Source**: Montgomery ch. 7. **Assumes** independent cases.
 * **Minimum data**: twelve baseline points. **Errors**: refused `bad-input` (a count above its cases) or `too-few-points`.
 */
export function pLimits(points: readonly ExposedCount[], baseline: Baseline = {}): VaryingLimits | Refused {
	if (!points.every(({ count, exposure }) => count >= 0 && exposure > 0 && count <= exposure))
		return refuse('bad-input');
	const used = baselineOf(points, baseline);
	if (isRefused(used)) return used;
	const centre = shareOf(used);
	const reach = ({ exposure }: ExposedCount) => 3 * Math.sqrt((centre * (1 - centre)) / exposure);
	return {
		centre,
		lower: points.map((point) => Math.max(0, centre - reach(point))),
		upper: points.map((point) => Math.min(1, centre + reach(point)))
	};
}

function shareOf(points: readonly ExposedCount[]): number {
	const sum = (part: 'count' | 'exposure') => points.reduce((total, point) => total + point[part], 0);
	return sum('count') / sum('exposure');
}
