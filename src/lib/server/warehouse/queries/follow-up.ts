import { z } from 'zod';
import { ActivityStatus } from '../../../model/activity.ts';
import { Direction, type ExpectedEffect } from '../../../model/expected-effect.ts';
import { DatesKind, type FollowUp } from '../../../model/follow-up.ts';
import { defineQuery } from '../define-query.ts';
import activityDatesSql from '../sql/activity-dates.sql?raw';
import comparableAreasSql from '../sql/comparable-areas.sql?raw';
import expectedEffectsSql from '../sql/expected-effects.sql?raw';
import followUpsSql from '../sql/follow-ups.sql?raw';

/** What people have stated about activities: the log, dates and expected effects. */

const text = z.string();
const optionalText = z.string().nullable();
const ActivityIds = z.object({ activityIds: z.array(z.string()) });

const FollowUpRow = z
	.object({
		id: text,
		activityId: text,
		onDate: text,
		status: ActivityStatus,
		doneCount: z.number().nullable(),
		note: text,
		madeBy: text,
		madeAt: text,
		struckReason: optionalText,
		struckBy: optionalText,
		struckAt: optionalText
	})
	.transform(({ struckReason, struckBy, struckAt, ...row }): FollowUp => {
		const struck = struckAt === null ? null : { reason: struckReason ?? '', by: struckBy ?? '', at: struckAt };
		return { ...row, struck };
	});

export const followUps = defineQuery('follow-ups', followUpsSql, ActivityIds, FollowUpRow);

export const activityDates = defineQuery(
	'activity-dates',
	activityDatesSql,
	ActivityIds,
	z.object({
		id: text,
		activityId: text,
		kind: DatesKind,
		starts: optionalText,
		ends: optionalText,
		madeBy: text,
		madeAt: text
	})
);

const ExpectedEffectRow = z
	.object({
		id: text,
		activityId: text,
		indicatorId: text,
		areaCode: text,
		direction: Direction,
		smallestSize: z.number(),
		lagMonths: z.number(),
		comparisonAreas: text,
		statedBy: text,
		statedAt: text,
		replaces: optionalText
	})
	.transform(({ comparisonAreas, ...row }): ExpectedEffect => ({
		...row,
		comparisonAreas: z.array(text).parse(JSON.parse(comparisonAreas))
	}));

export const expectedEffects = defineQuery('expected-effects', expectedEffectsSql, ActivityIds, ExpectedEffectRow);

/** Areas that can be set beside one, for an indicator. */
export const comparableAreas = defineQuery(
	'comparable-areas',
	comparableAreasSql,
	z.object({ areaCode: text, indicatorId: text }),
	z.object({ code: text, name: text, sibling: z.boolean(), sameGroup: z.boolean(), measured: z.boolean() })
);
