import type { CountOver } from '../../stats/rate-ratio.ts';
import { BAD_INPUT, TOO_FEW_EVENTS, isRefused, type Refused } from '../../stats/refused.ts';
import { matchSeasons, type SeasonPeriod } from '../../stats/season-matched.ts';
import { effectiveSpread, seriesSpread } from '../../stats/series-spread.ts';
import { THRESHOLDS } from '../../stats/thresholds.ts';
import type { PreparedSeries } from './prepared-series.ts';

/** Later against the same seasons earlier, with how far beyond chance such counts vary. */
export type MatchedChange = { after: CountOver; before: CountOver; spread: number; inflation: number };

/**
 * The area's periods after against the same seasons before: three years of months or quarters, all years of a yearly series.
 * **Errors**: refused `too-few-events` where nothing was expected, `bad-input` where a bridgeable break would have to be modelled.
 */
export function matchedChange(
	series: PreparedSeries,
	periods: readonly SeasonPeriod[] = series.own
): MatchedChange | Refused {
	const { start, perYear, levels } = series;
	if (levels.length > 0) return BAD_INPUT;
	const from = perYear === 1 ? 0 : Math.max(0, start - THRESHOLDS.sameSeasonYears * perYear);
	const used = periods.slice(from);
	const match = matchSeasons(used.slice(0, start - from), used.slice(start - from));
	if (!match) return TOO_FEW_EVENTS;
	return { ...match, ...spreadOf(used, start - from, perYear) };
}

/** Two single periods give no spread of their own: then it is assumed. Years are too few to tell how neighbours go together. */
function spreadOf(
	periods: readonly SeasonPeriod[],
	start: number,
	perYear: number
): { spread: number; inflation: number } {
	const found = seriesSpread(periods, start, perYear, perYear === 1 ? 0 : 1);
	if (isRefused(found)) return { spread: THRESHOLDS.twoPeriodDispersion, inflation: 1 };
	const inflation = perYear === 1 ? 1 : found.inflation;
	return { spread: effectiveSpread({ ...found, inflation }), inflation };
}
