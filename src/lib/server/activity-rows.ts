import { activityStatus } from '#lib/analysis/activity-status.ts';
import type { ActivityStatus, TargetingActivity } from '#lib/model/activity.ts';
import { groupBy } from '#lib/model/group-by.ts';
import {
	activities,
	activityAreas,
	activityIndicators,
	activityThemes,
	plans,
	type ActivityAreaRow,
	type ActivityIndicatorRow,
	type ActivityRow
} from './warehouse/queries/plans.ts';
import type { Warehouse } from './warehouse/warehouse.ts';

/** An activity with its links, decided and suggested, and where it stands today. */
export type ActivityWithLinks = ActivityRow & {
	status: ActivityStatus | null;
	areaLinks: ActivityAreaRow[];
	indicatorLinks: ActivityIndicatorRow[];
	themeIds: string[];
	/** The plan's own years, for an activity without dates. ISO dates. */
	planFrom: string | null;
	planTo: string | null;
};

/** Activities of current plans with their links; `planId` and `activityId` narrow. `today` is an ISO date. */
export async function activitiesWithLinks(
	warehouse: Warehouse,
	narrow: { planId?: string; activityId?: string },
	today: string
): Promise<ActivityWithLinks[]> {
	const rows = await warehouse.read(activities, {
		planId: narrow.planId ?? null,
		activityId: narrow.activityId ?? null
	});
	const activityIds = rows.map(({ id }) => id);
	const [areaLinks, indicatorLinks, themes, planRows] = await Promise.all([
		warehouse.read(activityAreas, { activityIds }),
		warehouse.read(activityIndicators, { activityIds }),
		warehouse.read(activityThemes, { activityIds }),
		warehouse.read(plans, {})
	]);
	const areasOf = groupBy(areaLinks, ({ activityId }) => activityId);
	const indicatorsOf = groupBy(indicatorLinks, ({ activityId }) => activityId);
	const themesOf = groupBy(themes, ({ activityId }) => activityId);
	const planOf = new Map(planRows.map((plan) => [plan.id, plan]));
	return rows.map((row) => {
		const plan = planOf.get(row.planId);
		return {
			...row,
			status: activityStatus(row.statusText, row.starts, row.ends, today),
			areaLinks: areasOf.get(row.id) ?? [],
			indicatorLinks: indicatorsOf.get(row.id) ?? [],
			themeIds: (themesOf.get(row.id) ?? []).map(({ themeId }) => themeId),
			planFrom: plan?.periodFrom ? `${plan.periodFrom}-01-01` : null,
			planTo: plan?.periodTo ? `${plan.periodTo}-12-31` : null
		};
	});
}

/** The activity as charts and coverage need it: without rejected links, and with the plan's years where it has no dates. */
export function toTargeting(activity: ActivityWithLinks): TargetingActivity {
	const dated = activity.starts !== null || activity.ends !== null;
	const standing = <T extends { state: string }>(links: readonly T[]) =>
		links.filter(({ state }) => state !== 'rejected');
	const stateOf = (state: string) => (state === 'confirmed' ? ('confirmed' as const) : ('suggested' as const));
	return {
		id: activity.id,
		planId: activity.planId,
		title: activity.title,
		status: activity.status,
		starts: dated ? activity.starts : activity.planFrom,
		ends: dated ? activity.ends : activity.planTo,
		areas: standing(activity.areaLinks).map(({ areaCode, state }) => ({ code: areaCode, state: stateOf(state) })),
		indicators: standing(activity.indicatorLinks).map(({ indicatorId, state, reading }) => ({
			id: indicatorId,
			state: stateOf(state),
			reading
		})),
		themes: activity.themeIds
	};
}
