import { periodEnd, periodOf } from '#lib/model/period.ts';
import type { Grain } from '#lib/model/period.ts';

/** The first and last day of an expression once its year is known; null where the calendar has no such days. */
export type Days = (year: number) => readonly [string, string] | null;

const DAYS_OF_WEEK = 7;
const LAST_WEEK = 53;

/** A period of the year by its number, whole. */
export function part(grain: Grain, ordinal: number): Days {
	return (year) => {
		const period = periodOf(grain, year, ordinal);
		return [period.start, periodEnd(period)];
	};
}

/** From the first day of one month to the last of another. */
export function months(first: number, last: number): Days {
	return (year) => [periodOf('month', year, first).start, periodEnd(periodOf('month', year, last))];
}

/** From a month to one of the next year. */
export function overNewYear(first: number, last: number): Days {
	return (year) => [periodOf('month', year, first).start, periodEnd(periodOf('month', year + 1, last))];
}

/** Whole weeks, from Monday to Sunday. Source: ISO 8601, weeks from Monday; the first week of a year is the one with 4 January. */
export function weeks(first: number, last: number): Days {
	return (year) => {
		const fourth = new Date(Date.UTC(year, 0, 4));
		const monday = 4 - ((fourth.getUTCDay() + 6) % DAYS_OF_WEEK);
		const dayOf = (offset: number) => new Date(Date.UTC(year, 0, monday + offset)).toISOString().slice(0, 10);
		if (first < 1 || last < first || last > LAST_WEEK) return null;
		return [dayOf((first - 1) * DAYS_OF_WEEK), dayOf(last * DAYS_OF_WEEK - 1)];
	};
}

/** The day before, as ISO date. */
export function dayBefore(isoDay: string): string {
	const date = new Date(`${isoDay}T00:00:00Z`);
	date.setUTCDate(date.getUTCDate() - 1);
	return date.toISOString().slice(0, 10);
}

/** One day. */
export function one(month: number, dayOfMonth: number): Days {
	return (year) => range(day(year, month, dayOfMonth), day(year, month, dayOfMonth));
}

/** Two days, if both are days of the calendar. */
export function range(first: string | null, last: string | null): readonly [string, string] | null {
	return first && last ? [first, last] : null;
}

/** The ISO date of a day; null for one that no calendar has. */
export function day(year: number, month: number, dayOfMonth: number): string | null {
	const date = new Date(Date.UTC(year, month - 1, dayOfMonth));
	return date.getUTCMonth() === month - 1 && date.getUTCDate() === dayOfMonth ? date.toISOString().slice(0, 10) : null;
}
