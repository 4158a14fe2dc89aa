import type { Limits } from './rate-interval.ts';
import { studentQuantile } from './student-t.ts';

/** One respondent's yes (1) or no (0), weight (inhabitants represented) and stratum. */
export interface WeightedAnswer {
	answer: 0 | 1;
	weight: number;
	stratum?: string;
}

/** A weighted share 0–1 with standard error, design effect and interval (null where everybody answered the same). */
export interface WeightedShare {
	share: number;
	standardError: number;
	designEffect: number;
	limits: Limits | null;
}

/**
 * Weighted share with linearised standard error within strata and limits on the logit scale. **Unit**: share 0–1.
 * **Assumes** respondents drawn independently within strata, with replacement; says nothing of those who did not
 * answer. **Minimum data**: 2 respondents in every stratum. **Source**: Lumley 2010, Complex Surveys;
 * Binder 1983. **Errors**: null where a stratum has fewer than 2, a weight is not above 0, or the weights sum to no
 * more than the answers (they are then not numbers of inhabitants, and the design effect has no meaning).
 */
export function weightedShare(answers: readonly WeightedAnswer[], confidence = 0.95): WeightedShare | null {
	const n = answers.length;
	const weights = answers.reduce((sum, { weight }) => sum + weight, 0);
	if (n < 2 || !answers.every(({ weight }) => weight > 0) || !(weights > n)) return null;
	const share = answers.reduce((sum, { answer, weight }) => sum + answer * weight, 0) / weights;
	const strata = new Map<string, number[]>();
	for (const { answer, weight, stratum = '' } of answers) {
		const influences = strata.get(stratum) ?? [];
		influences.push((weight * (answer - share)) / weights);
		strata.set(stratum, influences);
	}
	let variance = 0;
	for (const influences of strata.values()) {
		const size = influences.length;
		if (size < 2) return null;
		const mean = influences.reduce((sum, value) => sum + value, 0) / size;
		variance += (size / (size - 1)) * influences.reduce((sum, value) => sum + (value - mean) ** 2, 0);
	}
	const simple = ((share * (1 - share)) / (n - 1)) * (1 - n / weights);
	const standardError = Math.sqrt(variance);
	return {
		share,
		standardError,
		designEffect: simple > 0 ? variance / simple : 1,
		limits: logitLimits(share, standardError, studentQuantile((1 + confidence) / 2, n - strata.size))
	};
}

function logitLimits(share: number, standardError: number, reach: number): Limits | null {
	if (!(share > 0 && share < 1)) return null;
	const centre = Math.log(share / (1 - share));
	const half = (reach * standardError) / (share * (1 - share));
	const back = (logit: number): number => 1 / (1 + Math.exp(-logit));
	return { low: back(centre - half), high: back(centre + half) };
}
