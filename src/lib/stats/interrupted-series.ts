import { dispersionOf, fitPoisson, rateRatio, type CountFit, type Term } from './glm.ts';
import { harmonicTerms } from './harmonics.ts';
import { at } from './matrix.ts';
import type { RateRatio } from './rate-ratio.ts';
import { isRefused, refuse, type Refused } from './refused.ts';
import { THRESHOLDS } from './thresholds.ts';
import { autoregressiveInflation } from './residual-autocorrelation.ts';

export type InterruptedInput = {
	/** One per period in time order; null where the period is missing. */
	counts: readonly (number | null)[];
	exposure?: readonly number[] | undefined;
	/** Position in the year of each period: month 1–12 or quarter 1–4. */
	season: readonly number[];
	perYear: 12 | 4;
	/** Index of the first period after the change. */
	start: number;
	/** Indexes left out because the change was under way. */
	excluded?: readonly number[] | undefined;
	/** Pairs of sine and cosine a year: 0, 1 or 2. */
	harmonics: number;
	/** Indexes from which a bridgeable break in the series gives it another level. */
	levels?: readonly number[] | undefined;
	/** Also a change of slope; only where it was chosen beforehand. */
	slope?: boolean;
};

/** The least a series must hold; counts of periods, and events per period on average. */
export type SeriesMinimum = { before: number; after: number; meanCount: number; afterForSlope: number };
export const MONTHLY_MINIMUM: SeriesMinimum = {
	before: THRESHOLDS.monthsBefore,
	after: THRESHOLDS.monthsAfter,
	meanCount: THRESHOLDS.meanPerMonth,
	afterForSlope: THRESHOLDS.monthsAfterForSlope
};
export const QUARTERLY_MINIMUM: SeriesMinimum = {
	before: THRESHOLDS.quartersBefore,
	after: THRESHOLDS.quartersAfter,
	meanCount: THRESHOLDS.meanPerQuarter,
	afterForSlope: THRESHOLDS.quartersAfterForSlope
};

export type InterruptedResult = {
	/** Rate after over the rate expected without the change; with a slope change, at the last period before it. */
	level: RateRatio;
	/** Ratio by which each period after grows beyond the earlier trend. */
	slope: RateRatio | null;
	/** The trend before, as a ratio per year. */
	trendPerYear: RateRatio;
	/** φ used: never below 1. */
	dispersion: number;
	/** Factor on the standard errors for autocorrelation. */
	inflation: number;
	periodsBefore: number;
	periodsAfter: number;
	fit: CountFit;
};

/**
 * Interrupted time series: the change of level (and slope) of a rate at a known time, beside trend and season.
 *
 * Quasi-Poisson with φ at least 1, t limits and standard errors widened for autocorrelation of neighbouring periods.
 * **Unit**: ratios of rates. **Source**: Lopez Bernal, Cummins & Gasparrini 2017, Int. J. Epidemiol. 46:348.
 * **Assumes** a log-linear trend that would have gone on, a steady season, and nothing else happening at the same time: without
 * comparison areas this is a change, not an effect. **Minimum data**: `minimum`, by default that of the grain.
 * **Errors**: refused `bad-input`, `too-few-points`, `too-few-events` or what the fit refuses.
 */
export function interruptedSeries(
	input: InterruptedInput,
	minimum: SeriesMinimum = input.perYear === 12 ? MONTHLY_MINIMUM : QUARTERLY_MINIMUM
): InterruptedResult | Refused {
	const { counts, exposure, season, perYear, start, harmonics, levels = [], slope = false } = input;
	if (season.length !== counts.length || (exposure && exposure.length !== counts.length)) return refuse('bad-input');
	const left = new Set(input.excluded ?? []);
	const kept = counts.flatMap((count, index) => (count === null || left.has(index) ? [] : [{ count, index }]));
	const periodsAfter = kept.filter(({ index }) => index >= start).length;
	const periodsBefore = kept.length - periodsAfter;
	if (periodsBefore < minimum.before || periodsAfter < minimum.after) return refuse('too-few-points');
	if (slope && periodsAfter < minimum.afterForSlope) return refuse('too-few-points');
	const events = kept.reduce((sum, { count }) => sum + count, 0);
	if (events < minimum.meanCount * kept.length) return refuse('too-few-events');

	const column = (name: string, value: (index: number) => number): Term => ({
		name,
		values: kept.map(({ index }) => value(index))
	});
	const fit = fitPoisson({
		counts: kept.map(({ count }) => count),
		exposure: exposure && kept.map(({ index }) => at(exposure, index)),
		terms: [
			column('after', (index) => (index >= start ? 1 : 0)),
			column('time', (index) => (index + 1) / perYear),
			...levels.map((from) => column(`level${from}`, (index) => (index >= from ? 1 : 0))),
			...(slope ? [column('slope', (index) => Math.max(0, index - start + 1))] : []),
			...harmonicTerms(
				kept.map(({ index }) => at(season, index)),
				perYear,
				harmonics
			)
		]
	});
	if (isRefused(fit)) return fit;
	const inflation = autoregressiveInflation(fit.pearsonResiduals, fit.coefficients.length);
	const options = { dispersion: 'at-least-poisson', quantile: 't', inflation } as const;
	return {
		level: rateRatio(fit, 'after', options),
		slope: slope ? rateRatio(fit, 'slope', options) : null,
		trendPerYear: rateRatio(fit, 'time', options),
		dispersion: dispersionOf(fit, 'at-least-poisson'),
		inflation,
		periodsBefore,
		periodsAfter,
		fit
	};
}
