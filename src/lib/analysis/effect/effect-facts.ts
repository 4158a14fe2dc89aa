/** What is known of a series of counts before anything is computed. Totals are events; periods without a value are not counted. */
export type CountFacts = {
	measure: 'count';
	periodicity: 'month' | 'quarter' | 'year';
	/** Periods before and after; `nPost` 0 asks for a trend, unless a change is asked for and nothing has come after yet. */
	nPre: number;
	nPost: number;
	asksChange?: boolean;
	meanPre: number;
	totalPre: number;
	totalPost: number;
	comparisonAreas?: number;
	/** A break that cannot be bridged lies within the series. */
	breakInWindow?: boolean;
	/** The number may not be shown. */
	suppressed?: boolean;
	/** The latest period is preliminary and has been left out. */
	preliminary?: boolean;
	/** The area and its comparison did not move alike before. */
	preTrendDiffers?: boolean;
	/** The area was chosen because its numbers were high. */
	selectedBecauseHigh?: boolean;
	overlappingActivities?: boolean;
};

/** What is known of a survey: respondents in each wave, oldest first. */
export type SurveyFacts = {
	measure: 'survey';
	n: readonly number[];
	/** The loss of precision is known from the weights. */
	weights?: boolean;
	comparisonAreas?: number;
	breakInWindow?: boolean;
	suppressed?: boolean;
};

export type EffectFacts = CountFacts | SurveyFacts;
