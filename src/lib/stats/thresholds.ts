/**
 * Limits below which something is not shown or not said, and the risks accepted, in one place, shown to the reader.
 * Counts are events, periods, areas or respondents; shares and ratios are 0–1 and after/before. Each is the project's own choice,
 * made from how the methods behave with so little data; see the calibration.
 */
export const THRESHOLDS = {
	/** Fewest respondents for a share to be shown and have an interval of its own. */
	surveyRespondents: 50,
	/** Below this a share is marked as resting on few answers, and two waves are not compared. */
	surveyComparison: 100,
	/** Assumed loss of precision in a survey that does not publish its weights. */
	assumedDesignEffect: 1.4,
	/** Fewest inhabitants for counts to be shown per 100 000. */
	ratePopulation: 1000,
	/** Fewest events for a rate to be set beside another's. */
	rateEvents: 5,
	/** Counts below this are hidden from the public for areas below municipalities, where no source says otherwise. The project's choice. */
	suppressBelow: 5,

	/** Events before and after together: below this not even a fall to zero could be told from chance. */
	eventsAtAll: 6,
	/** Events before and after together for a verdict. */
	eventsForVerdict: 20,

	/** Months before and after, and events a month on average, for an interrupted time series. */
	monthsBefore: 24,
	monthsAfter: 12,
	meanPerMonth: 5,
	/** Months after for a change of slope. */
	monthsAfterForSlope: 24,
	/** The same for quarters. */
	quartersBefore: 12,
	quartersAfter: 4,
	meanPerQuarter: 5,
	quartersAfterForSlope: 8,
	/** Shorter series are set against the same season of earlier years. */
	sameSeasonMonthsBefore: 12,
	sameSeasonMonthsAfter: 3,
	sameSeasonQuartersBefore: 4,
	sameSeasonQuartersAfter: 2,
	/** Most earlier years that a season is set against. */
	sameSeasonYears: 3,
	/** Years before for a prediction interval. */
	yearsBefore: 3,
	/** Years for a trend at all, and for one with a model. */
	trendYears: 6,
	trendYearsForModel: 8,
	/** Whole years for a trend of months or quarters. */
	trendWholeYears: 3,
	/** Months below which the season has one wave a year and not two. */
	monthsForSecondHarmonic: 36,

	/** Whole years before, without those whose high counts led to the choice of the area. */
	baselineYearsWhereChosen: 3,
	/** Comparison areas for a placebo test that can reach 0.10, and for one that can reach 0.05. */
	placeboAreas: 9,
	placeboAreasFor5Percent: 19,
	/** Comparison areas from which their own spread widens the limits. */
	areasForSpread: 3,
	/**
	 * How far areas are taken to drift apart by themselves where there are fewer comparison areas than that: standard deviation of the log
	 * ratio. In 32 municipalities and districts of Stockholm's county offences against the person changed from year to year by 0.06–0.09 more
	 * than chance makes them (Brå, 2020–2023).
	 */
	driftOfAreas: 0.1,
	/** Levels before that differ by more than this factor are not suggested for comparison. */
	comparableLevel: 3,
	/** Periods left out to see whether a change is more than a peak. */
	monthsLeftOut: 2,
	quartersLeftOut: 1,
	/** Highest placebo probability called stronger support. */
	placeboP: 0.1,

	/**
	 * Variance over mean assumed between two single years, which give none of their own. 2, the usual choice for areas, has false alarms in a
	 * fifth of the cases where each month's is 3 and neighbouring months go together.
	 */
	twoPeriodDispersion: 5,

	/** Autocorrelation of neighbouring periods from which the reader is told that limits may be too narrow. */
	autocorrelationToTell: 0.3,

	/** Limits within these are «about unchanged»: ratio after/before. */
	unchangedRatio: 0.8,
	/** The same for shares: percentage points, as a share. */
	unchangedShare: 0.05,
	/** Where only a change to less than this ratio would have been seen, the material is not enough. */
	detectableRatio: 0.5,
	confidence: 0.95,
	power: 0.8,
	/** Share of false findings accepted among those shown together. */
	falseDiscoveryRate: 0.1,

	/** Events in every cell for a displacement quotient: even with 100 an untouched buffer looks moved or spread in a third of cases. */
	quotientCell: 100,
	/** Share of the benchmark from which the area itself is taken out of it. */
	ownPartOfBenchmark: 0.1,
	/** Areas for a funnel with their own spread, and expected events for an area's place in it. */
	funnelAreas: 10,
	funnelExpected: 5,
	/** Points and mean for the limits of a control chart (20 points are better), exact limits below a mean, and points for runs. */
	chartPoints: 12,
	chartMean: 2,
	chartExactBelow: 10,
	runPoints: 10,
	/** Earlier dates for a placebo over dates. */
	placeboDates: 9,
	/** Years of history that a signal looks back on. */
	signalYears: 5,
	/** Longest follow-up that a smallest change is sought for, in years. */
	followUpYears: 10,
	/** Synthetic control: periods before, donors, and mean of the treated place. */
	syntheticPeriods: 10,
	syntheticDonors: 10,
	syntheticMean: 30
} as const;
