import type { Reading } from '../../model/indicator.ts';
import type { SignalKind, SkipReason } from '../../model/signal.ts';
import type { CountOver } from '../../stats/rate-ratio.ts';
import type { Wave } from '../effect/effect-question.ts';
import type { YearTrend } from '../year-trend.ts';

type Named = {
	indicatorId: string;
	areaCode: string;
	reading: Reading;
	/** The number may not be shown. */
	hidden?: boolean | undefined;
	/** Why it is not looked at, where that is known beforehand. */
	refused?: 'ended' | 'no-interval' | null | undefined;
};

/** Counts in time order without gaps, a missing one null. Indexes are of periods, from 0. */
export type CountSignals = Named & {
	measure: 'count';
	grain: 'month' | 'quarter' | 'year';
	/** The first period's place in the year, from 1. */
	first: number;
	counts: readonly (number | null)[];
	exposure?: readonly number[] | undefined;
	preliminary?: readonly number[] | undefined;
	/** Periods from which the measurement is another. */
	breaks?: readonly number[] | undefined;
	/** The last year of the area and of what it is compared with, over inhabitants; null for no comparison. */
	reference?: { own: CountOver; whole: CountOver } | null | undefined;
	/** The steady change of its whole years; null where they are too few, absent where it is not asked for. */
	trend?: YearTrend | null | undefined;
};

/** Waves of a survey, oldest first. */
export type SurveySignals = Named & {
	measure: 'survey';
	waves: readonly Wave[];
	/** Waves from which the measurement is another, by index. */
	breaks?: readonly number[] | undefined;
	/** The latest wave elsewhere. */
	reference?: Wave | null | undefined;
};

export type SignalSeries = CountSignals | SurveySignals;

/** One comparison before the family is taken into account. */
export type Candidate = {
	kind: SignalKind;
	/** A ratio (counts; over all its years, for `trend`) or a difference of shares (surveys), with 95 % limits; for `unusual` observed over expected and its range. */
	scale: 'ratio' | 'share';
	estimate: number;
	low: number;
	high: number;
	p: number;
	/** Events or respondents on either side; for `unusual` the expected number and the observed, for `trend` the first year and the last. */
	n: { before: number; after: number };
};

/** Why a series, or one comparison of it, could not be made. */
export type Skipped = { kind: SignalKind | 'all'; reason: SkipReason };
