import type { Pace, Progress } from '#lib/analysis/activity-pace.ts';
import type { DoneSpan } from '#lib/model/activity.ts';
import type { FollowUp, Span } from '#lib/model/follow-up.ts';
import { activityListView, type ActivityLine } from '../activities/activity-list.ts';
import { toTargeting, type ActivityWithLinks } from '../activities/activity-rows.ts';

/** One activity of a plan at work. Dates are ISO dates. */
export type PlanLine = ActivityLine & {
	organisations: string[];
	planned: Span;
	/** Planned dates as they are drawn: the plan's own years where the activity has none. */
	drawn: Span;
	actual: DoneSpan | null;
	begun: boolean;
	doneCount: number | null;
	goalQuantity: number | null;
	timesPerYear: number | null;
	pace: Pace | null;
	progress: Progress | null;
	/** The note that holds, or null. */
	latest: Pick<FollowUp, 'id' | 'onDate' | 'note' | 'madeBy' | 'status' | 'doneCount'> | null;
};

/** The activity as a line of its plan. */
export function planLine(activity: ActivityWithLinks): PlanLine {
	const { planned, doneCount, goalQuantity, timesPerYear, pace, progress, latest } = activity;
	const { starts, ends, actual, begun } = toTargeting(activity);
	return {
		...activityListView(activity),
		organisations: [...new Set(activity.responsible.map(({ organisation }) => organisation))],
		planned,
		drawn: { starts, ends },
		actual,
		begun,
		doneCount,
		goalQuantity,
		timesPerYear,
		pace,
		progress,
		latest: latest && {
			id: latest.id,
			onDate: latest.onDate,
			note: latest.note,
			madeBy: latest.madeBy,
			status: latest.status,
			doneCount: latest.doneCount
		}
	};
}
