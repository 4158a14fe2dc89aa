import type { AgainstExpectation } from '../../model/verdict.ts';
import type { Expectation } from './effect-question.ts';

/**
 * Sets limits against what was expected beforehand. A size counts as reached unless the limits exclude it. **Unit**: ratios after/before,
 * or differences of shares where `scale` is `share`.
 */
export function expectationHolds(
	{ direction, size }: Expectation,
	{ low, high }: { low: number; high: number },
	scale: 'ratio' | 'ratio-per-year' | 'share'
): AgainstExpectation {
	const same = scale === 'share' ? 0 : 1;
	const fell = high < same;
	const rose = low > same;
	const isDecrease = direction === 'decrease';
	if (isDecrease ? rose : fell) return 'opposite';
	if (size !== null && (isDecrease ? low > size : high < size)) return 'less-than-expected';
	return (isDecrease ? fell : rose) ? 'as-expected' : 'undecided';
}
