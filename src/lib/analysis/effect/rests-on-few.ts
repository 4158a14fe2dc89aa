import { isRefused, type Refused } from '../../stats/refused.ts';
import type { SeasonPeriod } from '../../stats/season-matched.ts';
import { THRESHOLDS } from '../../stats/thresholds.ts';
import type { ChangeEstimate } from './own-change.ts';
import type { PreparedSeries } from './prepared-series.ts';

type Limits = Pick<ChangeEstimate, 'low' | 'high'>;

/**
 * Whether a change is gone once a peak is left out: the few highest periods after the start for a rise, before it for a fall. Counts peak
 * upwards, when one case or one night gives many reports, so low periods stay. `estimate` is the method that gave `found`. **Source**:
 * leave-out sensitivity; the number of periods in `THRESHOLDS`. **Errors**: none; years are whole and are never left out.
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
	const [from, to] = isRise ? [split, own.length] : [0, split];
	const peak = own
		.flatMap((_, i) => (i < from || i >= to ? [] : [{ i, height: heightOf(own, i) }]))
		.sort((a, b) => b.height - a.height)
		.slice(0, count)
		.map(({ i }) => i);
	const again = estimate({ ...series, own: own.map((one, i) => (peak.includes(i) ? { ...one, count: null } : one)) });
	return isRefused(again) || (isRise ? again.low <= 1 : again.high >= 1);
}

/** A period over what its season is in the other years; half an event is added so that none is nothing to divide by. */
function heightOf(own: readonly SeasonPeriod[], index: number): number {
	const one = own[index];
	if (!one || one.count === null) return -Infinity;
	const known = own.filter(({ count }, i) => count !== null && i !== index);
	const same = known.filter(({ season }) => season === one.season);
	const others = same.length > 0 ? same : known;
	const total = (of: (period: SeasonPeriod) => number) => others.reduce((sum, period) => sum + of(period), 0);
	const expected = (one.exposure * total(({ count }) => count ?? 0)) / total(({ exposure }) => exposure);
	return (one.count + 0.5) / (expected + 0.5);
}
