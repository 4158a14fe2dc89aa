import type { Occasion } from '../../model/occasion.ts';
import { nextPeriod, type Period } from '../../model/period.ts';
import { formatPeriod } from '../../text/format.ts';
import { yearWheelText } from '../../text/year-wheel.ts';
import { expectedOn, type ReleaseRule } from '../next-release.ts';

/** A release that comes in the same month each year. `id` tells it from others. */
export type YearlyRelease = { id: string; publisher: string; month: number; title: string; note: string };

const words = yearWheelText.release;
/** Figures of a period come at most this much later. Unit: years. */
const LONGEST_WAIT = 2;

/**
 * When publishers are expected to give out figures in a year, by their habit: nobody has promised the day. `rules` follow the
 * period that the figures are of, `yearly` the calendar.
 */
export function releaseOccasions(
	rules: readonly ReleaseRule[],
	yearly: readonly YearlyRelease[],
	year: number
): Occasion[] {
	const kind = 'release' as const;
	const byPeriod = rules.flatMap((rule) =>
		periodsUntil(rule, year).flatMap(({ period, on }): Occasion[] => {
			if (!on.startsWith(`${year}-`)) return [];
			const id = `release-${rule.indicatorPrefix}${rule.status}-${period.start}`;
			const title = words.title(rule.status, formatPeriod(period));
			return [{ id, kind, on, isMonth: false, title, note: rule.text, href: '/kallor', state: 'expected' }];
		})
	);
	const inMonths = yearly.map(({ id, month, title, note }): Occasion => {
		const on = `${year}-${String(month).padStart(2, '0')}-01`;
		return { id: `release-${id}-${year}`, kind, on, isMonth: true, title, note, href: '/kallor', state: 'expected' };
	});
	return [...byPeriod, ...inMonths];
}

function periodsUntil(rule: ReleaseRule, year: number): { period: Period; on: string }[] {
	const found: { period: Period; on: string }[] = [];
	let period: Period = { start: `${year - LONGEST_WAIT}-01-01`, grain: rule.grain };
	for (let on = expectedOn(rule, period); on < `${year + 1}-01-01`; on = expectedOn(rule, period)) {
		found.push({ period, on });
		period = nextPeriod(period);
	}
	return found;
}
