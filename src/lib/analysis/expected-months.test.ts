import { expect, test } from 'vitest';
import type { FigurePoint } from '../model/figure.ts';
import { expectedMonths } from './expected-months.ts';

/** Months from January 2020; `valueOf` gets the month's number from 0. */
function months(count: number, valueOf: (month: number) => number | null, base: number | null = null): FigurePoint[] {
	return Array.from({ length: count }, (_, month) => {
		const start = new Date(Date.UTC(2020, month, 1)).toISOString().slice(0, 10);
		const end = new Date(Date.UTC(2020, month + 1, 0)).toISOString().slice(0, 10);
		const value = valueOf(month);
		return { start, end, value, base, low: null, high: null, status: 'final', missing: null, source: null };
	});
}
const summer = (month: number) => (month % 12 === 6 ? 60 : 40);

test('the range follows the season, and the last twelve months do not widen it', () => {
	const usual = expectedMonths(months(48, summer), [], false);
	const spike = expectedMonths(
		months(48, (month) => (month > 36 ? 400 : summer(month))),
		[],
		false
	);
	expect(usual?.from).toBe('2020-01-01');
	expect(usual?.to).toBe('2022-12-31');
	expect(spike?.months).toEqual(usual?.months);
	const july = usual?.months.find(({ start }) => start === '2023-07-01');
	const january = usual?.months.find(({ start }) => start === '2023-01-01');
	expect(july?.low).toBeGreaterThan(january?.low ?? 0);
	// A Poisson count of 40 is 28–53 in 95 of 100 months.
	expect(january?.low).toBeGreaterThan(24);
	expect(january?.high).toBeLessThan(58);
});

test('fewer than two years before the last give no range, nor do months before a break', () => {
	expect(expectedMonths(months(35, summer), [], false)).toBeNull();
	expect(expectedMonths(months(48, summer), [{ at: '2021-06-01' }], false)).toBeNull();
	const after = expectedMonths(months(60, summer), [{ at: '2021-01-01' }], false);
	expect(after?.months[0]?.start).toBe('2021-01-01');
});

test('a rate has the range of the count it was made of', () => {
	const people = 50_000;
	const counts = expectedMonths(months(48, summer), [], false)?.months.at(-1);
	const rates = expectedMonths(
		months(48, (month) => summer(month) * 2, people),
		[],
		true
	)?.months.at(-1);
	expect(rates?.low).toBeCloseTo((counts?.low ?? 0) * 2, 9);
	expect(rates?.high).toBeCloseTo((counts?.high ?? 0) * 2, 9);
});
