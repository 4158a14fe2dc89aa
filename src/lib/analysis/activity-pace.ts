import { daysBetween } from '../model/days.ts';

const DAYS_A_YEAR = 365.25;

/** What the plan wants of an activity in numbers, and what has been done of it. Dates are ISO dates. */
export type Counted = {
	timesPerYear: number | null;
	goalQuantity: number | null;
	doneCount: number | null;
	/** When the counting begins: the actual start, or else the planned. */
	starts: string | null;
	ends: string | null;
};

/** A frequency set against the time that has gone: `expected` is what should have been done by now. */
export type Pace = { timesPerYear: number; years: number; expected: number; done: number | null; behind: boolean };

/** Done against what the plan wants all told. `share` is 0–1, at most 1. */
export type Progress = { goal: number; done: number | null; share: number };

/**
 * «4 ggr/år» against the time from the start until today, or until the end once it has passed. Behind when at least one
 * whole time is missing. Null without a frequency or a start, or before the start; never behind when nobody has counted.
 */
export function activityPace(activity: Counted, today: string): Pace | null {
	const { timesPerYear, doneCount, starts, ends } = activity;
	if (timesPerYear === null || timesPerYear <= 0 || starts === null || starts >= today) return null;
	const until = ends !== null && ends < today ? ends : today;
	const years = Math.max(0, daysBetween(starts, until)) / DAYS_A_YEAR;
	const expected = timesPerYear * years;
	return {
		timesPerYear,
		years,
		expected,
		done: doneCount,
		behind: doneCount !== null && doneCount < Math.floor(expected + 0.02) // a year of 365 days is one
	};
}

/** «3 av minst 4», where the plan names a number to reach and no frequency. Null where it does not. */
export function activityProgress({ goalQuantity, timesPerYear, doneCount }: Counted): Progress | null {
	if (goalQuantity === null || goalQuantity <= 0 || timesPerYear !== null) return null;
	return { goal: goalQuantity, done: doneCount, share: Math.min(1, (doneCount ?? 0) / goalQuantity) };
}
