import { baselineOf, type Baseline, type ControlLimits } from './control-chart.ts';
import { at } from './matrix.ts';
import { isRefused, refuse, type Refused } from './refused.ts';

/** Three standard deviations in mean moving ranges, rounded as in the handbooks. */
export const ROUNDED_FACTOR = 2.66;
/** The same unrounded: the mean moving range of a normal variable is 1.128 standard deviations. */
export const EXACT_FACTOR = 3 / 1.128;
/** A moving range above this many mean moving ranges is itself unusual. */
const RANGE_LIMIT = 3.267;

/**
 * XmR chart of single values: mean ± 2.66 mean moving ranges.
 *
 * `screened` leaves out, once, moving ranges of at least 3.267 times their mean.
 * **Unit**: that of the values. **Source**: Shewhart; Wheeler 1993; screening as in Nelson 1982.
 * **Assumes** independent values without season; mean about ten or more where they are counts.
 * **Minimum data**: twelve baseline points. **Errors**: refused `bad-input`, `too-few-points` or `no-variation`.
 */
export function xmrLimits(
	values: readonly number[],
	{ screened = false, factor = ROUNDED_FACTOR, ...baseline }: Baseline & { screened?: boolean; factor?: number } = {}
): ControlLimits | Refused {
	if (!values.every(Number.isFinite)) return refuse('bad-input');
	const used = baselineOf(values, baseline);
	if (isRefused(used)) return used;
	const centre = mean(used);
	const range = meanMovingRange(used, screened);
	if (!(range > 0)) return refuse('no-variation');
	return { centre, lower: centre - factor * range, upper: centre + factor * range };
}

/** Mean absolute difference between neighbours. **Unit**: that of the values. **Errors**: NaN for fewer than two values. */
export function meanMovingRange(values: readonly number[], screened: boolean): number {
	const ranges = values.slice(1).map((value, i) => Math.abs(value - at(values, i)));
	const first = mean(ranges);
	return screened && first > 0 ? mean(ranges.filter((range) => range < RANGE_LIMIT * first)) : first;
}

const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
