import type { Status } from '../model/observation.ts';
import { nextPeriod, periodEnd, type Grain, type Period } from '../model/period.ts';

/** How often a publisher gives out figures, and how long after the period. Days after its end, or a day of the month after. */
export type ReleaseRule = {
	indicatorPrefix: string;
	publisher: string;
	status: Status;
	grain: Grain;
	delayDays: number | null;
	dayOfMonth: number | null;
	text: string;
};

/**
 * The first period that is not loaded, and about when it comes. `isOut`: that day has passed. `outUntil`: the last day of
 * the periods that should be out by now, null where nothing more is. ISO dates.
 */
export type NextRelease = {
	rule: ReleaseRule;
	period: Period;
	expectedOn: string;
	isOut: boolean;
	outUntil: string | null;
};

const DAY_MS = 86_400_000;

/** What to wait for after the last day that is loaded. `today` and `loadedUntil` are ISO dates. */
export function nextRelease(rule: ReleaseRule, loadedUntil: string, today: string): NextRelease {
	let period = periodAfter(loadedUntil, rule.grain);
	const first = period;
	let outUntil: string | null = null;
	while (expectedOn(rule, period) <= today) {
		outUntil = periodEnd(period);
		period = nextPeriod(period);
	}
	const expected = expectedOn(rule, first);
	return { rule, period: first, expectedOn: expected, isOut: expected <= today, outUntil };
}

/** The whole period that begins after the day, or that it lies within without ending it. */
function periodAfter(day: string, grain: Grain): Period {
	let period: Period = { start: `${day.slice(0, 4)}-01-01`, grain };
	while (periodEnd(period) <= day) period = nextPeriod(period);
	return period;
}

/** About when the figures of a period come, an ISO date. */
export function expectedOn({ delayDays, dayOfMonth }: ReleaseRule, period: Period): string {
	const end = periodEnd(period);
	const after = new Date(Date.parse(end) + (delayDays ?? 1) * DAY_MS).toISOString().slice(0, 10);
	return dayOfMonth === null ? after : `${after.slice(0, 8)}${String(dayOfMonth).padStart(2, '0')}`;
}
