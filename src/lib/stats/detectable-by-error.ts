import { normalQuantile } from './normal.ts';
import type { RateRatio } from './rate-ratio.ts';

/**
 * The ratio nearest below 1 that would be seen with the given power, by how wide the limits came out.
 *
 * **Unit**: ratio after/before. **Source**: quantile of the limits plus that of the power, times the standard error: the usual
 * sum for the power of a Wald test. **Assumes** that the error would be the same had there been such a change; with few events left it is larger.
 */
export function detectableByError(
	{ ratio, high, logStandardError }: Pick<RateRatio, 'ratio' | 'high' | 'logStandardError'>,
	power = 0.8
): number {
	return Math.exp(-(Math.log(high / ratio) + normalQuantile(power) * logStandardError));
}
