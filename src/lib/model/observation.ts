import type { IndicatorKind, Reading } from './indicator.ts';
import type { Grain } from './period.ts';

/** Why a file has no number. Never the same thing as 0. */
export type Missing = 'not-collected' | 'not-selected' | 'confidential' | 'not-applicable';
/**
 * Why a page has no number: as the file says, or `outside-area`, since the area did not exist in the period, or `hidden`,
 * since the number is not for the public, or `no-population`, since a number for each inhabitant was asked for.
 */
export type Absent = Missing | 'outside-area' | 'hidden' | 'no-population';
export type Status = 'final' | 'preliminary';

/** What the file tells of an indicator, where one file holds several kinds. `prefix` begins the ids of its kind. */
export type IndicatorHint = { prefix: string; kind: IndicatorKind; unit: string; reading: Reading; publisher: string };

/**
 * One value as a file gives it, before its area and indicator have been looked up.
 * Units: counts as they are; shares and their limits 0–1; `base` is respondents or population; `row` counts from 1 in the file.
 */
export type RawObservation = {
	areaLabel: string;
	/** The label with its ancestors, outermost first: `['3-7 kap. Brott mot person', '6 kap. Sexualbrott']`. */
	indicatorPath: readonly string[];
	periodStart: string;
	grain: Grain;
	populationGroup: string;
	value: number | null;
	base: number | null;
	low: number | null;
	high: number | null;
	reporters: number | null;
	status: Status;
	missing: Missing | null;
	/** The value's own characters in the file. */
	raw: string;
	row: number;
	/** The sheet of a workbook that the row stands in. */
	sheet?: string | null;
	hint?: IndicatorHint;
	/** The area that this place lies in, where the file says so: a school's municipality. */
	within?: string;
};

/** How many live in an area a year. `implied`: worked out from a publisher's rounded rates, for want of better. */
export type RawPopulation = {
	areaLabel: string;
	year: number;
	count: number;
	implied: boolean;
	row: number;
	sheet?: string | null;
};

/** One current value of an area, as the warehouse gives it to the pages. Dates are ISO dates. */
export type StoredObservation = {
	indicatorId: string;
	areaCode: string;
	start: string;
	end: string;
	grain: Grain;
	value: number | null;
	base: number | null;
	low: number | null;
	high: number | null;
	status: Status;
	missing: Absent | null;
	/** Numbers below this are hidden, for one that is `hidden`. */
	hiddenBelow?: number;
	sourceId: string;
	/** The sheet that the row stands in; null or absent for a file without sheets. */
	sourceSheet?: string | null;
	sourceRow: number;
};

/** The number of inhabitants that counts are set against. */
export type StoredPopulation = {
	areaCode: string;
	year: number;
	count: number;
	implied: boolean;
	/** Who gave it out, and in which file. */
	publisher?: string;
	fileName?: string;
};
