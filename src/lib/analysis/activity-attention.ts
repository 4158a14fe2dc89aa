import { addDays, addMonths, daysBetween } from '../model/days.ts';
import type { ActivityStatus } from '../model/activity.ts';
import type { Span } from '../model/follow-up.ts';
import { activityPace, type Pace } from './activity-pace.ts';
import { isEnded, type ActivityStanding } from './activity-standing.ts';

/** What asks for somebody's attention in an activity; each null when it does not. Dates are ISO dates. */
export type Attention = {
	/** The planned end has passed and nobody has said that it is done or broken off. */
	overdue: { ends: string; days: number } | null;
	/** Fewer times than the plan's frequency asks for by now. */
	behind: Pace | null;
	/** Begun, and not followed up for six months. `never`: not at all, and `since` is its start. */
	silent: { since: string; never: boolean } | null;
	/** The planned end comes within three months. */
	soon: { ends: string } | null;
};

type Followed = Pick<ActivityStanding, 'status' | 'statusFrom' | 'latest' | 'doneCount' | 'planned' | 'actual'> & {
	timesPerYear: number | null;
	goalQuantity: number | null;
	/** The plan's own years, for an activity without dates. */
	planYears: Span;
};

const SOON_DAYS = 92;
const SILENT_MONTHS = 6;

/** The rules by which an activity asks for attention. One that is done or broken off never does. `today` is an ISO date. */
export function activityAttention(activity: Followed, today: string): Attention {
	if (isEnded(activity.status)) return { overdue: null, behind: null, silent: null, soon: null };
	const { starts, ends } = workingSpan(activity);
	const pace = activityPace({ ...activity, starts, ends }, today);
	const passed = ends !== null && ends < today;
	return {
		overdue: ends !== null && passed ? { ends, days: daysBetween(ends, today) } : null,
		behind: pace?.behind ? pace : null,
		silent: silence(activity.latest?.onDate ?? null, starts, activity.status, today),
		soon: ends !== null && !passed && ends <= addDays(today, SOON_DAYS) ? { ends } : null
	};
}

/** When an activity began or is to begin, and when it is to end; the plan's own years where it has no dates. */
export function workingSpan({ planned, actual, planYears }: Pick<Followed, 'planned' | 'actual' | 'planYears'>): Span {
	const dated = planned.starts !== null || planned.ends !== null;
	return {
		starts: actual?.starts ?? (dated ? planned.starts : planYears.starts),
		ends: dated ? planned.ends : planYears.ends
	};
}

function silence(
	last: string | null,
	starts: string | null,
	status: ActivityStatus | null,
	today: string
): Attention['silent'] {
	const limit = addMonths(today, -SILENT_MONTHS);
	if (last !== null) return last < limit ? { since: last, never: false } : null;
	return starts !== null && starts < limit && status !== 'planerad' ? { since: starts, never: true } : null;
}

/** True when something is wrong now, not only due soon. */
export function needsAttention({ overdue, behind, silent }: Attention): boolean {
	return overdue !== null || behind !== null || silent !== null;
}

/** The order of lists: overdue first and longest first, then behind, due soon, silent, the rest in the order given. */
export function byUrgency<T extends { attention: Attention }>(activities: readonly T[]): T[] {
	return [...activities].sort(
		(a, b) =>
			rank(a.attention) - rank(b.attention) ||
			(b.attention.overdue?.days ?? 0) - (a.attention.overdue?.days ?? 0) ||
			compare(a.attention.soon?.ends ?? '', b.attention.soon?.ends ?? '')
	);
}

function rank({ overdue, behind, silent, soon }: Attention): number {
	const order = [overdue, behind, soon, silent];
	const first = order.findIndex((one) => one !== null);
	return first < 0 ? order.length : first;
}

function compare(a: string, b: string): number {
	return a < b ? -1 : a > b ? 1 : 0;
}
