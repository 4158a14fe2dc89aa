import { addMonths } from '../../model/days.ts';

const TWO_YEARS = 24; // months

/**
 * The day by which a lägesbild is to be brought up to date, or a plan followed up. **Source**: law 2023:196, 6 §: at least every
 * other year; counted from the day of the decision or the latest follow-up, which is the project's reading.
 */
export function nextUpdate(lastDone: string): string {
	return addMonths(lastDone, TWO_YEARS);
}

/** How long is left to a day: `overdue` when it has passed, `soon` within the last half year. ISO dates. */
export function dueState(due: string, today: string): 'later' | 'soon' | 'overdue' {
	if (due < today) return 'overdue';
	return due <= addMonths(today, 6) ? 'soon' : 'later';
}
