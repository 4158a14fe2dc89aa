import { binomialAtLeast, binomialCdf } from './binomial.ts';
import type { Limits } from './rate-interval.ts';
import type { CountOver } from './rate-ratio.ts';

/**
 * Counts a new period may have if nothing has changed since a baseline. **Unit**: events, both ends included.
 * **Assumes** independent events at a steady rate: clustered crimes make the true interval wider. **Minimum data**: one
 * event in the baseline. **Source**: exact conditional binomial, Hahn & Meeker 1991, Statistical
 * Intervals. **Errors**: null where the baseline has no events or an exposure is not above 0.
 */
export function predictionInterval(baseline: CountOver, newExposure: number, confidence = 0.95): Limits | null {
	if (!(Number.isInteger(baseline.count) && baseline.count > 0) || !(baseline.exposure > 0) || !(newExposure > 0))
		return null;
	const tail = (1 - confidence) / 2;
	const share = newExposure / (newExposure + baseline.exposure);
	let low = 0;
	while (binomialCdf(low, low + baseline.count, share) <= tail) low += 1;
	let high = low;
	while (binomialAtLeast(high + 1, high + 1 + baseline.count, share) > tail) high += 1;
	return { low, high };
}
