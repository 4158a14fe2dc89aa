import { z } from 'zod';

export const DIRECTIONS = ['decrease', 'increase'] as const;
export const Direction = z.enum(DIRECTIONS);
export type Direction = z.infer<typeof Direction>;

/** The change that somebody expects of an activity in an indicator and an area, locked when it was stated. */
export type ExpectedEffect = {
	id: string;
	activityId: string;
	indicatorId: string;
	areaCode: string;
	direction: Direction;
	/** The smallest change that matters, as a share of what it was before: 0.15 is 15 %. */
	smallestSize: number;
	/** Months from the start until the change is expected to show. */
	lagMonths: number;
	comparisonAreas: readonly string[];
	statedBy: string;
	/** UTC date-time. */
	statedAt: string;
	/** The one it replaces; null for the first. */
	replaces: string | null;
};

/** An expectation as charts and lists need it. */
export type ShownExpectation = {
	indicatorId: string;
	areaCode: string;
	direction: Direction;
	smallestSize: number;
	lagMonths: number;
	/** ISO date. */
	statedOn: string;
	timing: ExpectationTiming;
};

/**
 * Whether it was written down in time. `before`: before the start, or the start is not known to have come.
 * `late`: the first was stated after the start. `changed`: an earlier one was changed after the start.
 */
export type ExpectationTiming = 'before' | 'late' | 'changed';
