import { dispersionOf, fitPoisson } from './glm.ts';
import { harmonicTerms } from './harmonics.ts';
import { normalMultiplier } from './normal.ts';
import { isRefused, type Refused } from './refused.ts';
import { autoregressiveInflation } from './residual-autocorrelation.ts';
import type { SeasonPeriod } from './season-matched.ts';
import { studentQuantile } from './student-t.ts';

export type SeriesSpread = {
	/** φ, at least 1. */
	dispersion: number;
	/** Factor on standard errors for neighbours that go together. */
	inflation: number;
	df: number;
};

/**
 * How much more than chance a series varies about its level and season, with a change of level at `start`.
 *
 * **Unit**: variance over mean. **Source**: Pearson's χ² over degrees of freedom of a log-linear fit, McCullagh & Nelder 1989, ch. 6; the
 * inflation as in {@link autoregressiveInflation}. A trend is not fitted, so one adds to the spread. **Minimum data**: more periods than
 * coefficients. **Errors**: what the fit refuses.
 */
export function seriesSpread(
	periods: readonly SeasonPeriod[],
	start: number,
	perYear: number,
	harmonics: number
): SeriesSpread | Refused {
	const kept = periods.flatMap(({ count, exposure, season }, i) =>
		count === null ? [] : [{ count, exposure, season, after: i >= start ? 1 : 0 }]
	);
	const seasons = kept.map(({ season }) => season);
	const hasChange = kept.some(({ after }) => after === 1) && kept.some(({ after }) => after === 0);
	const fit = fitPoisson({
		counts: kept.map(({ count }) => count),
		exposure: kept.map(({ exposure }) => exposure),
		terms: [
			...(hasChange ? [{ name: 'after', values: kept.map(({ after }) => after) }] : []),
			...harmonicTerms(seasons, perYear, harmonics)
		]
	});
	if (isRefused(fit)) return fit;
	return {
		dispersion: dispersionOf(fit, 'at-least-poisson'),
		inflation: autoregressiveInflation(fit.pearsonResiduals, fit.coefficients.length),
		df: fit.residualDf
	};
}

/**
 * The spread as one number to divide counts by: φ, times the squared inflation, times how much wider Student's t is than the normal.
 * **Unit**: variance over mean, at least 1. **Source**: variance of a mean of such counts.
 */
export function effectiveSpread({ dispersion, inflation, df }: SeriesSpread, confidence = 0.95): number {
	const wider = studentQuantile((1 + confidence) / 2, df) / normalMultiplier(confidence);
	return dispersion * inflation ** 2 * wider ** 2;
}
