import { normalMultiplier, normalTwoSided } from './normal.ts';
import type { CountOver, RateRatio } from './rate-ratio.ts';

/**
 * First rate over the second with limits where the score test turns. **Unit**: ratio. **Assumes** independent events.
 * **Minimum data**: at least 1 event in each. **Source**: Gu et al. 2008, Biometrical Journal 50:283 (constrained
 * maximum likelihood), solved for the ratio as a quadratic equation. **Errors**: null where a value is not above 0.
 */
export function scoreRateRatio(
	a: CountOver,
	b: CountOver,
	confidence = 0.95
): Omit<RateRatio, 'logStandardError'> | null {
	if (![a.count, a.exposure, b.count, b.exposure].every((value) => value > 0 && Number.isFinite(value))) return null;
	const exposures = a.exposure / b.exposure;
	const total = a.count + b.count;
	const statistic = (a.count - b.count * exposures) / Math.sqrt(total * exposures);
	const square = normalMultiplier(confidence) ** 2 * total;
	const middle = 2 * a.count * b.count + square;
	const root = Math.sqrt(middle ** 2 - 4 * a.count ** 2 * b.count ** 2);
	const scale = 2 * b.count ** 2 * exposures;
	return {
		ratio: a.count / b.count / exposures,
		low: (middle - root) / scale,
		high: (middle + root) / scale,
		statistic,
		p: normalTwoSided(statistic)
	};
}
