import { dispersionOf, fitPoisson, rateRatio, type CountFit, type Term } from './glm.ts';
import { harmonicTerms } from './harmonics.ts';
import { MONTHLY_MINIMUM, QUARTERLY_MINIMUM, type SeriesMinimum } from './interrupted-series.ts';
import { at } from './matrix.ts';
import { clusteredErrors } from './newey-west.ts';
import type { RateRatio } from './rate-ratio.ts';
import { isRefused, refuse, type Refused } from './refused.ts';
import { autoregressiveInflation } from './residual-autocorrelation.ts';

export type ControlledInput = {
	/** Events per period, the same periods in both; the comparison areas are summed. A period that is null in either is left out. */
	treated: readonly (number | null)[];
	control: readonly (number | null)[];
	/** People or other exposure per period; left out, each place is taken as steady. */
	treatedExposure?: readonly number[] | undefined;
	controlExposure?: readonly number[] | undefined;
	/** Position in the year: month 1–12 or quarter 1–4. */
	season: readonly number[];
	perYear: number;
	/** Index of the first period after the change. */
	start: number;
	harmonics: number;
	/** Indexes left out because the change was under way. */
	excluded?: readonly number[] | undefined;
	/** Indexes from which a bridgeable break gives both places another level. */
	levels?: readonly number[] | undefined;
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
	/** φ used: never below 1. */
	dispersion: number;
	/** Factor on the standard errors for autocorrelation. */
	inflation: number;
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
	const size = treated.length;
	const lengths = [control, input.season, input.treatedExposure, input.controlExposure].map(
		(list) => list?.length ?? size
	);
	if (!lengths.every((length) => length === size)) return refuse('bad-input');
	const pairs = knownPairs(input);
	const n = pairs.length;
	const before = pairs.filter(({ index }) => index < start);
	if (before.length < minimum.before || n - before.length < minimum.after) return refuse('too-few-points');
	const events = [pairs.map((pair) => pair.treated), pairs.map((pair) => pair.control)].map(sum);
	if (events.some((total) => total < minimum.meanCount * n)) return refuse('too-few-events');

	const fit = fitPlaces(input, pairs);
	if (isRefused(fit)) return fit;
	const inflation = Math.max(
		...[fit.pearsonResiduals.slice(0, n), fit.pearsonResiduals.slice(n)].map((residuals) =>
			autoregressiveInflation(residuals, fit.coefficients.length / 2)
		)
	);
	const options = { dispersion: 'at-least-poisson', quantile: 't', inflation } as const;
	const counts = [...pairs.map((pair) => pair.treated), ...pairs.map((pair) => pair.control)];
	const residuals = counts.map((count, i) => count - at(fit.fitted, i));
	const period = counts.map((_, i) => i % n);
	const errors = clusteredErrors({ rows: fit.rows, residuals, bread: fit.covariance }, period, false);
	const trendBefore = trendsBefore(input);
	return {
		ratioOfRatios: rateRatio(fit, 'treated:after', options),
		clusteredError: at(errors, fit.names.indexOf('treated:after')),
		trendBefore,
		unlikeBefore: excludesOne(trendBefore),
		dispersion: dispersionOf(fit, 'at-least-poisson'),
		inflation,
		fit
	};
}

/**
 * Growth per year in the treated place over that in the comparison, before the change alone. **Unit**: ratio per year. **Errors**: null
 * where the periods before cannot be fitted on their own.
 */
export function trendsBefore(input: ControlledInput): RateRatio | null {
	const fit = fitPlaces(
		input,
		knownPairs(input).filter(({ index }) => index < input.start)
	);
	return isRefused(fit) ? null : rateRatio(fit, 'treated:time', { dispersion: 'at-least-poisson', quantile: 't' });
}

/** Whether a ratio's limits are both on the same side of 1. */
export function excludesOne(ratio: Pick<RateRatio, 'low' | 'high'> | null): boolean {
	return ratio !== null && (ratio.low > 1 || ratio.high < 1);
}

type Pair = { index: number; treated: number; control: number };

function knownPairs({ treated, control, excluded = [] }: ControlledInput): Pair[] {
	return treated.flatMap((count, index) => {
		const other = at(control, index);
		return count === null || other === null || excluded.includes(index)
			? []
			: [{ index, treated: count, control: other }];
	});
}

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);

/** Both places stacked, treated first; the change is left out where only periods before it are taken. */
function fitPlaces(input: ControlledInput, pairs: readonly Pair[]): CountFit | Refused {
	const { start, perYear, harmonics, season, treatedExposure, controlExposure, levels = [] } = input;
	const column = (name: string, value: (index: number) => number): Term => ({
		name,
		values: pairs.map(({ index }) => value(index))
	});
	const shared: Term[] = [
		...(pairs.some(({ index }) => index >= start) ? [column('after', (index) => (index >= start ? 1 : 0))] : []),
		column('time', (index) => (index + 1) / perYear),
		...harmonicTerms(
			pairs.map(({ index }) => at(season, index)),
			perYear,
			harmonics
		)
	];
	// A break changes the level of both places alike, so it has no term of the treated place's own.
	const breaks = levels
		.filter((from) => pairs.some(({ index }) => index >= from))
		.map((from) => column(`level${from}`, (index) => (index >= from ? 1 : 0)));
	const ones = pairs.map(() => 1);
	const zeros = pairs.map(() => 0);
	const both = (first: readonly number[], second: readonly number[]) => [...first, ...second];
	const exposureOf = (exposure: readonly number[] | undefined) =>
		pairs.map(({ index }) => (exposure ? at(exposure, index) : 1));
	return fitPoisson({
		counts: both(
			pairs.map((pair) => pair.treated),
			pairs.map((pair) => pair.control)
		),
		exposure: both(exposureOf(treatedExposure), exposureOf(controlExposure)),
		terms: [
			{ name: 'treated', values: both(ones, zeros) },
			...[...shared, ...breaks].map(({ name, values }) => ({ name, values: both(values, values) })),
			...shared.map(({ name, values }) => ({ name: `treated:${name}`, values: both(values, zeros) }))
		]
	});
}
