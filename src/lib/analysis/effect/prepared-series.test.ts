import { expect, test } from 'vitest';
import { byQuarters } from './by-quarters.ts';
import type { CountQuestion } from './effect-question.ts';
import { hasBaseline, prepareSeries } from './prepared-series.ts';

const months: CountQuestion = {
	measure: 'count',
	grain: 'month',
	first: 2,
	counts: Array.from({ length: 14 }, (_, i) => i + 1),
	start: 8
};

test('months are added up by three on each side of the start, and those over are left out', () => {
	const { series } = prepareSeries(months);
	const quarters = byQuarters(series);
	expect(quarters.own.map(({ count }) => count)).toEqual([3 + 4 + 5, 6 + 7 + 8, 9 + 10 + 11, 12 + 13 + 14]);
	expect(quarters).toMatchObject({ start: 2, perYear: 4 });
});

test('a quarter with a month missing is missing', () => {
	const { series } = prepareSeries({ ...months, counts: months.counts.with(3, null) });
	expect(byQuarters(series).own.map(({ count }) => count === null)).toEqual([true, false, false, false]);
});

test('what is known of a series counts only the periods that have a value and are not left out', () => {
	const { facts } = prepareSeries({ ...months, counts: months.counts.with(0, null), preliminary: [13], excluded: [8] });
	expect(facts).toMatchObject({ nPre: 7, nPost: 4, totalPre: 35, totalPost: 10 + 11 + 12 + 13, preliminary: true });
});

test('a comparison area with a gap, another length or no events before is left out', () => {
	const fives: (number | null)[] = months.counts.map(() => 5);
	const whole = { counts: fives };
	const comparison = [
		whole,
		{ counts: whole.counts.with(4, null) },
		{ counts: whole.counts.slice(1) },
		{ counts: whole.counts.map((count, i) => (i < 8 ? 0 : count)) }
	];
	const { series, facts } = prepareSeries({ ...months, comparison });
	expect(series.areas.length).toBe(1);
	expect(facts.comparisonAreas).toBe(1);
});

test('a break at the first period is none, and one within the series is', () => {
	const broken = (at: number) => prepareSeries({ ...months, breaks: [{ at, bridgeable: false }] }).facts.breakInWindow;
	expect([broken(0), broken(3), broken(14)]).toEqual([false, true, false]);
});

test('three years must be left when those that led to the choice are taken out', () => {
	const years = (chosenFor: number[]) =>
		prepareSeries({ measure: 'count', grain: 'year', first: 1, counts: [9, 8, 9, 20, 9], start: 4, chosenFor }).series;
	expect(hasBaseline(years([]))).toBe(true);
	expect(years([]).own.map(({ count }) => count)).toEqual([9, 8, 9, null, 9]);
	expect(hasBaseline(years([2, 3]))).toBe(false);
});
