import { ratioOf, type RatioWithLimits } from './glm.ts';
import { refuse, type Refused } from './refused.ts';

/**
 * The ratio of two counts over the same exposure, with limits on the log scale.
 * **Unit**: a ratio; `logStandardError` is that of its logarithm. **Source**: √(1/a + 1/b), Rothman & Greenland 1998, ch. 14.
 * **Assumes** independent Poisson counts; φ by `dispersion`. **Minimum data**: an event in each; below ten use exact limits.
 * **Errors**: refused `too-few-events` where one is 0, `bad-input` where one is negative or φ is below 1.
 */
export function ratioOfCounts(
	count: number,
	comparison: number,
	{ dispersion = 1, level = 0.95 } = {}
): RatioWithLimits | Refused {
	if (!(count >= 0 && comparison >= 0 && Number.isFinite(count + comparison) && dispersion >= 1))
		return refuse('bad-input');
	if (count === 0 || comparison === 0) return refuse('too-few-events');
	return ratioOf(Math.log(count / comparison), Math.sqrt(dispersion * (1 / count + 1 / comparison)), null, level);
}
