/** Why nothing is said of a change. */
export type RefusalReason =
	| 'hidden' // the number is too small to be shown
	| 'series-break' // the measurement changed within the series
	| 'events-impossible' // so few that not even a fall to none could be told from chance
	| 'events-too-few'
	| 'periods-too-few'
	| 'years-too-few' // for a trend
	| 'answers-too-few'
	| 'one-wave' // a survey that can tell how it is, not whether it changed
	| 'chosen-for-high-counts' // too few years besides those that led to the choice
	| 'too-uncertain' // only a change larger than the limit would have been seen
	| 'not-computable'; // the method found no answer for these numbers

/** What would be enough; each part only where it is what is missing. */
export type Enough = {
	/** Events before and after together. */
	events?: number;
	/** Periods of the series' own grain, in all. */
	periodsBefore?: number;
	periodsAfter?: number;
	/** Whole years. */
	years?: number;
	/** Respondents in each wave, and waves. */
	answers?: number;
	waves?: number;
	/** The smallest fall that would have been seen: ratio after/before, or difference of shares; null where none would. */
	smallestChange?: number | null;
	/** Index of the first period from which the series can be used. */
	fromPeriod?: number;
	/** Comparison areas for the strongest test. */
	comparisonAreas?: number;
};

export type Refusal = { reason: RefusalReason; enough: Enough };
