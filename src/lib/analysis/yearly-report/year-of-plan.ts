import type { ActivityStatus, GoalKind } from '../../model/activity.ts';
import type { FollowUp, Span } from '../../model/follow-up.ts';
import { groupBy } from '../../model/group-by.ts';
import { isEnded, standingLog } from '../activity-standing.ts';

/** An activity as the report of a year needs it. `standing` is where it stood at the end of the year. Dates are ISO dates. */
export type ReportedActivity = {
	id: string;
	title: string;
	focusArea: string | null;
	standing: { status: ActivityStatus | null; planned: Span; actualStarts: string | null };
	/** The plan's own years, for an activity without dates. */
	planYears: Span;
	timesPerYear: number | null;
	goalQuantity: number | null;
	log: readonly FollowUp[];
};

/** Numbers of activities. `late` ones are in their own status too. */
export type WorkCounts = {
	planned: number;
	noted: number;
	done: number;
	ongoing: number;
	dropped: number;
	unknown: number;
	late: number;
};

export type Dose = {
	id: string;
	title: string;
	timesPerYear: number | null;
	goalQuantity: number | null;
	/** The last count within the year; null where nobody has counted in it. */
	counted: { count: number; onDate: string } | null;
};

export type YearOfPlan = {
	groups: { focusArea: string | null; counts: WorkCounts }[];
	total: WorkCounts;
	/** Notes that hold of days in the year. */
	notes: number;
	dose: Dose[];
	late: { id: string; title: string; ends: string }[];
	goals: { kind: GoalKind; count: number }[];
	/** What is planned in the year after, by day; `on` is null for what goes on through it. */
	next: { id: string; title: string; what: 'begins' | 'ends' | 'goesOn'; on: string | null }[];
};

const GOAL_ORDER: readonly GoalKind[] = ['effekt', 'process', 'produktion'];
const LAST = '9999-12-31';

/**
 * What was planned, noted, done and late in a plan during a year, and what comes in the next. An activity belongs to the year where its
 * dates, or the plan's own years, touch it and it had not ended before. What nobody has noted in the year counts as not known, whatever it
 * stood at earlier; `until` is the last day that is told of, an ISO date.
 */
export function yearOfPlan(
	activities: readonly ReportedActivity[],
	goals: readonly { kind: GoalKind }[],
	year: number,
	until: string
): YearOfPlan {
	const own = activities.filter((activity) => isOfYear(activity, year));
	return {
		groups: [...groupBy(own, ({ focusArea }) => focusArea)].map(([focusArea, inGroup]) => ({
			focusArea,
			counts: countsOf(inGroup, year, until)
		})),
		total: countsOf(own, year, until),
		notes: own.reduce((sum, activity) => sum + notesIn(activity, year).length, 0),
		dose: own
			.filter(({ timesPerYear, goalQuantity }) => timesPerYear !== null || goalQuantity !== null)
			.map((activity) => doseOf(activity, year)),
		late: own.flatMap((activity) => {
			const ends = lateSince(activity, until);
			return ends === null ? [] : [{ id: activity.id, title: activity.title, ends }];
		}),
		goals: GOAL_ORDER.flatMap((kind) => {
			const count = goals.filter((goal) => goal.kind === kind).length;
			return count === 0 ? [] : [{ kind, count }];
		}),
		next: comingIn(activities, year + 1)
	};
}

function spanOf({ standing: { planned, actualStarts }, planYears }: ReportedActivity): Span {
	const dated = planned.starts !== null || planned.ends !== null;
	return {
		starts: actualStarts ?? (dated ? planned.starts : planYears.starts),
		ends: dated ? planned.ends : planYears.ends
	};
}

function isOfYear(activity: ReportedActivity, year: number): boolean {
	if (notesIn(activity, year).length > 0) return true;
	const { starts, ends } = spanOf(activity);
	if (starts !== null && starts > `${year}-12-31`) return false;
	if (isEnded(activity.standing.status)) return false;
	// One whose end has passed without being done is late, and belongs to the year still.
	return starts !== null || ends === null || ends >= `${year}-01-01`;
}

function notesIn({ log }: ReportedActivity, year: number): FollowUp[] {
	return standingLog(log).filter(({ onDate }) => onDate.startsWith(`${year}-`));
}

function lateSince(activity: ReportedActivity, until: string): string | null {
	const { ends } = spanOf(activity);
	return ends !== null && ends < until && !isEnded(activity.standing.status) ? ends : null;
}

function countsOf(activities: readonly ReportedActivity[], year: number, until: string): WorkCounts {
	const noted = activities.filter((activity) => notesIn(activity, year).length > 0);
	const count = (...statuses: ActivityStatus[]) =>
		noted.filter(({ standing: { status } }) => status !== null && statuses.includes(status)).length;
	return {
		planned: activities.length,
		noted: noted.length,
		done: count('genomförd'),
		ongoing: count('pågår', 'planerad'),
		dropped: count('avbruten', 'pausad'),
		unknown: activities.length - noted.length,
		late: activities.filter((activity) => lateSince(activity, until) !== null).length
	};
}

function doseOf(activity: ReportedActivity, year: number): Dose {
	const { id, title, timesPerYear, goalQuantity } = activity;
	const last = notesIn(activity, year).find(({ doneCount }) => doneCount !== null);
	const counted = last && last.doneCount !== null ? { count: last.doneCount, onDate: last.onDate } : null;
	return { id, title, timesPerYear, goalQuantity, counted };
}

function comingIn(activities: readonly ReportedActivity[], year: number): YearOfPlan['next'] {
	const isOf = (day: string | null): day is string => day?.startsWith(`${year}-`) ?? false;
	return activities
		.filter(({ standing }) => !isEnded(standing.status))
		.flatMap((activity): YearOfPlan['next'] => {
			const { id, title, standing } = activity;
			const { starts, ends } = standing.planned;
			const found: YearOfPlan['next'] = [];
			if (isOf(starts)) found.push({ id, title, what: 'begins', on: starts });
			if (isOf(ends)) found.push({ id, title, what: 'ends', on: ends });
			const goesOn = starts !== null && starts < `${year}-01-01` && (ends === null || ends > `${year}-12-31`);
			return goesOn ? [{ id, title, what: 'goesOn', on: null }] : found;
		})
		.sort((a, b) => ((a.on ?? LAST) < (b.on ?? LAST) ? -1 : (a.on ?? LAST) > (b.on ?? LAST) ? 1 : 0));
}
