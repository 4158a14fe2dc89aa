import type { ActivityStatus } from '../model/activity.ts';
import type { FollowUp, Span, StatedDates } from '../model/follow-up.ts';
import { activityStatus, statusInWords } from './activity-status.ts';

/** What is known of an activity: its plan's own words and dates, its log and the dates that people have stated. */
export type ActivityRecord = {
	statusText: string | null;
	/** The plan's own dates. */
	starts: string | null;
	ends: string | null;
	log: readonly FollowUp[];
	dates: readonly StatedDates[];
	/** The plan's own years, taken for an activity without dates. */
	planYears?: Span;
};

/** Where a date comes from: somebody stated it, the log tells it, or the plan's date is taken for want of better. */
export type DateOrigin = 'stated' | 'log' | 'plan';

/** `until`: the end, or how far the work is known to have gone on; the day it was paused, or today. */
export type ActualSpan = Span & { until: string; startsFrom: DateOrigin | null; endsFrom: DateOrigin | null };

export type ActivityStanding = {
	/** Null where nobody has told. */
	status: ActivityStatus | null;
	statusFrom: 'log' | 'plan' | 'dates';
	/** The note that holds: the one for the latest day. */
	latest: FollowUp | null;
	/** The latest count, which may stand in an earlier note than the latest. */
	doneCount: number | null;
	planned: Span;
	/** When the work really went on; null where nothing says that it began. */
	actual: ActualSpan | null;
	/** True while the work goes on. */
	open: boolean;
};

const ENDED: readonly ActivityStatus[] = ['genomförd', 'avbruten'];

/** True for a status after which nothing more is done. */
export function isEnded(status: ActivityStatus | null): boolean {
	return status !== null && ENDED.includes(status);
}

/** Where an activity stands: by the latest note of its log, else by its plan's own words, else by its dates. `today` is an ISO date. */
export function activityStanding(record: ActivityRecord, today: string): ActivityStanding {
	const log = standingLog(record.log);
	const latest = log[0] ?? null;
	const planned = latestOf(record, 'planned') ?? { starts: record.starts, ends: record.ends };
	const status = latest?.status ?? activityStatus(record.statusText, planned.starts, planned.ends, today);
	const actual = actualSpan(record, log, planned, today);
	return {
		status,
		statusFrom: latest ? 'log' : statusInWords(record.statusText) ? 'plan' : 'dates',
		latest,
		doneCount: log.find(({ doneCount }) => doneCount !== null)?.doneCount ?? null,
		planned: { starts: planned.starts, ends: planned.ends },
		actual,
		open: actual !== null && actual.ends === null && !isEnded(status)
	};
}

/** The notes that hold, the one for the latest day first. */
export function standingLog(log: readonly FollowUp[]): FollowUp[] {
	return log
		.filter(({ struck }) => struck === null)
		.sort((a, b) => compare(b.onDate, a.onDate) || compare(b.madeAt, a.madeAt) || compare(a.id, b.id));
}

function latestOf({ dates }: ActivityRecord, kind: StatedDates['kind']): StatedDates | undefined {
	return dates.filter((one) => one.kind === kind).sort((a, b) => compare(b.madeAt, a.madeAt) || compare(a.id, b.id))[0];
}

function actualSpan(record: ActivityRecord, log: readonly FollowUp[], planned: Span, today: string): ActualSpan | null {
	const stated = latestOf(record, 'actual');
	const told = [...log].reverse();
	const ended = isEnded(log[0]?.status ?? null) ? endOf(told) : null;
	const dated = planned.starts !== null || planned.ends !== null;
	const start = startOf(told, dated ? planned.starts : (record.planYears?.starts ?? null));
	const starts = stated?.starts ?? start?.date ?? null;
	const ends = stated?.ends ?? ended;
	// What was broken off, and nothing says that it had begun, never went on.
	const done = log[0]?.status === 'genomförd' || stated !== undefined;
	if (starts === null && (ends === null || !done)) return null;
	return {
		starts,
		ends,
		until: ends ?? (log[0]?.status === 'pausad' ? log[0].onDate : today),
		startsFrom: stated?.starts ? 'stated' : (start?.from ?? null),
		endsFrom: stated?.ends ? 'stated' : ended ? 'log' : null
	};
}

/**
 * The first note that work goes on. Where no note before it says that it did not, it had begun by that day and nothing tells
 * when: then the planned start is taken, if it lies before. The same when the first note says that it is over or paused.
 */
function startOf(told: readonly FollowUp[], planned: string | null): { date: string; from: DateOrigin } | null {
	const [first] = told;
	if (first && first.status !== 'planerad' && planned !== null && planned < first.onDate) {
		return { date: planned, from: 'plan' };
	}
	const begun = told.find(({ status }) => status === 'pågår');
	return begun ? { date: begun.onDate, from: 'log' } : null;
}

/** The first of the notes at the end that all say it is over. */
function endOf(told: readonly FollowUp[]): string | null {
	const last = told.findLastIndex(({ status }) => !isEnded(status));
	return told[last + 1]?.onDate ?? null;
}

function compare(a: string, b: string): number {
	return a < b ? -1 : a > b ? 1 : 0;
}
