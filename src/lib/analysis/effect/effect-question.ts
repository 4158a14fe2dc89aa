/** A comparison area, over the same periods as the area itself. */
export type AreaSeries = { counts: readonly (number | null)[]; exposure?: readonly number[] | undefined };

/** What was written down when the plan was made. `ratio` is after/before, or the difference of shares; null where no size was given. */
export type Expectation = { direction: 'decrease' | 'increase'; size: number | null; lagPeriods: number };

/** Did a count change? Periods are in time order without gaps; one without a value is null. Indexes are of periods, from 0. */
export type CountQuestion = {
	measure: 'count';
	grain: 'month' | 'quarter' | 'year';
	/** The first period's place in the year: month 1–12, quarter 1–4, year 1. */
	first: number;
	counts: readonly (number | null)[];
	/** Inhabitants or other exposure per period; left out, it is taken as steady. */
	exposure?: readonly number[] | undefined;
	/** The first period after the measure began; null asks for the trend. */
	start: number | null;
	/** Periods while the measure was being introduced. */
	excluded?: readonly number[] | undefined;
	preliminary?: readonly number[] | undefined;
	hidden?: boolean | undefined;
	breaks?: readonly { at: number; bridgeable: boolean }[] | undefined;
	comparison?: readonly AreaSeries[] | undefined;
	/** Periods whose high numbers led to the choice of the area; empty where that is so and the periods are not told; null where it is not. */
	chosenFor?: readonly number[] | null | undefined;
	/** Other measures ran at the same time. */
	overlapping?: boolean | undefined;
	expectation?: Expectation | null | undefined;
};

/** A wave of a survey. `effectiveN` is the number of answers it is worth, where its weights or margin are known. */
export type Wave = { share: number; n: number; effectiveN?: number | undefined };

/** Did a share change between two waves? Oldest first; one wave only tells how it is. */
export type SurveyQuestion = {
	measure: 'survey';
	waves: readonly Wave[];
	comparison?: readonly { before: Wave; after: Wave }[] | undefined;
	hidden?: boolean | undefined;
	breakBetween?: boolean | undefined;
	expectation?: Expectation | null | undefined;
};

export type EffectQuestion = CountQuestion | SurveyQuestion;
