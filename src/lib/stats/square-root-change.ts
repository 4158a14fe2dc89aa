import type { CountOver } from './rate-ratio.ts';

/**
 * How far a count is from a mean taken as known, in standard deviations. **Unit**: standard deviations. **Assumes**
 * independent events and a mean known without error: between two single periods use {@link squareRootChange}.
 * **Source**: Wheeler's Poisson z; square roots of counts have variance ¼ (Anscombe 1948). **Errors**: null where a value is below 0.
 */
export function distanceFromKnownMean(count: number, mean: number): number | null {
	if (!(count >= 0) || !(mean >= 0)) return null;
	return 2 * (Math.sqrt(count) - Math.sqrt(mean));
}

/**
 * Difference between two counts over equal exposures, both of them by chance. **Unit**: standard deviations.
 * **Assumes** independent events. **Source**: as above, with the variance of both square roots. **Errors**: null
 * where a count is below 0.
 */
export function squareRootChange(count: number, previous: number): number | null {
	if (!(count >= 0) || !(previous >= 0)) return null;
	return Math.SQRT2 * (Math.sqrt(count) - Math.sqrt(previous));
}

/**
 * Difference between two rates after square roots have evened out the variances. **Unit**: standard deviations.
 * **Assumes** independent events. **Source**: Gu et al. 2008, Biometrical Journal 50:283 (W5). **Errors**: null where a
 * value is not usable.
 */
export function squareRootRateChange(a: CountOver, b: CountOver): number | null {
	if (!(a.count >= 0) || !(b.count >= 0) || !(a.exposure > 0) || !(b.exposure > 0)) return null;
	const exposures = a.exposure / b.exposure;
	return (2 * (Math.sqrt(a.count + 3 / 8) - Math.sqrt(exposures * (b.count + 3 / 8)))) / Math.sqrt(1 + exposures);
}
