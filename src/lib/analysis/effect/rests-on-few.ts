import { isRefused, type Refused } from '../../stats/refused.ts';
import type { SeasonPeriod } from '../../stats/season-matched.ts';
import { THRESHOLDS } from '../../stats/thresholds.ts';
import type { ChangeEstimate } from './own-change.ts';
import type { PreparedSeries } from './prepared-series.ts';

type Limits = Pick<ChangeEstimate, 'low' | 'high'>;

/**
 * Whether a change is gone once the few periods that speak most for it are left out, after the start or before it: a peak of two months is
 * no lasting change. `estimate` is the method that gave `found`. **Source**: leave-out sensitivity; the number of periods in `THRESHOLDS`.
 * **Errors**: none; years are whole and are never left out.
 */
export function restsOnFew(
	series: PreparedSeries,
	found: Limits,
	estimate: (series: PreparedSeries) => Limits | Refused
): boolean {
	const isRise = found.low > 1;
	if (series.perYear === 1 || (!isRise && found.high >= 1)) return false;
	const { own } = series;
	// A trend has no start: then its later half is set against the earlier.
	const split = series.start < own.length ? series.start : Math.floor(own.length / 2);
	const count = series.perYear === 12 ? THRESHOLDS.monthsLeftOut : THRESHOLDS.quartersLeftOut;
	const heights = own.map((_, i) => heightOf(own, i));
	const extreme = (from: number, to: number, highest: boolean) =>
		heights
			.flatMap((height, i) => (height === null || i < from || i >= to ? [] : [{ i, height }]))
			.sort((a, b) => (highest ? b.height - a.height : a.height - b.height))
			.slice(0, count)
			.map(({ i }) => i);
	const sides = [extreme(split, own.length, isRise), extreme(0, split, !isRise)];
	return sides.some((out) => {
		const again = estimate({ ...series, own: own.map((one, i) => (out.includes(i) ? { ...one, count: null } : one)) });
		return isRefused(again) || (isRise ? again.low <= 1 : again.high >= 1);
	});
}

/** A period over what its season is in the other years; half an event is added so that none is nothing to divide by. */
function heightOf(own: readonly SeasonPeriod[], index: number): number | null {
	const one = own[index];
	if (!one || one.count === null) return null;
	const known = own.filter(({ count }, i) => count !== null && i !== index);
	const same = known.filter(({ season }) => season === one.season);
	const others = same.length > 0 ? same : known;
	const total = (of: (period: SeasonPeriod) => number) => others.reduce((sum, period) => sum + of(period), 0);
	const expected = (one.exposure * total(({ count }) => count ?? 0)) / total(({ exposure }) => exposure);
	return (one.count + 0.5) / (expected + 0.5);
}
