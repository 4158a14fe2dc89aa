import { z } from 'zod';
import { FigureReference } from './figure-reference.ts';
import { RichText } from './rich-text.ts';

/** The written parts of a lägesbild in the order they are read; the last four answer Brå's questions of source criticism. */
export const TEXT_NAMES = [
	'summary',
	'largest',
	'against',
	'development',
	'consequences',
	'other',
	'analysis',
	'whyProblem',
	'whichSources',
	'limits',
	'meaning'
] as const;
export const TextName = z.enum(TEXT_NAMES);
export type TextName = z.infer<typeof TextName>;
export const SOURCE_QUESTIONS = ['whyProblem', 'whichSources', 'limits', 'meaning'] as const satisfies TextName[];

/** `draft`: as the product wrote it. `carried`: as the previous lägesbild had it, which nobody has looked over yet. */
export const Origin = z.enum(['own', 'draft', 'carried']);
export type Origin = z.infer<typeof Origin>;

export const ReportText = z.object({ doc: RichText, origin: Origin });
export type ReportText = z.infer<typeof ReportText>;

/** Where figures stand in the document. */
export const PANELS = ['largest', 'against', 'development', 'consequences', 'other'] as const;
export const Panel = z.enum(PANELS);
export type Panel = z.infer<typeof Panel>;
export const ReportFigure = z.object({ panel: Panel, reference: FigureReference });
export type ReportFigure = z.infer<typeof ReportFigure>;

/** Brå's criteria for which problems to put first. */
export const CRITERIA = [
	'common',
	'rising',
	'deviating',
	'places',
	'people',
	'signal',
	'many',
	'consequences',
	'resources',
	'influence',
	'costs'
] as const;
export type Criterion = (typeof CRITERIA)[number];
export const WEIGHTS = ['high', 'medium', 'low', 'unknown'] as const;
export const Weight = z.enum(WEIGHTS);
export type Weight = z.infer<typeof Weight>;

/** What somebody has judged; a criterion that is not there has not been judged. */
export const Judgement = z.object({ weight: Weight, reason: z.string().max(500) });
export type Judgement = z.infer<typeof Judgement>;

export const Problem = z.object({
	id: z.string().min(1).max(60),
	title: z.string().min(1).max(200),
	/** The measure that says something of it, if any. */
	indicatorId: z.string().max(200).nullable(),
	/** The cause analysis of the same problem, which then gives it its name and measure; null where there is none. */
	analysisId: z.string().max(60).nullable().default(null),
	/** The group's own order, 1 first; null where it is not decided. */
	priority: z.number().int().min(1).max(99).nullable(),
	cells: z.partialRecord(z.enum(CRITERIA), Judgement),
	origin: z.enum(['own', 'carried'])
});
export type Problem = z.infer<typeof Problem>;

/** Everything that people write in a lägesbild and choose for it. */
export const ReportContent = z.object({
	title: z.string().min(1).max(200),
	texts: z.partialRecord(TextName, ReportText),
	figures: z.array(ReportFigure).max(100),
	problems: z.array(Problem).max(30)
});
export type ReportContent = z.infer<typeof ReportContent>;

/** Why a version was made. */
export const VersionReason = z.enum(['created', 'saved', 'merged', 'drafted', 'restored']);
export type VersionReason = z.infer<typeof VersionReason>;
