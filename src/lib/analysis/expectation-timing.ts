import { groupBy } from '../model/group-by.ts';
import type { ExpectationTiming, ExpectedEffect } from '../model/expected-effect.ts';

/** An expectation with its history, the one that holds first. */
export type TimedExpectation = ExpectedEffect & { timing: ExpectationTiming };
export type StatedExpectation = { holds: TimedExpectation; earlier: readonly TimedExpectation[] };

/**
 * Expectations of an activity, one for each indicator and area, with those they replaced. `starts` is the day that the work
 * began, or is to begin; null where nothing tells, and then nothing can be called late.
 */
export function statedExpectations(rows: readonly ExpectedEffect[], starts: string | null): StatedExpectation[] {
	const byAim = groupBy(rows, ({ indicatorId, areaCode }) => `${indicatorId} ${areaCode}`);
	return [...byAim.values()].flatMap((same) => {
		const timed = [...same]
			.sort((a, b) => (a.statedAt > b.statedAt ? -1 : a.statedAt < b.statedAt ? 1 : 0))
			.map((one) => ({ ...one, timing: timingOf(one, starts) }));
		const [holds, ...earlier] = timed;
		return holds ? [{ holds, earlier }] : [];
	});
}

function timingOf({ statedAt, replaces }: ExpectedEffect, starts: string | null): ExpectationTiming {
	// On the day itself nothing can have been seen yet.
	if (starts === null || statedAt.slice(0, 10) <= starts) return 'before';
	return replaces === null ? 'late' : 'changed';
}
