import { z } from 'zod';
import { StoredPlace } from '../../../model/stored-place.ts';
import { defineQuery } from '../define-query.ts';
import planClaimsSql from '../sql/plan-claims.sql?raw';

/** The statements of a plan that figures can check, as they were found when the plan was read in. */
export const planClaims = defineQuery(
	'plan-claims',
	planClaimsSql,
	z.object({ planId: z.string() }),
	z.object({
		id: z.string(),
		text: z.string(),
		direction: z.string(),
		indicatorId: z.string().nullable(),
		areaCode: z.string().nullable(),
		activityId: z.string().nullable(),
		activityTitle: z.string().nullable(),
		place: z.string().transform((text) => StoredPlace.parse(JSON.parse(text)))
	})
);
