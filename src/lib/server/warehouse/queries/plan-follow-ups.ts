import { z } from 'zod';
import { ActivityStatus } from '../../../model/activity.ts';
import { defineQuery } from '../define-query.ts';
import planFollowUpsSql from '../sql/plan-follow-ups.sql?raw';

/** The notes of how a plan's activities go, for when the plan goes out and comes back. */
export const planFollowUps = defineQuery(
	'plan-follow-ups',
	planFollowUpsSql,
	z.object({ activityIds: z.array(z.string()) }),
	z.object({
		activityId: z.string(),
		onDate: z.string(),
		status: ActivityStatus,
		doneCount: z.number().nullable(),
		note: z.string(),
		by: z.string()
	})
);
