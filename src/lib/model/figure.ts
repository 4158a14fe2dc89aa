import type { Absent, Status } from './observation.ts';
import type { IndicatorKind, Reading } from './indicator.ts';
import type { DoneSpan } from './activity.ts';
import type { ShownExpectation } from './expected-effect.ts';
import type { Grain } from './period.ts';

/** One value ready to draw. `value` null is a gap: it is drawn as one and explained by `missing`. */
export type FigurePoint = {
	/** First day of the period, ISO date. */
	start: string;
	/** Last day of the period, ISO date. */
	end: string;
	value: number | null;
	/** Respondents (surveys) or population (rates). */
	base: number | null;
	low: number | null;
	high: number | null;
	status: Status;
	missing: Absent | null;
	/** Numbers below this are hidden, for one that is `hidden`. */
	hiddenBelow?: number;
	/** The file, the sheet of a workbook and the row that the value stands in; null for a period that no file has. */
	source: { id: string; sheet?: string; row: number } | null;
};

/**
 * The range in which months are expected by season and level of the months from `from` to `to`, in the unit of the points.
 * 19 of 20 months lie within it if all is as before.
 */
export type ExpectedMonths = {
	from: string;
	to: string;
	months: readonly { start: string; end: string; low: number; high: number }[];
};

export type FigureSeries = {
	areaCode: string;
	areaName: string;
	/** The area the page is about is drawn with the accent colour, references in grey. */
	role: 'subject' | 'reference';
	grain: Grain;
	points: readonly FigurePoint[];
	/** Rolling twelve-month mean per month, for monthly counts; null where any of the twelve months is missing. */
	rolling: readonly { start: string; value: number | null }[];
	/** Of monthly counts with enough history; for the subject only. */
	expected?: ExpectedMonths;
	/** Where this area's line stops, if not where the figure's own breaks are. */
	breaks?: readonly FigureBreak[];
};

/** An activity as a bar under the chart. `done` separates work that has begun or is finished from what is planned. */
export type FigureActivity = {
	id: string;
	title: string;
	/** The planned dates, ISO; null where the plan gives none: then the bar fades at that end. */
	starts: string | null;
	ends: string | null;
	/** When it really went on, drawn inside what was planned; null where nobody has followed it up. */
	actual: DoneSpan | null;
	/** What it is expected to change in the figure's own indicator and area; null where nobody has said. */
	expected: ShownExpectation | null;
	done: boolean;
	/** True when the activity covers a larger area that this one lies within. */
	wider: boolean;
	state: 'suggested' | 'confirmed';
};

/** A break in the series: the line stops there. */
export type FigureBreak = { at: string; reason: string };

/** Where the numbers come from, as printed under the chart. */
export type FigureSource = {
	sourceId: string;
	publisher: string;
	file: string;
	firstRow: number;
	lastRow: number;
	/** For a workbook, the rows of each sheet. */
	sheets?: readonly { sheet: string; firstRow: number; lastRow: number }[];
	importedOn: string;
	publishedOn: string;
};

/** The numbers of inhabitants that rates are counted on. `boundaries` is the day from which an area has its borders. */
export type FigurePopulation = {
	areaName: string;
	publisher: string;
	file: string;
	firstYear: number;
	lastYear: number;
	boundaries: string | null;
};

/** Everything a chart, its table, its text alternative and its downloads need: one model for them all. */
export type Figure = {
	/** Unique on the page; also the anchor of its link. */
	id: string;
	indicatorId: string;
	indicatorName: string;
	kind: IndicatorKind;
	/** What one unit of the value is: «anmälda brott», «andel», «index 0–6». */
	unit: string;
	reading: Reading;
	publisher: string;
	caveat: string;
	definition: string;
	/** True when counts are shown per 100 000 inhabitants. */
	rate: boolean;
	/** True when the population behind a rate was worked out from the publisher's rounded rates. */
	impliedPopulation: boolean;
	/** True when intervals were worked out from the number of respondents, since the source gives none. */
	estimatedIntervals: boolean;
	series: readonly FigureSeries[];
	activities: readonly FigureActivity[];
	breaks: readonly FigureBreak[];
	sources: readonly FigureSource[];
	/** For rates: what they are counted on. */
	populations?: readonly FigurePopulation[];
	/** The time axis that all figures of the page share, ISO dates. */
	from: string;
	to: string;
	/** The highest value that the axis must have room for, so that figures beside each other share a scale; null for its own. */
	scaleTo: number | null;
	simulated: boolean;
	/** For counts below municipality level: all numbers, to be kept within the work, or small ones hidden. */
	handling?: 'internal' | 'public';
};
