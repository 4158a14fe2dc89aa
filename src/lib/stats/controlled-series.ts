import { fitPoisson, rateRatio, type CountFit, type Term } from './glm.ts';
import { harmonicTerms } from './harmonics.ts';
import { MONTHLY_MINIMUM, QUARTERLY_MINIMUM, type SeriesMinimum } from './interrupted-series.ts';
import { at } from './matrix.ts';
import { clusteredErrors } from './newey-west.ts';
import type { RateRatio } from './rate-ratio.ts';
import { isRefused, refuse, type Refused } from './refused.ts';
import { autoregressiveInflation } from './residual-autocorrelation.ts';

export type ControlledInput = {
	/** Events per period, the same periods in both; the comparison areas are summed. */
	treated: readonly number[];
	control: readonly number[];
	/** People or other exposure per period; left out, each place is taken as steady. */
	treatedExposure?: readonly number[] | undefined;
	controlExposure?: readonly number[] | undefined;
	/** Position in the year: month 1–12 or quarter 1–4. */
	season: readonly number[];
	perYear: 12 | 4;
	/** Index of the first period after the change. */
	start: number;
	harmonics: number;
};

export type ControlledResult = {
	/** Change of level in the treated place over that in the comparison. */
	ratioOfRatios: RateRatio;
	/** Standard error of its logarithm with the periods as clusters: a cross-check. */
	clusteredError: number;
	/** Growth per year in the treated place over that in the comparison, before the change only. */
	trendBefore: RateRatio | null;
	/** True where the limits of `trendBefore` exclude 1: the places did not move alike even before. */
	unlikeBefore: boolean;
	fit: CountFit;
};

/**
 * Controlled interrupted time series: level, trend and season of each place of its own, and the difference of the level changes.
 *
 * Quasi-Poisson with φ at least 1, t limits, widened for autocorrelation of the treated place's residuals or the comparison's, whichever
 * is stronger. **Unit**: a ratio of rate ratios. **Source**: Lopez Bernal, Cummins & Gasparrini 2018, Int. J. Epidemiol. 47:2082.
 * **Assumes** that nothing else struck only one of the places at the same time. **Minimum data**: `minimum` in each place.
 * **Errors**: refused `bad-input`, `too-few-points`, `too-few-events` or what the fit refuses. `trendBefore` is null where the periods
 * before cannot be fitted on their own.
 */
export function controlledSeries(
	input: ControlledInput,
	minimum: SeriesMinimum = input.perYear === 12 ? MONTHLY_MINIMUM : QUARTERLY_MINIMUM
): ControlledResult | Refused {
	const { treated, control, start } = input;
	const n = treated.length;
	const lengths = [control, input.season, input.treatedExposure, input.controlExposure].map(
		(list) => list?.length ?? n
	);
	if (!lengths.every((length) => length === n)) return refuse('bad-input');
	if (start < minimum.before || n - start < minimum.after) return refuse('too-few-points');
	const events = [treated, control].map((counts) => counts.reduce((sum, count) => sum + count, 0));
	if (events.some((sum) => sum < minimum.meanCount * n)) return refuse('too-few-events');

	const fit = fitPlaces(input, n);
	if (isRefused(fit)) return fit;
	const inflation = Math.max(
		...[fit.pearsonResiduals.slice(0, n), fit.pearsonResiduals.slice(n)].map((residuals) =>
			autoregressiveInflation(residuals, fit.coefficients.length / 2)
		)
	);
	const options = { dispersion: 'at-least-poisson', quantile: 't', inflation } as const;
	const counts = [...treated, ...control];
	const residuals = counts.map((count, i) => count - at(fit.fitted, i));
	const period = counts.map((_, i) => i % n);
	const errors = clusteredErrors({ rows: fit.rows, residuals, bread: fit.covariance }, period, false);
	const before = fitPlaces(input, start);
	const trendBefore = isRefused(before)
		? null
		: rateRatio(before, 'treated:time', { dispersion: 'at-least-poisson', quantile: 't' });
	return {
		ratioOfRatios: rateRatio(fit, 'treated:after', options),
		clusteredError: at(errors, fit.names.indexOf('treated:after')),
		trendBefore,
		unlikeBefore: trendBefore !== null && (trendBefore.low > 1 || trendBefore.high < 1),
		fit
	};
}

/** Both places stacked, treated first; the change is left out where only the first periods are taken. */
function fitPlaces(input: ControlledInput, periods: number): CountFit | Refused {
	const index = Array.from({ length: periods }, (_, i) => i);
	const shared: Term[] = [
		...(periods > input.start ? [{ name: 'after', values: index.map((i) => (i >= input.start ? 1 : 0)) }] : []),
		{ name: 'time', values: index.map((i) => (i + 1) / input.perYear) },
		...harmonicTerms(input.season.slice(0, periods), input.perYear, input.harmonics)
	];
	const stacked = (first: readonly number[], second: readonly number[]) => [
		...first.slice(0, periods),
		...second.slice(0, periods)
	];
	const ones = index.map(() => 1);
	const zeros = index.map(() => 0);
	return fitPoisson({
		counts: stacked(input.treated, input.control),
		exposure: stacked(input.treatedExposure ?? ones, input.controlExposure ?? ones),
		terms: [
			{ name: 'treated', values: stacked(ones, zeros) },
			...shared.map(({ name, values }) => ({ name, values: stacked(values, values) })),
			...shared.map(({ name, values }) => ({ name: `treated:${name}`, values: stacked(values, zeros) }))
		]
	});
}
