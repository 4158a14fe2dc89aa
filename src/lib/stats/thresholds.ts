/** Limits below which something is not shown or not said, in one place. */
export const THRESHOLDS = {
	/** Fewest respondents for a share to have an interval of its own. */
	surveyRespondents: 50,
	/** Assumed loss of precision in a survey that does not publish its weights. The project's choice. */
	assumedDesignEffect: 1.4,
	/** Fewest inhabitants for counts to be shown per 100 000. */
	ratePopulation: 1000,
	/** Counts below this are hidden from the public for areas below municipalities, where no source says otherwise. The project's choice. */
	suppressBelow: 5
} as const;
