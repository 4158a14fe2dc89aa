import { Z95 } from './wilson.ts';

/**
 * How many simple random answers a survey's answers are worth. **Unit**: respondents.
 * **Source**: Kish 1965, Survey Sampling, 8.2. **Errors**: null where `n` or the design effect is not above 0.
 */
export function effectiveN(n: number, designEffect: number): number | null {
	return n > 0 && designEffect > 0 ? n / designEffect : null;
}

/**
 * Loss of precision from unequal weights alone. **Unit**: ratio of variances, from 1. **Assumes** weights unrelated to
 * the answers, so strata that help are not seen. **Source**: Kish 1992, Journal of Official Statistics 8:183.
 * **Errors**: null without weights, or where one is below 0 or all are 0.
 */
export function kishDesignEffect(weights: readonly number[]): number | null {
	let sum = 0;
	let squares = 0;
	for (const weight of weights) {
		if (!(weight >= 0)) return null;
		sum += weight;
		squares += weight * weight;
	}
	return sum > 0 ? (weights.length * squares) / (sum * sum) : null;
}

/**
 * The effective number of answers behind a published share with a symmetric 95 % margin. **Unit**: respondents; `share`
 * and `margin` (half the interval) 0–1. **Assumes** that the margin was made by the normal approximation. **Source**:
 * its formula solved for n. **Errors**: null where the share is not between 0 and 1 or the margin not above 0.
 */
export function effectiveNFromMargin(share: number, margin: number, z = Z95): number | null {
	if (!(share > 0 && share < 1) || !(margin > 0)) return null;
	return share * (1 - share) * (z / margin) ** 2;
}
