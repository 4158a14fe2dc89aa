import { z } from 'zod';
import { NoRow, defineQuery } from '../define-query.ts';
import decidedLinksSql from '../sql/decided-links.sql?raw';
import deleteActivityThemesSql from '../sql/delete-activity-themes.sql?raw';
import deleteSuggestedAreasSql from '../sql/delete-suggested-areas.sql?raw';
import deleteSuggestedIndicatorsSql from '../sql/delete-suggested-indicators.sql?raw';
import insertActivitySql from '../sql/insert-activity.sql?raw';
import insertFocusAreaSql from '../sql/insert-focus-area.sql?raw';
import insertGoalSql from '../sql/insert-goal.sql?raw';
import insertPlanVersionSql from '../sql/insert-plan-version.sql?raw';
import insertPlanSql from '../sql/insert-plan.sql?raw';
import planByIdSql from '../sql/plan-by-id.sql?raw';

/** Statements that write a plan. Lists cannot be appended in bulk, and a plan has at most a few hundred rows. */

const text = z.string();
const optionalText = z.string().nullable();
const optionalNumber = z.number().nullable();
const ActivityIds = z.object({ activityIds: z.array(z.string()) });

export const planById = defineQuery('plan-by-id', planByIdSql, z.object({ planId: text }), z.object({ id: text }));

export const insertPlan = defineQuery(
	'insert-plan',
	insertPlanSql,
	z.object({ id: text, title: text, areaCode: text, at: text }),
	NoRow
);

export const insertPlanVersion = defineQuery(
	'insert-plan-version',
	insertPlanVersionSql,
	z.object({
		id: text,
		planId: text,
		sourceId: text,
		title: text,
		periodFrom: optionalNumber,
		periodTo: optionalNumber,
		at: text
	}),
	NoRow
);

export const insertFocusArea = defineQuery(
	'insert-focus-area',
	insertFocusAreaSql,
	z.object({ id: text, planVersionId: text, ordinal: z.number(), name: text, description: text }),
	NoRow
);

export const insertGoal = defineQuery(
	'insert-goal',
	insertGoalSql,
	z.object({
		id: text,
		planVersionId: text,
		focusAreaId: optionalText,
		ordinal: z.number(),
		text,
		kind: text,
		place: text
	}),
	NoRow
);

export const insertActivity = defineQuery(
	'insert-activity',
	insertActivitySql,
	z.object({
		id: text,
		planVersionId: text,
		focusAreaId: optionalText,
		ordinal: z.number(),
		title: text,
		kind: text,
		forum: optionalText,
		challenge: optionalText,
		cause: optionalText,
		measure: optionalText,
		measureItems: z.array(text),
		responsible: text,
		responsibleText: optionalText,
		others: optionalText,
		when: optionalText,
		starts: optionalText,
		ends: optionalText,
		timesPerYear: optionalNumber,
		goalQuantity: optionalNumber,
		goalKind: optionalText,
		statusText: optionalText,
		followUp: optionalText,
		place: text
	}),
	NoRow
);

export const deleteSuggestedAreas = defineQuery('delete-suggested-areas', deleteSuggestedAreasSql, ActivityIds, NoRow);
export const deleteSuggestedIndicators = defineQuery(
	'delete-suggested-indicators',
	deleteSuggestedIndicatorsSql,
	ActivityIds,
	NoRow
);
export const deleteActivityThemes = defineQuery('delete-activity-themes', deleteActivityThemesSql, ActivityIds, NoRow);
export const decidedLinks = defineQuery('decided-links', decidedLinksSql, ActivityIds, z.object({ link: text }));
