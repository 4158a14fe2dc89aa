import type { StoredObservation } from '../../model/observation.ts';
import { rateInterval } from '../../stats/rate-interval.ts';
import { THRESHOLDS } from '../../stats/thresholds.ts';
import { wilsonInterval } from '../../stats/wilson.ts';
import { answersOf } from '../survey-comparison.ts';

/** What can be set beside another area's: a count over inhabitants, or a share of those asked. */
export type ComparableKind = 'count' | 'share';

/**
 * One area's level in one period. `level` and its limits are per 100 000 inhabitants for counts and shares 0–1 for surveys, null where
 * none is given; `value` is the count or the share as it stands, `base` inhabitants or answers.
 */
export type AreaLevel = {
	value: number | null;
	base: number | null;
	level: number | null;
	low: number | null;
	high: number | null;
	/** How many answers a share is worth in a comparison; null where too few have answered, and for counts. */
	answers: number | null;
};

type Known = Pick<StoredObservation, 'value' | 'base' | 'low' | 'high'>;

/**
 * The level behind a stored value, with 95 % limits: exact Poisson limits for counts, the publisher's own or Wilson's for shares.
 * **Errors**: none; too small a population and too few answers give no level.
 */
export function areaLevel(kind: ComparableKind, row: Known | undefined, population: number | null): AreaLevel {
	const value = row?.value ?? null;
	const empty = { value, level: null, low: null, high: null, answers: null };
	if (!row || value === null) return { ...empty, base: null };
	if (kind === 'share') {
		const limits =
			row.low !== null && row.high !== null
				? { low: row.low, high: row.high }
				: row.base !== null && row.base >= THRESHOLDS.surveyRespondents
					? wilsonInterval(value, row.base / THRESHOLDS.assumedDesignEffect)
					: null;
		return {
			...empty,
			base: row.base,
			level: limits ? value : null,
			...(limits ?? {}),
			answers: answersOf(row)?.n ?? null
		};
	}
	const isEnough = population !== null && population >= THRESHOLDS.ratePopulation;
	const rate = isEnough ? rateInterval(value, population) : null;
	return rate
		? { ...empty, base: population, level: rate.rate, low: rate.low, high: rate.high }
		: { ...empty, base: population };
}
