import type { Level } from '../../model/report-facts.ts';
import { rateInterval } from '../../stats/rate-interval.ts';
import { THRESHOLDS } from '../../stats/thresholds.ts';
import { estimatedInterval } from '../survey-interval.ts';
import type { IndicatorMaterial } from './indicator-material.ts';

/**
 * The latest whole year of a count with its rate, or the latest measurement of anything else. Null where there is none that
 * may be shown. **Source**: exact Poisson limits, Wilson's on the answers that a survey is worth.
 */
export function levelOf({ indicator, own, ownYears }: IndicatorMaterial): Level | null {
	if (indicator.kind === 'count') {
		const last = ownYears.at(-1);
		if (!last) return null;
		const { year, count, population, preliminary } = last;
		const isEnough = population !== null && population >= THRESHOLDS.ratePopulation;
		const limits = isEnough ? rateInterval(count, population) : null;
		return {
			start: `${year}-01-01`,
			grain: 'year',
			value: count,
			base: population,
			rate: limits?.rate ?? null,
			low: limits?.low ?? null,
			high: limits?.high ?? null,
			preliminary
		};
	}
	const last = own
		.filter(({ value }) => value !== null)
		.sort((a, b) => (a.start < b.start ? -1 : 1))
		.at(-1);
	if (!last || last.value === null) return null;
	const { start, grain, value, base, low, high, status } = indicator.kind === 'share' ? estimatedInterval(last) : last;
	if (value === null) return null;
	return { start, grain, value, base, rate: null, low, high, preliminary: status === 'preliminary' };
}
