import { z } from 'zod';
import {
	Certainty,
	EvidenceKind,
	Horizon,
	Perspective,
	Prevention,
	type Cause,
	type CauseActivity,
	type CauseEvidence,
	type CauseIndicator,
	type ChainStep,
	type DroppedDraft,
	type Problem
} from '../../../model/problem.ts';
import { defineQuery } from '../define-query.ts';
import causeActivitySql from '../sql/cause-activity-rows.sql?raw';
import causeEvidenceSql from '../sql/cause-evidence-rows.sql?raw';
import causeIndicatorSql from '../sql/cause-indicator-rows.sql?raw';
import causeSql from '../sql/cause-rows.sql?raw';
import chainStepSql from '../sql/chain-step-rows.sql?raw';
import droppedSql from '../sql/draft-dropped-rows.sql?raw';
import problemSql from '../sql/problem-rows.sql?raw';

/** Parts of analyses. Each question answers with the version that held on a day, and below a number: the one before it. */

const text = z.string();
const optional = z.string().nullable();

/** `problemId` null asks for all; `until` is an ISO date; `below` is larger than the version wanted. */
export const PartWanted = z.object({ problemId: optional, until: text, below: z.number() });
export type PartWanted = z.infer<typeof PartWanted>;

const kept = { id: text, revision: z.number(), struck: z.boolean(), changedAt: text, changedBy: text };
const ofCause = { ...kept, problemId: text, causeId: text };

const ProblemRow: z.ZodType<Problem> = z.object({
	...kept,
	title: text,
	areaCode: text,
	indicatorId: optional,
	periodFrom: optional,
	periodTo: optional,
	whatText: text,
	whereText: text,
	whenText: text,
	whoText: text,
	whyText: text,
	planId: optional,
	planKey: optional
});
const CauseRow: z.ZodType<Cause> = z.object({
	...kept,
	problemId: text,
	parentId: optional,
	ordinal: z.number(),
	text,
	perspective: Perspective,
	certainty: Certainty,
	planKey: optional
});
const EvidenceRow: z.ZodType<CauseEvidence> = z.object({
	...ofCause,
	kind: EvidenceKind,
	text,
	reference: text,
	figure: optional
});
const ActivityLinkRow: z.ZodType<CauseActivity> = z.object({
	...ofCause,
	activityId: text,
	prevention: Prevention.nullable(),
	horizon: Horizon.nullable(),
	note: text
});
const IndicatorLinkRow: z.ZodType<CauseIndicator> = z.object({ ...ofCause, indicatorId: text, note: text });
const StepRow: z.ZodType<ChainStep> = z.object({
	...kept,
	problemId: text,
	ordinal: z.number(),
	text,
	causeId: optional
});
const DroppedRow: z.ZodType<DroppedDraft> = z.object({ ...kept, planId: text, planKey: text });

export const problemRows = defineQuery('problem-rows', problemSql, PartWanted, ProblemRow);
export const causeRows = defineQuery('cause-rows', causeSql, PartWanted, CauseRow);
export const evidenceRows = defineQuery('cause-evidence-rows', causeEvidenceSql, PartWanted, EvidenceRow);
export const activityLinkRows = defineQuery('cause-activity-rows', causeActivitySql, PartWanted, ActivityLinkRow);
export const indicatorLinkRows = defineQuery('cause-indicator-rows', causeIndicatorSql, PartWanted, IndicatorLinkRow);
export const stepRows = defineQuery('chain-step-rows', chainStepSql, PartWanted, StepRow);
export const droppedRows = defineQuery('draft-dropped-rows', droppedSql, PartWanted, DroppedRow);
