import { ACTIVITY_STATUSES, type ActivityStatus } from '../model/activity.ts';
import type { Attention } from './activity-attention.ts';

/** What the reader has asked to see of a plan; null for all. `late` is overdue or behind its pace, `none` without status. */
export type PlanChoice = {
	responsible: string | null;
	areaCode: string | null;
	focusArea: string | null;
	status: ActivityStatus | 'none' | 'late' | null;
};

type Choosable = {
	organisations: readonly string[];
	areas: readonly { code: string }[];
	focusArea: string | null;
	status: ActivityStatus | null;
	attention: Attention;
};

/** The activities that the choice lets through, in their order. */
export function chosenActivities<T extends Choosable>(activities: readonly T[], choice: PlanChoice): T[] {
	const { responsible, areaCode, focusArea, status } = choice;
	return activities.filter(
		(one) =>
			(responsible === null || one.organisations.includes(responsible)) &&
			(areaCode === null || one.areas.some(({ code }) => code === areaCode)) &&
			(focusArea === null || (one.focusArea ?? '') === focusArea) &&
			(status === null || hasStatus(one, status))
	);
}

function hasStatus({ status, attention }: Choosable, wanted: NonNullable<PlanChoice['status']>): boolean {
	if (wanted === 'late') return attention.overdue !== null || attention.behind !== null;
	return wanted === 'none' ? status === null : status === wanted;
}

/** Activities by status in the order of work, those without last; statuses that none has are there with nothing in them. */
export function byStatus<T extends { status: ActivityStatus | null }>(
	activities: readonly T[]
): { status: ActivityStatus | null; activities: T[] }[] {
	return [...ACTIVITY_STATUSES, null].map((status) => ({
		status,
		activities: activities.filter((one) => one.status === status)
	}));
}

/** How many activities ask for attention, and why. */
export function attentionCounts(
	activities: readonly { attention: Attention }[]
): Record<'overdue' | 'behind' | 'silent' | 'soon', number> {
	const count = (key: keyof Attention) => activities.filter(({ attention }) => attention[key] !== null).length;
	return { overdue: count('overdue'), behind: count('behind'), silent: count('silent'), soon: count('soon') };
}
