import { at, crossProduct, dot, inverseOf, multiply } from './matrix.ts';
import { ratioFromLog, type RateRatio } from './rate-ratio.ts';
import { refuse, type Refused } from './refused.ts';

/** One explanatory column; the intercept is added by the fit. */
export type Term = { name: string; values: readonly number[] };

/** What a log-linear regression of counts is fitted to. `exposure` is people, days or area units: above 0, default 1. */
export type CountRegression = {
	counts: readonly number[];
	terms: readonly Term[];
	exposure?: readonly number[] | undefined;
};

/** A fitted log-linear model. `standardErrors` are those of a Poisson (or negative binomial) variance, φ = 1. */
export type CountFit = {
	names: string[];
	coefficients: number[];
	standardErrors: number[];
	/** Covariance of the coefficients at φ = 1. */
	covariance: number[][];
	fitted: number[];
	pearsonResiduals: number[];
	/** The design by row, intercept first. */
	rows: number[][];
	deviance: number;
	residualDf: number;
	/** Pearson χ² over the residual degrees of freedom: φ̂, 1 where the counts are Poisson. */
	dispersion: number;
};

/** Deviance change at which the fit stops. R's default 1e-8 leaves φ wrong in the sixth digit. */
const CONVERGED = 1e-14;
const ITERATIONS = 100;

/**
 * Poisson regression with log link by iteratively reweighted least squares.
 *
 * **Unit**: counts per row; coefficients on the log scale, so exp(coefficient) is a rate ratio.
 * **Source**: McCullagh & Nelder 1989, ch. 2.5 and 6. **Assumes** independent rows and log-linear effects; variance equal to the mean,
 * unless limits are taken with the dispersion (quasi-Poisson). **Minimum data**: more rows than coefficients and one event.
 * **Errors**: refused with a reason; never throws on data.
 */
export function fitPoisson(input: CountRegression): CountFit | Refused {
	return fitLogLinear(input, null);
}

/**
 * The same fit with variance μ + μ²/θ for a known θ, or μ where `theta` is null.
 * **Source**: Venables & Ripley 2002, ch. 7.4. **Errors**: as in {@link fitPoisson}.
 */
export function fitLogLinear({ counts, terms, exposure }: CountRegression, theta: number | null): CountFit | Refused {
	const n = counts.length;
	const widths = [...terms.map((term) => term.values.length), exposure?.length ?? n];
	const numbers = [counts, ...terms.map((term) => term.values), exposure ?? []];
	if (!widths.every((width) => width === n) || !numbers.every((list) => list.every(Number.isFinite)))
		return refuse('bad-input');
	if (counts.some((count) => count < 0) || exposure?.some((people) => people <= 0)) return refuse('bad-input');
	if (n <= terms.length + 1) return refuse('too-few-points');
	if (!counts.some((count) => count > 0)) return refuse('too-few-events');

	const rows = counts.map((_, i) => [1, ...terms.map((term) => at(term.values, i))]);
	const offset = counts.map((_, i) => Math.log(exposure ? at(exposure, i) : 1));
	const weightOf = (mean: number) => (theta === null ? mean : mean / (1 + mean / theta));
	let eta = counts.map((count) => Math.log(count + 0.1));
	let coefficients: number[] = [];
	let before = Infinity;
	for (let step = 0; step < ITERATIONS; step++) {
		const means = eta.map(Math.exp);
		const weights = means.map(weightOf);
		const working = eta.map((value, i) => [value - at(offset, i) + at(counts, i) / at(means, i) - 1]);
		const bread = inverseOf(crossProduct(rows, rows, weights));
		if (!bread) return refuse('collinear-terms');
		const score = crossProduct(rows, working, weights).map((row) => at(row, 0));
		const next = multiply(bread, score);
		const moved = next.some(
			(value, i) => Math.abs(value - (coefficients[i] ?? Infinity)) > 1e-13 * (1 + Math.abs(value))
		);
		coefficients = next;
		eta = multiply(rows, coefficients).map((value, i) => value + at(offset, i));
		const deviance = devianceOf(counts, eta.map(Math.exp), theta);
		if (!Number.isFinite(deviance)) return refuse('did-not-converge');
		if (!moved || Math.abs(deviance - before) < CONVERGED * (Math.abs(deviance) + 0.1))
			return describeFit({
				names: ['intercept', ...terms.map((term) => term.name)],
				coefficients,
				rows,
				eta,
				counts,
				theta
			});
		before = deviance;
	}
	return refuse('did-not-converge');
}

/** How limits are made: φ by `dispersion` (a number, or from the fit and never below 1) and the quantile used. */
export type LimitOptions = {
	dispersion: number | 'estimated' | 'at-least-poisson';
	quantile: 'normal' | 't';
	/** Multiplies the standard error, for autocorrelation; 1 when left out. */
	inflation?: number;
	level?: number;
};

/**
 * exp(coefficient) with two-sided limits: the ratio of rates for one unit of the term `name`.
 * **Source**: Wald limits on the log scale; quasi-likelihood multiplies the variance by φ (Wedderburn 1974).
 * **Errors**: throws where the fit has no term of that name (our own mistake).
 */
export function rateRatio(fit: CountFit, name: string, options: LimitOptions): RateRatio {
	const index = fit.names.indexOf(name);
	if (index < 0) throw new Error(`no term: ${name}`);
	const phi = dispersionOf(fit, options.dispersion);
	const estimate = at(fit.coefficients, index);
	const error = at(fit.standardErrors, index) * Math.sqrt(phi) * (options.inflation ?? 1);
	return ratioFromLog(estimate, error, {
		df: options.quantile === 't' ? fit.residualDf : undefined,
		confidence: options.level
	});
}

/** The φ that `choice` names. */
export function dispersionOf(fit: CountFit, choice: LimitOptions['dispersion']): number {
	if (typeof choice === 'number') return choice;
	return choice === 'estimated' ? fit.dispersion : Math.max(1, fit.dispersion);
}

function devianceOf(counts: readonly number[], means: readonly number[], theta: number | null): number {
	const parts = counts.map((count, i) => {
		const mean = at(means, i);
		const own = count > 0 ? count * Math.log(count / mean) : 0;
		if (theta === null) return own - (count - mean);
		return own - (count + theta) * Math.log((count + theta) / (mean + theta));
	});
	return 2 * parts.reduce((sum, part) => sum + part, 0);
}

type Solved = {
	names: string[];
	coefficients: number[];
	rows: number[][];
	eta: number[];
	counts: readonly number[];
	theta: number | null;
};

function describeFit({ names, coefficients, rows, eta, counts, theta }: Solved): CountFit | Refused {
	const fitted = eta.map(Math.exp);
	const weights = fitted.map((mean) => (theta === null ? mean : mean / (1 + mean / theta)));
	const covariance = inverseOf(crossProduct(rows, rows, weights));
	if (!covariance) return refuse('collinear-terms');
	const variances = fitted.map((mean) => (theta === null ? mean : mean + (mean * mean) / theta));
	const pearsonResiduals = fitted.map((mean, i) => (at(counts, i) - mean) / Math.sqrt(at(variances, i)));
	const residualDf = counts.length - names.length;
	return {
		names,
		coefficients,
		standardErrors: covariance.map((row, i) => Math.sqrt(at(row, i))),
		covariance,
		fitted,
		pearsonResiduals,
		rows,
		deviance: devianceOf(counts, fitted, theta),
		residualDf,
		dispersion: dot(pearsonResiduals, pearsonResiduals) / residualDf
	};
}
