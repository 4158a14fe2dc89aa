import { expect, test } from 'vitest';
import { outdatedCopies } from './retention.ts';

const DAY = 86_400_000;
const keep = { daily: 7, weekly: 4, monthly: 12 };
const madeOn = (day: string, hour = '03') => ({ madeAt: `${day}T${hour}:00:00.000Z` });
/** A copy a day for `days` days up to the last. */
const daily = (last: string, days: number) =>
	Array.from({ length: days }, (_, back) => madeOn(new Date(Date.parse(last) - back * DAY).toISOString().slice(0, 10)));

test('two years of daily copies leave seven days, four weeks and twelve months', () => {
	const copies = daily('2026-11-28', 730);
	const outdated = new Set(outdatedCopies(copies, keep));
	const left = copies.filter((copy) => !outdated.has(copy)).map(({ madeAt }) => madeAt.slice(0, 10));
	expect(left).toEqual([
		...['2026-11-28', '2026-11-27', '2026-11-26', '2026-11-25', '2026-11-24', '2026-11-23', '2026-11-22'],
		// Sundays, and the last day of each month; 2026-11-22 is a Sunday already.
		...['2026-11-15', '2026-11-08', '2026-10-31', '2026-09-30', '2026-08-31', '2026-07-31', '2026-06-30'],
		...['2026-05-31', '2026-04-30', '2026-03-31', '2026-02-28', '2026-01-31', '2025-12-31']
	]);
});

test('run every day, the rule never leaves less than it would in one go', () => {
	let copies: { madeAt: string }[] = [];
	for (const copy of daily('2026-11-28', 730).reverse()) {
		copies.push(copy);
		const outdated = new Set(outdatedCopies(copies, keep));
		copies = copies.filter((one) => !outdated.has(one));
	}
	expect(copies).toHaveLength(20);
});

test('the latest of a day is the one that is kept, and the latest of all is never taken away', () => {
	const copies = [madeOn('2026-11-28', '03'), madeOn('2026-11-28', '15'), madeOn('2026-11-27')];
	expect(outdatedCopies(copies, keep)).toEqual([madeOn('2026-11-28', '03')]);
	expect(outdatedCopies([madeOn('2020-01-01')], { daily: 0, weekly: 0, monthly: 0 })).toEqual([]);
});

test('a long pause takes nothing away: days without a copy do not count', () => {
	expect(outdatedCopies([madeOn('2026-11-28'), ...daily('2024-01-31', 6)], keep)).toEqual([]);
});
