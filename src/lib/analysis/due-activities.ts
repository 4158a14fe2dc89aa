import type { ActivityStatus } from '../model/activity.ts';

/** An activity whose planned end has passed, or comes soon. `ends` is an ISO date. */
export type DueActivity = { id: string; title: string; ends: string; passed: boolean; status: ActivityStatus | null };

type Dated = {
	id: string;
	title: string;
	ends: string | null;
	statusText: string | null;
	status: ActivityStatus | null;
};

const SOON_DAYS = 92;
const DAY_MS = 86_400_000;

/**
 * Activities to follow up, those longest past their end first. One that the plan itself calls finished or broken off is not
 * due; one that only its dates call finished is. `today` is an ISO date.
 */
export function dueActivities(activities: readonly Dated[], today: string): DueActivity[] {
	const soon = new Date(Date.parse(today) + SOON_DAYS * DAY_MS).toISOString().slice(0, 10);
	return activities
		.flatMap(({ id, title, ends, statusText, status }): DueActivity[] => {
			const told = (statusText ?? '').trim() !== '';
			const closed = told && (status === 'genomförd' || status === 'avbruten');
			return ends === null || ends > soon || closed ? [] : [{ id, title, ends, passed: ends < today, status }];
		})
		.sort((a, b) => (a.ends < b.ends ? -1 : 1));
}
