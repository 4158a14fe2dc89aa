import { z } from 'zod';
import { AreaKind } from './area.ts';
import { ActivityStatus } from './activity.ts';
import { IndicatorKind, Polarity, Reading } from './indicator.ts';
import { GRAINS } from './period.ts';
import type { RefusalReason } from './refusal.ts';
import { ToldAnalysis } from './told-analysis.ts';
import { CAUTIONS, VERDICTS } from './verdict.ts';

const number = z.number();
const optionalNumber = number.nullable();
const Named = z.object({ code: z.string(), name: z.string(), kind: AreaKind });

/**
 * The latest number of an indicator. `value` is a whole year's events, a share 0–1 or an index; `base` inhabitants or
 * answers. `rate` and its limits are per 100 000 inhabitants for counts; for shares `low` and `high` are of the share.
 */
export const Level = z.object({
	start: z.string(),
	grain: z.enum(GRAINS),
	value: number,
	base: optionalNumber,
	rate: optionalNumber,
	low: optionalNumber,
	high: optionalNumber,
	preliminary: z.boolean()
});
export type Level = z.infer<typeof Level>;

/** Why the area is not set against the reference. */
export const NoComparison = z.enum([
	'no-reference-figures',
	'no-population',
	'too-few-events',
	'too-few-answers',
	'no-interval'
]);
export type NoComparison = z.infer<typeof NoComparison>;

/** Own level against that of the reference: a ratio (1 is the same) or a difference of shares, with 95 % limits. */
export const Against = z.object({
	start: z.string(),
	scale: z.enum(['ratio', 'share']),
	own: number,
	other: number,
	estimate: number,
	low: number,
	high: number,
	/** True where it stands out among all that were compared. */
	finding: z.boolean()
});
export type Against = z.infer<typeof Against>;

const REFUSALS = [
	'hidden',
	'series-break',
	'events-impossible',
	'events-too-few',
	'periods-too-few',
	'years-too-few',
	'answers-too-few',
	'one-wave',
	'chosen-for-high-counts',
	'too-uncertain',
	'not-computable'
] as const satisfies readonly RefusalReason[];

const Enough = z.object({
	events: number.optional(),
	periodsBefore: number.optional(),
	periodsAfter: number.optional(),
	years: number.optional(),
	answers: number.optional(),
	waves: number.optional(),
	smallestChange: optionalNumber.optional(),
	fromPeriod: number.optional(),
	comparisonAreas: number.optional()
});

/** What can be said of how an indicator has developed, as `EffectAssessment` has it. */
export const Development = z.object({
	verdict: z.enum(VERDICTS),
	scale: z.enum(['ratio', 'ratio-per-year', 'share']),
	estimate: optionalNumber,
	low: optionalNumber,
	high: optionalNumber,
	/** First days of the first and the last period looked at. */
	from: z.string(),
	to: z.string(),
	grain: z.enum(GRAINS),
	cautions: z.array(z.enum(CAUTIONS)),
	refused: z.object({ reason: z.enum(REFUSALS), enough: Enough, usableFrom: z.string().nullable() }).nullable()
});
export type Development = z.infer<typeof Development>;

export const IndicatorFacts = z.object({
	indicatorId: z.string(),
	/** Part of the anchors of its rows. */
	figureId: z.string(),
	name: z.string(),
	kind: IndicatorKind,
	unit: z.string(),
	reading: Reading,
	polarity: Polarity,
	publisher: z.string(),
	/** Indicators of one family are counted in the same way, so that they can be ranked together. */
	family: z.string(),
	/** The others that hold this one, nearest first: misshandel lies within våldsbrott. */
	within: z.array(z.string()),
	level: Level.nullable(),
	against: z.union([Against, z.object({ lacking: NoComparison })]).nullable(),
	development: Development.nullable()
});
export type IndicatorFacts = z.infer<typeof IndicatorFacts>;

/** A file that the document rests on. */
export const ReportSource = z.object({
	sourceId: z.string(),
	publisher: z.string(),
	file: z.string(),
	publishedOn: z.string(),
	importedOn: z.string(),
	firstRow: number,
	lastRow: number,
	/** True where some of the values used are preliminary. */
	preliminary: z.boolean(),
	indicators: z.array(z.string()),
	breaks: z.array(z.object({ indicator: z.string(), at: z.string(), reason: z.string() }))
});
export type ReportSource = z.infer<typeof ReportSource>;

/** What the warehouse says of an area in a period: what a lägesbild shows, writes its draft from and is frozen with. */
export const ReportFacts = z.object({
	area: Named,
	reference: Named.nullable(),
	/** Calendar years. */
	from: number,
	to: number,
	indicators: z.array(IndicatorFacts),
	sources: z.array(ReportSource),
	activities: z.array(
		z.object({ id: z.string(), title: z.string(), status: ActivityStatus.nullable(), begun: z.boolean() })
	),
	/** The cause analyses of the area; none where anyone may read it. Older documents were approved without. */
	analyses: z.array(ToldAnalysis).default([]),
	isPublic: z.boolean(),
	simulated: z.boolean()
});
export type ReportFacts = z.infer<typeof ReportFacts>;
