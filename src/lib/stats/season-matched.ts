import type { CountOver } from './rate-ratio.ts';

/** One period: its events (null where missing), what they are counted among, and its place in the year. */
export type SeasonPeriod = { count: number | null; exposure: number; season: number };

export type SeasonMatch = {
	/** Events in the later periods that have an earlier one of the same season. */
	after: CountOver;
	/** What the earlier periods let expect there, as a count that is as certain as theirs. */
	before: CountOver;
};

/**
 * Later periods against the same seasons earlier, so that no season is compared with another.
 *
 * **Unit**: events; exposures such that the ratio of the two rates is observed over expected. **Source**: indirect standardisation by season,
 * Breslow & Day 1987, ch. 2; the expected count weighs each earlier season by how often it comes later. **Assumes** no trend.
 * **Minimum data**: one earlier period for some later season. **Errors**: null where no season is in both, or earlier periods have no events.
 */
export function matchSeasons(earlier: readonly SeasonPeriod[], later: readonly SeasonPeriod[]): SeasonMatch | null {
	const known = (periods: readonly SeasonPeriod[]) =>
		periods.flatMap((one) => (one.count === null ? [] : [{ ...one, count: one.count }]));
	const base = new Map<number, CountOver>();
	for (const { count, exposure, season } of known(earlier)) {
		const sum = base.get(season) ?? { count: 0, exposure: 0 };
		base.set(season, { count: sum.count + count, exposure: sum.exposure + exposure });
	}
	const exposureLater = new Map<number, number>();
	let observed = 0;
	for (const { count, exposure, season } of known(later)) {
		if (!base.has(season)) continue;
		observed += count;
		exposureLater.set(season, (exposureLater.get(season) ?? 0) + exposure);
	}
	let expected = 0;
	let variance = 0;
	for (const [season, exposure] of exposureLater) {
		const { count, exposure: people } = base.get(season) ?? { count: 0, exposure: 1 };
		const weight = exposure / people;
		expected += weight * count;
		variance += weight * weight * count;
	}
	if (!(expected > 0)) return null;
	const effective = (expected * expected) / variance;
	return { after: { count: observed, exposure: expected }, before: { count: effective, exposure: effective } };
}

/** Periods from a list of counts; an exposure that is not there is NaN, which every method refuses. `first` is the place in the year of the first of them, from 1. */
export function seasonPeriods(
	counts: readonly (number | null)[],
	exposure: readonly number[] | undefined,
	first: number,
	perYear: number
): SeasonPeriod[] {
	return counts.map((count, i) => ({
		count,
		exposure: exposure ? (exposure[i] ?? NaN) : 1,
		season: ((first - 1 + i) % perYear) + 1
	}));
}
