import { z } from 'zod';
import { AreaKind } from '../../../model/area.ts';
import { ActivityKind, GoalKind } from '../../../model/activity.ts';
import { StoredPlace } from '../../../model/stored-place.ts';
import { Reading } from '../../../model/indicator.ts';
import { LinkReason, LinkState } from '../../../model/link.ts';
import { NoParams, defineQuery } from '../define-query.ts';
import activitiesSql from '../sql/activities.sql?raw';
import activityAreasSql from '../sql/activity-areas.sql?raw';
import activityIndicatorsSql from '../sql/activity-indicators.sql?raw';
import activityThemesSql from '../sql/activity-themes.sql?raw';
import focusAreasSql from '../sql/focus-areas.sql?raw';
import goalsSql from '../sql/goals.sql?raw';
import plansSql from '../sql/plans.sql?raw';

/** A column that holds JSON we wrote ourselves, checked as it comes out. */
const json = <T>(schema: z.ZodType<T>) => z.string().transform((text) => schema.parse(JSON.parse(text)));
const text = z.string().nullable();
const number = z.number().nullable();

const PlanId = z.object({ planId: z.string() });
const ActivityIds = z.object({ activityIds: z.array(z.string()) });

export const PlanRow = z.object({
	id: z.string(),
	title: z.string(),
	versionId: z.string(),
	areaCode: z.string(),
	areaName: z.string(),
	periodFrom: number,
	periodTo: number,
	sourceId: z.string(),
	fileName: z.string(),
	publishedOn: z.string(),
	simulated: z.boolean(),
	visibility: z.enum(['arbetsmaterial', 'offentlig']),
	activities: z.number()
});
export type PlanRow = z.infer<typeof PlanRow>;

export const plans = defineQuery('plans', plansSql, NoParams, PlanRow);

export const focusAreas = defineQuery(
	'focus-areas',
	focusAreasSql,
	PlanId,
	z.object({ id: z.string(), name: z.string(), description: z.string() })
);

export const goals = defineQuery(
	'goals',
	goalsSql,
	PlanId,
	z.object({ id: z.string(), focusAreaId: text, text: z.string(), kind: GoalKind, place: json(StoredPlace) })
);

export const ActivityRow = z.object({
	id: z.string(),
	planId: z.string(),
	planTitle: z.string(),
	/** True when the plan's current version does not have the activity. */
	gone: z.boolean(),
	planAreaCode: z.string(),
	sourceId: z.string(),
	focusArea: text,
	title: z.string(),
	kind: ActivityKind,
	forum: text,
	challenge: text,
	cause: text,
	measure: text,
	measureItems: z.array(z.string()),
	responsible: json(z.array(z.object({ organisation: z.string(), role: text }))),
	responsibleText: text,
	others: text,
	when: text,
	starts: text,
	ends: text,
	timesPerYear: number,
	goalQuantity: number,
	goalKind: GoalKind.nullable(),
	statusText: text,
	followUp: text,
	place: json(StoredPlace)
});
export type ActivityRow = z.infer<typeof ActivityRow>;

/** Activities of current plans, or of one; one asked for by its id is there also if the current version lacks it. */
export const activities = defineQuery(
	'activities',
	activitiesSql,
	z.object({ planId: text, activityId: text }),
	ActivityRow
);

export const ActivityAreaRow = z.object({
	activityId: z.string(),
	areaCode: z.string(),
	areaName: z.string(),
	areaKind: AreaKind,
	state: LinkState,
	reason: json(LinkReason)
});
export type ActivityAreaRow = z.infer<typeof ActivityAreaRow>;

export const activityAreas = defineQuery('activity-areas', activityAreasSql, ActivityIds, ActivityAreaRow);

export const ActivityIndicatorRow = z.object({
	activityId: z.string(),
	indicatorId: z.string(),
	indicatorName: z.string(),
	publisher: z.string(),
	state: LinkState,
	reading: Reading,
	reason: json(LinkReason)
});
export type ActivityIndicatorRow = z.infer<typeof ActivityIndicatorRow>;

export const activityIndicators = defineQuery(
	'activity-indicators',
	activityIndicatorsSql,
	ActivityIds,
	ActivityIndicatorRow
);

export const activityThemes = defineQuery(
	'activity-themes',
	activityThemesSql,
	ActivityIds,
	z.object({ activityId: z.string(), themeId: z.string() })
);
