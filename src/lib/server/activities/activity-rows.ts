import { activityAttention, workingSpan, type Attention } from '#lib/analysis/activity-attention.ts';
import { activityPace, activityProgress, type Pace, type Progress } from '#lib/analysis/activity-pace.ts';
import { activityStanding, type ActivityStanding } from '#lib/analysis/activity-standing.ts';
import { statedExpectations, type StatedExpectation, type TimedExpectation } from '#lib/analysis/expectation-timing.ts';
import type { TargetingActivity } from '#lib/model/activity.ts';
import type { ShownExpectation } from '#lib/model/expected-effect.ts';
import type { FollowUp, StatedDates } from '#lib/model/follow-up.ts';
import { groupBy } from '#lib/model/group-by.ts';
import { activityDates, expectedEffects, followUps } from '../warehouse/queries/follow-up.ts';
import {
	activities,
	activityAreas,
	activityIndicators,
	activityThemes,
	plans,
	type ActivityAreaRow,
	type ActivityIndicatorRow,
	type ActivityRow
} from '../warehouse/queries/plans.ts';
import type { Warehouse } from '../warehouse/warehouse.ts';

/**
 * An activity with its links, decided and suggested, its log and where it stands today. `starts` and `ends` are the plan's
 * own dates; `planned` has what replaced them.
 */
export type ActivityWithLinks = ActivityRow &
	ActivityStanding & {
		/** The latest first, struck notes too. */
		log: FollowUp[];
		dates: StatedDates[];
		attention: Attention;
		/** Against the plan's frequency and its number to reach; null where it has none. */
		pace: Pace | null;
		progress: Progress | null;
		expected: StatedExpectation[];
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
	const [areaLinks, indicatorLinks, themes, planRows, notes, dates, expected] = await Promise.all([
		warehouse.read(activityAreas, { activityIds }),
		warehouse.read(activityIndicators, { activityIds }),
		warehouse.read(activityThemes, { activityIds }),
		warehouse.read(plans, {}),
		warehouse.read(followUps, { activityIds }),
		warehouse.read(activityDates, { activityIds }),
		warehouse.read(expectedEffects, { activityIds })
	]);
	const areasOf = groupBy(areaLinks, ({ activityId }) => activityId);
	const indicatorsOf = groupBy(indicatorLinks, ({ activityId }) => activityId);
	const themesOf = groupBy(themes, ({ activityId }) => activityId);
	const notesOf = groupBy(notes, ({ activityId }) => activityId);
	const datesOf = groupBy(dates, ({ activityId }) => activityId);
	const expectedOf = groupBy(expected, ({ activityId }) => activityId);
	const planOf = new Map(planRows.map((plan) => [plan.id, plan]));
	return rows.map((row) => {
		const plan = planOf.get(row.planId);
		const planFrom = plan?.periodFrom ? `${plan.periodFrom}-01-01` : null;
		const planTo = plan?.periodTo ? `${plan.periodTo}-12-31` : null;
		const record = { ...row, log: notesOf.get(row.id) ?? [], dates: datesOf.get(row.id) ?? [] };
		const planYears = { starts: planFrom, ends: planTo };
		const standing = activityStanding({ ...record, planYears }, today);
		const starts = standing.actual?.starts ?? standing.planned.starts;
		return {
			...record,
			...standing,
			pace: activityPace({ ...row, ...standing, ...workingSpan({ ...standing, planYears }) }, today),
			progress: activityProgress({ ...row, ...standing }),
			attention: activityAttention({ ...row, ...standing, planYears }, today),
			expected: statedExpectations(expectedOf.get(row.id) ?? [], starts),
			areaLinks: areasOf.get(row.id) ?? [],
			indicatorLinks: indicatorsOf.get(row.id) ?? [],
			themeIds: (themesOf.get(row.id) ?? []).map(({ themeId }) => themeId),
			planFrom,
			planTo
		};
	});
}

/** An expectation as charts and lists show it. */
export function shownExpectation(expectation: TimedExpectation): ShownExpectation {
	const { indicatorId, areaCode, direction, smallestSize, lagMonths, statedAt, timing } = expectation;
	return { indicatorId, areaCode, direction, smallestSize, lagMonths, statedOn: statedAt.slice(0, 10), timing };
}

/** The activity as charts and coverage need it: without rejected links, and with the plan's years where it has no dates. */
export function toTargeting(activity: ActivityWithLinks): TargetingActivity {
	const { planned, actual } = activity;
	const dated = planned.starts !== null || planned.ends !== null;
	const standing = <T extends { state: string }>(links: readonly T[]) =>
		links.filter(({ state }) => state !== 'rejected');
	const stateOf = (state: string) => (state === 'confirmed' ? ('confirmed' as const) : ('suggested' as const));
	return {
		id: activity.id,
		planId: activity.planId,
		title: activity.title,
		status: activity.status,
		starts: dated ? planned.starts : activity.planFrom,
		ends: dated ? planned.ends : activity.planTo,
		begun: activity.statusFrom === 'log' ? actual !== null : activity.status !== null && activity.status !== 'planerad',
		actual: actual ? { starts: actual.starts, until: actual.until, open: activity.open } : null,
		expected: activity.expected.map(({ holds }) => shownExpectation(holds)),
		areas: standing(activity.areaLinks).map(({ areaCode, state }) => ({ code: areaCode, state: stateOf(state) })),
		indicators: standing(activity.indicatorLinks).map(({ indicatorId, state, reading }) => ({
			id: indicatorId,
			state: stateOf(state),
			reading
		})),
		themes: activity.themeIds
	};
}
