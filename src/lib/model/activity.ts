import { z } from 'zod';
import type { Place } from './document.ts';
import type { ShownExpectation } from './expected-effect.ts';
import type { Reading } from './indicator.ts';

/** Brå's three kinds of goal: a changed problem, a way of working, a number of times or participants. */
export const GoalKind = z.enum(['effekt', 'process', 'produktion']);
export type GoalKind = z.infer<typeof GoalKind>;

export const ACTIVITY_STATUSES = ['planerad', 'pågår', 'genomförd', 'pausad', 'avbruten'] as const;
export const ActivityStatus = z.enum(ACTIVITY_STATUSES);
export type ActivityStatus = z.infer<typeof ActivityStatus>;

/** `aktivitet`: an ordinary row of a plan; the others are words that plans use themselves. */
export const ActivityKind = z.enum(['aktivitet', 'prioriterad', 'tänkbar', 'forum']);
export type ActivityKind = z.infer<typeof ActivityKind>;

/** One organisation that answers for the activity, and the role or unit named with it. */
export type Responsible = { organisation: string; role: string | null };

/**
 * An activity as the plan states it. Text fields keep the plan's own words with white space folded;
 * null where the plan has no such field, '' where the field is there and empty. Dates are ISO dates.
 */
export type PlanActivity = {
	title: string;
	kind: ActivityKind;
	focusArea: string | null;
	forum: string | null;
	challenge: string | null;
	cause: string | null;
	measure: string | null;
	measureItems: readonly string[];
	responsible: readonly Responsible[];
	responsibleText: string | null;
	others: string | null;
	when: string | null;
	timesPerYear: number | null;
	goalQuantity: number | null;
	goalKind: GoalKind | null;
	starts: string | null;
	ends: string | null;
	statusText: string | null;
	followUp: string | null;
	/** The product's own id, in a plan that the product has written out. */
	statedId?: string;
	place: Place;
};

/** A note of how an activity goes, as a plan that the product has written out carries it. `activityId` is the stated id. */
export type PlanFollowUp = {
	activityId: string;
	/** ISO date. */
	onDate: string;
	status: ActivityStatus;
	doneCount: number | null;
	note: string;
	by: string;
	place: Place;
};

/** What a plan that the product has written out says of itself; null where somebody has taken it away. */
export type StatedPlan = {
	id: string | null;
	areaCode: string | null;
	/** True where it was written out of the simulated example. */
	simulated: boolean;
	followUps: readonly PlanFollowUp[];
};

/** A goal, purpose or priority that the plan states above its activities. */
export type PlanGoal = { focusArea: string | null; text: string; kind: GoalKind; place: Place };

/** A focus area (prioriterat samverkansområde) with the plan's own description of the problem. */
export type PlanFocusArea = { name: string; description: string; place: Place };

/** What a plan document holds. `period` is the years the plan itself says it is for. */
export type Plan = {
	title: string;
	period: { from: number; to: number } | null;
	focusAreas: readonly PlanFocusArea[];
	goals: readonly PlanGoal[];
	activities: readonly PlanActivity[];
	stated?: StatedPlan;
};

/** When the work really went on, ISO dates. `until` is its end or how far it has come; `open` while it goes on. */
export type DoneSpan = { starts: string | null; until: string; open: boolean };

/** An activity with what it aims at, as the pages need it. Rejected links are not here. */
export type TargetingActivity = {
	id: string;
	planId: string;
	title: string;
	/** Null where the plan does not tell. */
	status: ActivityStatus | null;
	/** The planned dates. */
	starts: string | null;
	ends: string | null;
	/** Null where nobody has followed it up. */
	actual: DoneSpan | null;
	/** True when work has begun, by the log or else by the plan. */
	begun: boolean;
	expected: readonly ShownExpectation[];
	areas: readonly { code: string; state: 'suggested' | 'confirmed' }[];
	indicators: readonly { id: string; state: 'suggested' | 'confirmed'; reading: Reading }[];
	themes: readonly string[];
};
