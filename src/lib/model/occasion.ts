import { z } from 'zod';

/** What a year is made of, in the order of the wheel's rings, the outermost first. */
export const OCCASION_KINDS = ['law', 'activity', 'meeting', 'release', 'recurring'] as const;
export type OccasionKind = (typeof OCCASION_KINDS)[number];

/** `done`: it has happened. `ahead`: it is decided. `expected`: about then, by habit. `overdue`: should have been done. */
export type OccasionState = 'done' | 'ahead' | 'expected' | 'overdue';

/** Something that falls in a year. */
export type Occasion = {
	id: string;
	kind: OccasionKind;
	/** ISO date; the first of the month where only the month is known. */
	on: string;
	/** True where only the month is known. */
	isMonth: boolean;
	title: string;
	note: string;
	href: string | null;
	state: OccasionState;
};

/**
 * `recurring`: what comes back by itself, as a holiday. `report`: what the municipality has decided to do, as reporting. `survey`: when it asks
 * people itself.
 */
export const OwnEntryKind = z.enum(['recurring', 'report', 'survey']);
export type OwnEntryKind = z.infer<typeof OwnEntryKind>;

/** What the municipality has put into its year itself. Months are 1–12; `day` only where both months are one. */
export type OwnEntry = {
	id: string;
	kind: OwnEntryKind;
	title: string;
	fromMonth: number;
	/** Before `fromMonth` where the time runs over the turn of the year. */
	toMonth: number;
	day: number | null;
	/** Null for every year. */
	year: number | null;
	note: string;
	/** Null for all areas. */
	areaCode: string | null;
	madeBy: string;
	madeAt: string;
	/** Null while it holds; what is struck can be put back. */
	struck: { by: string; at: string } | null;
};

/** Answers to one question at one time, in one file. `start` and `publishedOn` are ISO dates. */
export type SurveyWave = {
	sourceId: string;
	title: string;
	publisher: string;
	publishedOn: string;
	indicatorId: string;
	start: string;
	areaCodes: readonly string[];
};

/** How an occasion is placed among others: by its day, whole months first. */
export function byDay(a: Occasion, b: Occasion): number {
	const key = ({ on, isMonth, title }: Occasion) => `${on.slice(0, 7)}${isMonth ? '-00' : on.slice(7)} ${title}`;
	return key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0;
}
