import { isIsoDate } from '../../model/days.ts';
import type { Occasion, OccasionKind, OwnEntry, OwnEntryKind } from '../../model/occasion.ts';

const MONTHS = 12;
/** The ring that each kind of entry stands in. */
const RINGS: Readonly<Record<OwnEntryKind, OccasionKind>> = {
	recurring: 'recurring',
	report: 'law',
	survey: 'release'
};

/** The months that an entry spans, 1–12, over the turn of the year where it ends before it begins. */
export function monthsSpanned({ fromMonth, toMonth }: Pick<OwnEntry, 'fromMonth' | 'toMonth'>): number[] {
	const length = ((toMonth - fromMonth + MONTHS) % MONTHS) + 1;
	return Array.from({ length }, (_, i) => ((fromMonth - 1 + i) % MONTHS) + 1);
}

/**
 * What the municipality's own entries put into a year: one occasion for each month that they span. Struck ones, and those of
 * another year, give nothing. A day that the month does not have (29 February) is taken as the month alone.
 */
export function ownOccasions(entries: readonly OwnEntry[], year: number, today: string): Occasion[] {
	return entries
		.filter((entry) => entry.struck === null)
		.flatMap((entry) =>
			monthsSpanned(entry).flatMap((month): Occasion[] => {
				// A span over the turn of the year that is entered for one year ends in the next.
				const entryYear = entry.year !== null && month < entry.fromMonth ? entry.year + 1 : entry.year;
				if (entryYear !== null && entryYear !== year) return [];
				const first = `${year}-${two(month)}-01`;
				const day = entry.day === null ? null : `${year}-${two(month)}-${two(entry.day)}`;
				const isDay = day !== null && isIsoDate(day);
				const on = isDay ? day : first;
				const { title, note } = entry;
				const isOver = isDay ? on < today : on.slice(0, 7) < today.slice(0, 7);
				const kind = RINGS[entry.kind];
				// That the day has passed does not tell that what was decided has been done.
				const state = isOver && entry.kind === 'recurring' ? 'done' : entry.year === null ? 'expected' : 'ahead';
				return [{ id: `own-${entry.id}-${month}`, kind, on, isMonth: !isDay, title, note, href: '#egna', state }];
			})
		);
}

const two = (number: number) => String(number).padStart(2, '0');
