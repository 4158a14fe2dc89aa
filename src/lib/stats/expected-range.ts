import { countQuantile } from './find-quantile.ts';
import { dispersionOf, fitPoisson, type CountFit } from './glm.ts';
import { harmonicTerms } from './harmonics.ts';
import { dot, multiply } from './matrix.ts';
import { negativeBinomialCdf } from './negative-binomial.ts';
import { poissonCdf } from './poisson.ts';
import { isRefused, type Refused } from './refused.ts';
import type { SeasonPeriod } from './season-matched.ts';

/** What a period may hold if all is as before; `p` is two-sided, null where the period's count is missing. */
export type ExpectedRange = { expected: number; low: number; high: number; p: number | null };

/** Variance this little above the mean is the mean. */
const POISSON_ENOUGH = 1.0001;

/**
 * The range in which each of `periods` is expected, given level and season of a baseline.
 *
 * **Unit**: events; `low` and `high` belong to the range. **Source**: log-linear fit with harmonics; predictive variance φ(μ + μ²·Var log μ̂),
 * φ at least 1, as a negative binomial distribution of that mean and variance. **Assumes** no trend and independent periods: it says that
 * a period is unusual, never why. **Minimum data**: more baseline periods than coefficients; two years for a season. **Errors**: what the
 * fit refuses.
 */
export function expectedRange(
	baseline: readonly SeasonPeriod[],
	periods: readonly SeasonPeriod[],
	perYear: number,
	{ harmonics = 1, confidence = 0.95 } = {}
): ExpectedRange[] | Refused {
	const known = baseline.flatMap((one) => (one.count === null ? [] : [{ ...one, count: one.count }]));
	const seasonTerms = (list: readonly { season: number }[]) =>
		harmonicTerms(
			list.map(({ season }) => season),
			perYear,
			perYear === 1 ? 0 : harmonics
		);
	const fit = fitPoisson({
		counts: known.map(({ count }) => count),
		exposure: known.map(({ exposure }) => exposure),
		terms: seasonTerms(known)
	});
	if (isRefused(fit)) return fit;
	const columns = seasonTerms(periods);
	return periods.map(({ count, exposure }, i) => {
		const row = [1, ...columns.map(({ values }) => values[i] ?? NaN)];
		return rangeOf(row, exposure, count, fit, confidence);
	});
}

function rangeOf(
	row: readonly number[],
	exposure: number,
	count: number | null,
	fit: CountFit,
	confidence: number
): ExpectedRange {
	const dispersion = dispersionOf(fit, 'at-least-poisson');
	const mean = exposure * Math.exp(dot(row, fit.coefficients));
	const variance = dispersion * (mean + mean * mean * dot(row, multiply(fit.covariance, row)));
	const size = (mean * mean) / (variance - mean);
	const atMost = (events: number) =>
		variance < POISSON_ENOUGH * mean ? poissonCdf(events, mean) : negativeBinomialCdf(events, size, mean);
	const tail = (1 - confidence) / 2;
	const tails = count === null ? null : [atMost(count), 1 - atMost(count - 1)];
	return {
		expected: mean,
		low: countQuantile(atMost, tail),
		high: countQuantile(atMost, 1 - tail),
		p: tails === null ? null : Math.min(1, 2 * Math.min(...tails))
	};
}
