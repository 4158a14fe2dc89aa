import { countTrend, rankTrend } from '../../stats/count-trend.ts';
import { detectableByError } from '../../stats/detectable-by-error.ts';
import { detectableChange } from '../../stats/detectable-change.ts';
import { interruptedSeries } from '../../stats/interrupted-series.ts';
import { normalQuantile } from '../../stats/normal.ts';
import { BAD_INPUT, TOO_FEW_EVENTS, isRefused, type Refused } from '../../stats/refused.ts';
import { scaledExactRatio } from '../../stats/scaled-exact-ratio.ts';
import { THRESHOLDS } from '../../stats/thresholds.ts';
import type { BaseMethod } from './method-plan.ts';
import { byQuarters } from './by-quarters.ts';
import { matchedChange } from './matched-change.ts';
import type { PreparedSeries } from './prepared-series.ts';

/** A change as a ratio after/before, or per year for a trend, with what could have been seen. */
export type ChangeEstimate = {
	estimate: number;
	low: number;
	high: number;
	p: number;
	/** The smallest fall that would have been seen; null where not even a fall to none. */
	mde: number | null;
	/** Factor on standard errors for neighbours that go together. */
	inflation: number;
};

/** The change in the area by itself, by the method chosen. **Errors**: what the method refuses. */
export function ownChange(base: BaseMethod, given: PreparedSeries): ChangeEstimate | Refused {
	const series = base === 'its-quasipoisson-quarterly(aggregated)' ? byQuarters(given) : given;
	if (base.startsWith('its-')) return levelChange(series);
	if (base === 'mann-kendall+sen') return shortTrend(series);
	if (base.startsWith('quasipoisson-slope')) return longTrend(series);
	return seasonChange(series);
}

/** Two waves a year, or one where the series is too short for them. */
export function harmonicsOf({ own, perYear }: PreparedSeries): number {
	if (perYear === 1) return 0;
	const months = (own.filter(({ count }) => count !== null).length * 12) / perYear;
	return months < THRESHOLDS.monthsForSecondHarmonic ? 1 : 2;
}

/** What a series must hold is settled by the periods before alone when the method is chosen: a fall must not refuse itself. */
export const CHECKED_BEFORE = { before: 0, after: 0, meanCount: 0, afterForSlope: 0 };

function levelChange(series: PreparedSeries): ChangeEstimate | Refused {
	const { own, start, perYear, levels } = series;
	if (perYear === 1) return BAD_INPUT;
	const input = {
		counts: own.map(({ count }) => count),
		exposure: own.map(({ exposure }) => exposure),
		season: own.map(({ season }) => season),
		perYear,
		start,
		levels,
		harmonics: harmonicsOf(series)
	};
	const found = interruptedSeries(input, CHECKED_BEFORE);
	if (isRefused(found)) return found;
	const { ratio, low, high, p } = found.level;
	return { estimate: ratio, low, high, p, mde: detectableByError(found.level), inflation: found.inflation };
}

function seasonChange(series: PreparedSeries): ChangeEstimate | Refused {
	const matched = matchedChange(series);
	if (isRefused(matched)) return matched;
	const { after, before, spread, inflation } = matched;
	const found = scaledExactRatio(after, before, spread);
	if (!found) return TOO_FEW_EVENTS;
	const detectable = detectableChange(before.count, after.exposure / before.exposure, { dispersion: spread });
	const { ratio, low, high, p } = found;
	return { estimate: ratio, low, high, p, mde: detectable?.decrease ?? null, inflation };
}

function longTrend(series: PreparedSeries): ChangeEstimate | Refused {
	const found = countTrend(series.own, series.perYear, harmonicsOf(series), series.levels);
	if (isRefused(found)) return found;
	const { ratio, low, high, p } = found.perYear;
	return { estimate: ratio, low, high, p, mde: detectableByError(found.perYear), inflation: found.inflation };
}

function shortTrend({ own }: PreparedSeries): ChangeEstimate | Refused {
	const found = rankTrend(own);
	if (isRefused(found)) return found;
	const { ratio, low, high, p, inflation } = found;
	const logStandardError = Math.log(high / low) / (2 * normalQuantile(0.975));
	const mde = Math.exp(-(normalQuantile(0.975) + normalQuantile(THRESHOLDS.power)) * logStandardError);
	return { estimate: ratio, low, high, p, mde, inflation };
}
