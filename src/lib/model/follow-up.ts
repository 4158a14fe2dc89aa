import { z } from 'zod';
import type { ActivityStatus } from './activity.ts';

/** A note in the log of an activity. `onDate` is the day it speaks of, an ISO date; `madeAt` when it was written, UTC. */
export type FollowUp = {
	id: string;
	activityId: string;
	onDate: string;
	status: ActivityStatus;
	/** How many times it has been done so far, all told; null where nobody has counted. */
	doneCount: number | null;
	note: string;
	madeBy: string;
	madeAt: string;
	/** Null while it holds; a wrong note is struck, never taken away. */
	struck: { reason: string; by: string; at: string } | null;
};

/** `planned`: new dates in place of the plan's own. `actual`: when the work really went on. */
export const DatesKind = z.enum(['planned', 'actual']);
export type DatesKind = z.infer<typeof DatesKind>;

/** ISO dates; null where not known. */
export type Span = { starts: string | null; ends: string | null };

/** Dates that somebody has stated for an activity. */
export type StatedDates = Span & { id: string; activityId: string; kind: DatesKind; madeBy: string; madeAt: string };
