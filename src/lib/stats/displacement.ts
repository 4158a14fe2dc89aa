import { ratioOfRateRatios, type BeforeAfter, type RatioOfRatios } from './ratio-of-rate-ratios.ts';
import { isRefused, type Refused } from './refused.ts';

export type BufferChange = {
	/** The buffer against the comparison areas. */
	ratioOfRatios: RatioOfRatios;
	/** What the limits allow to be said; `undecided` where they hold 1. */
	sign: 'displacement' | 'diffusion' | 'undecided';
};

/**
 * Whether crime moved to the buffer (it rose beside the comparison areas) or the benefit spread to it (it fell).
 *
 * **Unit**: a ratio of rate ratios. **Source**: as {@link ratioOfRateRatios}. **Assumes** a buffer drawn beforehand, and comparison areas
 * that are not its neighbours. **Minimum data** and **Errors**: as for the ratio.
 */
export function bufferChange(
	buffer: BeforeAfter,
	comparison: BeforeAfter,
	options: { dispersion?: number; level?: number } = {}
): BufferChange | Refused {
	const found = ratioOfRateRatios(buffer, comparison, options);
	if (isRefused(found)) return found;
	const sign = found.low > 1 ? 'displacement' : found.high < 1 ? 'diffusion' : 'undecided';
	return { ratioOfRatios: found, sign };
}
