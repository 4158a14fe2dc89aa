import { fitLogLinear, fitPoisson, type CountFit, type CountRegression } from './glm.ts';
import { at } from './matrix.ts';
import { isRefused, refuse, type Refused } from './refused.ts';

/** A negative binomial fit: variance μ + μ²/θ. Limits use the normal distribution and φ = 1. */
export type NegativeBinomialFit = CountFit & { theta: number; thetaStandardError: number; logLikelihood: number };

/** Above this the variance is the mean for every practical purpose, and θ says nothing. */
const THETA_CEILING = 1e6;
const ROUNDS = 200;

/**
 * Log-linear regression with negative binomial variance, θ by maximum likelihood in turn with the coefficients.
 *
 * **Unit**: whole counts; θ has none. **Source**: Venables & Ripley 2002, ch. 7.4; Newton's method on θ, standard error from the
 * observed information. **Assumes** independent rows, gamma-distributed heterogeneity.
 * **Minimum data**: as for Poisson; whole counts. **Errors**: refused `no-overdispersion` where θ runs off to infinity: the counts vary
 * no more than Poisson counts, use quasi-Poisson with φ at least 1.
 */
export function fitNegativeBinomial(input: CountRegression): NegativeBinomialFit | Refused {
	if (!input.counts.every(Number.isInteger)) return refuse('bad-input');
	let fit = fitPoisson(input);
	let theta = Infinity;
	for (let round = 0; round < ROUNDS; round++) {
		if (isRefused(fit)) return fit;
		const next = thetaOf(input.counts, fit.fitted);
		if (next === null) return refuse('no-overdispersion');
		const settled = Math.abs(next - theta) <= 1e-10 * next;
		theta = next;
		fit = fitLogLinear(input, theta);
		if (isRefused(fit)) return fit;
		if (settled) {
			const { information, logLikelihood } = likelihoodAt(input.counts, fit.fitted, theta);
			if (!(information > 0)) return refuse('no-overdispersion');
			return { ...fit, theta, thetaStandardError: 1 / Math.sqrt(information), logLikelihood };
		}
	}
	return refuse('did-not-converge');
}

function thetaOf(counts: readonly number[], means: readonly number[]): number | null {
	const spread = counts.reduce((sum, count, i) => sum + (count / at(means, i) - 1) ** 2, 0);
	let theta = counts.length / spread;
	for (let round = 0; round < ROUNDS; round++) {
		const { score, information } = likelihoodAt(counts, means, theta);
		const step = score / information;
		// Where the likelihood bends upwards Newton's step points the wrong way; follow its slope instead.
		const next = information > 0 ? Math.max(theta + step, theta / 10) : score > 0 ? theta * 2 : theta / 2;
		if (!(next < THETA_CEILING)) return null;
		if (Math.abs(next - theta) <= 1e-12 * theta) return next;
		theta = next;
	}
	return null;
}

/** Counts are whole, so differences of gamma functions are finite sums. */
function likelihoodAt(counts: readonly number[], means: readonly number[], theta: number) {
	let score = 0;
	let information = 0;
	let logLikelihood = 0;
	counts.forEach((count, i) => {
		const mean = at(means, i);
		for (let k = 0; k < count; k++) {
			score += 1 / (theta + k);
			information += 1 / (theta + k) ** 2;
			logLikelihood += Math.log(theta + k) - Math.log(k + 1);
		}
		score += Math.log(theta) + 1 - Math.log(theta + mean) - (count + theta) / (mean + theta);
		information += 2 / (mean + theta) - 1 / theta - (count + theta) / (mean + theta) ** 2;
		logLikelihood += theta * Math.log(theta) - (theta + count) * Math.log(theta + mean);
		if (count > 0) logLikelihood += count * Math.log(mean);
	});
	return { score, information, logLikelihood };
}
