import { ActivityStatus } from '#lib/model/activity.ts';
import { isIsoDate } from '#lib/model/days.ts';
import type { Span } from '#lib/model/follow-up.ts';
import { isYear } from '#lib/model/period.ts';
import { findPersonalData } from '#lib/model/personal-data.ts';
import { followUpText } from '#lib/text/follow-up.ts';

/** What somebody has typed of an activity, as it was typed. */
export type TypedFollowUp = { status: string; count: string; note: string };
/** The same, read. */
export type ReadFollowUp = { status: ActivityStatus; doneCount: number | null; note: string };

const LONGEST_NOTE = 2000; // characters
const LARGEST_COUNT = 1_000_000;
const words = followUpText.errors;

/** A value, or the Swedish sentence that says why there is none. */
export type Read<T> = { value: T; error: null } | { value: null; error: string };
const right = <T>(value: T): Read<T> => ({ value, error: null });
const wrong = (error: string): Read<never> => ({ value: null, error });

/** Reads a day that has come. */
export function readDay(typed: string, today: string): Read<string> {
	const text = typed.trim();
	if (!isIsoDate(text) || !isYear(Number(text.slice(0, 4)))) return wrong(words.date);
	return text > today ? wrong(words.future) : right(text);
}

/** Reads status, count and note. A count may have a decimal comma and spaces between thousands; empty is not counted. */
export function readFollowUp(typed: TypedFollowUp): Read<ReadFollowUp> {
	const status = ActivityStatus.safeParse(typed.status);
	if (!status.success) return wrong(words.status);
	const doneCount = readCount(typed.count);
	if (doneCount === undefined) return wrong(words.count);
	const note = typed.note.replace(/\r\n?/g, '\n').trim();
	if (note.length > LONGEST_NOTE) return wrong(words.note);
	if (hasIdentityNumber(note)) return wrong(words.personal);
	return right({ status: status.data, doneCount, note });
}

/** The count, null where the field is empty and undefined where it is no count. */
export function readCount(typed: string): number | null | undefined {
	const text = typed.replace(/[\s\u00a0\u202f]/g, '');
	if (text === '') return null;
	if (!/^\d+(?:,\d+)?$/.test(text)) return undefined;
	const count = Number(text.replace(',', '.'));
	return count <= LARGEST_COUNT ? count : undefined;
}

/** Reads the first and last day; either may be empty, not both. Days of work that was done must have come. */
export function readSpan(typed: { starts: string; ends: string }, latest: string | null): Read<Span> {
	const days = [typed.starts, typed.ends].map((text) => text.trim());
	if (days.every((day) => day === '')) return wrong(words.noDates);
	if (days.some((day) => day !== '' && (!isIsoDate(day) || !isYear(Number(day.slice(0, 4)))))) return wrong(words.date);
	if (latest !== null && days.some((day) => day > latest)) return wrong(words.actualFuture);
	const [starts, ends] = days.map((day) => (day === '' ? null : day));
	if (starts && ends && ends < starts) return wrong(words.order);
	return right({ starts: starts ?? null, ends: ends ?? null });
}

/** True where the text has what looks like somebody's identity number, which no log may keep. */
export function hasIdentityNumber(text: string): boolean {
	return findPersonalData(text).some(({ kind }) => kind === 'personal-identity-number');
}
