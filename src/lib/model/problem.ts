import { z } from 'zod';

/** Whose part of the event a cause belongs to, after the crime triangle. `övrigt` is not told yet, or none of the three. */
export const PERSPECTIVES = ['brottsutsatt', 'gärningsperson', 'plats', 'övrigt'] as const;
export const Perspective = z.enum(PERSPECTIVES);
export type Perspective = z.infer<typeof Perspective>;
export const UNPLACED: Perspective = 'övrigt';

/** How sure one is of a cause, the surest first. */
export const CERTAINTIES = ['belagd', 'trolig', 'antagande'] as const;
export const Certainty = z.enum(CERTAINTIES);
export type Certainty = z.infer<typeof Certainty>;
export const UNSURE: Certainty = 'antagande';

export const EVIDENCE_KINDS = ['figur', 'dokument', 'dialog'] as const;
export const EvidenceKind = z.enum(EVIDENCE_KINDS);
export type EvidenceKind = z.infer<typeof EvidenceKind>;

export const PREVENTIONS = ['situationell', 'social'] as const;
export const Prevention = z.enum(PREVENTIONS);
export type Prevention = z.infer<typeof Prevention>;

export const HORIZONS = ['kort', 'lång'] as const;
export const Horizon = z.enum(HORIZONS);
export type Horizon = z.infer<typeof Horizon>;

/**
 * What every part of an analysis has. A change is a new `revision` of the same `id`, so that an earlier one can be taken
 * back; `struck` is out of the analysis but not gone. `changedAt` is an ISO date-time in UTC.
 */
export type Kept = { id: string; revision: number; struck: boolean; changedAt: string; changedBy: string };

/** A problem, told by what, where, when and who. Dates are ISO dates. */
export type Problem = Kept & {
	title: string;
	areaCode: string;
	indicatorId: string | null;
	periodFrom: string | null;
	periodTo: string | null;
	whatText: string;
	whereText: string;
	whenText: string;
	whoText: string;
	whyText: string;
	/** The plan it was taken from and which of the plan's problems it is. */
	planId: string | null;
	planKey: string | null;
};

/** A cause; without `parentId` a direct one, otherwise one that lies behind another. */
export type Cause = Kept & {
	problemId: string;
	parentId: string | null;
	ordinal: number;
	text: string;
	perspective: Perspective;
	certainty: Certainty;
	planKey: string | null;
};

/** What a cause rests on: a figure of the product by its address, a document with its page, a talk with whom and when. */
export type CauseEvidence = Kept & {
	problemId: string;
	causeId: string;
	kind: EvidenceKind;
	text: string;
	reference: string;
	figure: string | null;
};

/** An activity aimed at a cause. `prevention` and `horizon` are null where nobody has said. */
export type CauseActivity = Kept & {
	problemId: string;
	causeId: string;
	activityId: string;
	prevention: Prevention | null;
	horizon: Horizon | null;
	note: string;
};

export type CauseIndicator = Kept & { problemId: string; causeId: string; indicatorId: string; note: string };

/** A step of the chain of events that ends in the problem. */
export type ChainStep = Kept & { problemId: string; ordinal: number; text: string; causeId: string | null };

/** A proposal from a plan that somebody has declined. */
export type DroppedDraft = Kept & { planId: string; planKey: string };

/** All parts of one or more analyses, struck ones too. */
export type AnalysisParts = {
	problems: readonly Problem[];
	causes: readonly Cause[];
	evidence: readonly CauseEvidence[];
	activities: readonly CauseActivity[];
	indicators: readonly CauseIndicator[];
	steps: readonly ChainStep[];
};
