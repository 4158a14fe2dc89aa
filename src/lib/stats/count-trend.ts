import { dispersionOf, fitPoisson, rateRatio, type Term } from './glm.ts';
import { harmonicTerms } from './harmonics.ts';
import { mannKendall } from './mann-kendall.ts';
import { normalMultiplier, normalTwoSided } from './normal.ts';
import type { RateRatio } from './rate-ratio.ts';
import { isRefused, refuse, type Refused } from './refused.ts';
import { autoregressiveInflation } from './residual-autocorrelation.ts';
import type { SeasonPeriod } from './season-matched.ts';
import { senSlope } from './sen-slope.ts';

/** Trend of a rate, as a ratio per year. */
export type CountTrend = { perYear: RateRatio; dispersion: number; inflation: number };

/**
 * Trend of a rate beside its season; quasi-Poisson with φ at least 1, t limits, widened for autocorrelation.
 *
 * `levels` are indexes at which a bridgeable break changes the level. **Unit**: ratio per year. **Source**: McCullagh & Nelder 1989, ch. 6;
 * seasons by harmonics as in Lopez Bernal et al. 2017. **Assumes** a steady relative change. **Minimum data**: see the thresholds; here
 * more periods than coefficients. **Errors**: what the fit refuses.
 */
export function countTrend(
	periods: readonly SeasonPeriod[],
	perYear: number,
	harmonics: number,
	levels: readonly number[] = []
): CountTrend | Refused {
	const kept = periods.flatMap((one, i) => (one.count === null ? [] : [{ ...one, count: one.count, time: i }]));
	const terms: Term[] = [
		{ name: 'time', values: kept.map(({ time }) => (time + 1) / perYear) },
		...levels.map((from) => ({ name: `level${from}`, values: kept.map(({ time }) => (time >= from ? 1 : 0)) })),
		...harmonicTerms(
			kept.map(({ season }) => season),
			perYear,
			harmonics
		)
	];
	const fit = fitPoisson({
		counts: kept.map(({ count }) => count),
		exposure: kept.map(({ exposure }) => exposure),
		terms
	});
	if (isRefused(fit)) return fit;
	const inflation = autoregressiveInflation(fit.pearsonResiduals, fit.coefficients.length);
	return {
		perYear: rateRatio(fit, 'time', { dispersion: 'at-least-poisson', quantile: 't', inflation }),
		dispersion: dispersionOf(fit, 'at-least-poisson'),
		inflation
	};
}

/** Trend of a short series, as a ratio per year; `inflation` as for the model. */
export type RankTrend = Omit<RateRatio, 'statistic' | 'logStandardError'> & { inflation: number };

/**
 * Trend of a short yearly series: Sen's slope of the logarithm of the rate, with Mann–Kendall's p.
 *
 * **Unit**: ratio per year. **Source**: Sen 1968; Mann 1945; half an event is added where a year has none; the variance is
 * widened for autocorrelation as in Yue & Wang 2004.
 * **Minimum data**: six years, in the thresholds. **Errors**: refused as there.
 */
export function rankTrend(years: readonly SeasonPeriod[]): RankTrend | Refused {
	const hasZero = years.some(({ count }) => count === 0);
	const logs = years.map(({ count, exposure }) =>
		count === null ? null : Math.log((count + (hasZero ? 0.5 : 0)) / exposure)
	);
	if (logs.every((log) => log === null)) return refuse('too-few-points');
	const test = mannKendall(logs);
	if (isRefused(test)) return test;
	const middle = senSlope(logs);
	if (isRefused(middle)) return middle;
	const residuals = logs.flatMap((log, year) => (log === null ? [] : [log - middle.slope * year]));
	const inflation = autoregressiveInflation(residuals, 2);
	const level = 1 - normalTwoSided(normalMultiplier(0.95) * inflation);
	const slope = senSlope(logs, level);
	if (isRefused(slope)) return slope;
	const p = normalTwoSided(test.z / inflation);
	return { ratio: Math.exp(slope.slope), low: Math.exp(slope.low), high: Math.exp(slope.high), p, inflation };
}
