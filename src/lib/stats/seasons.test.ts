import { expect, test } from 'vitest';
import { predictionInterval } from './prediction-interval.ts';
import { chainLadder } from './reporting-lag.ts';
import { compareRollingYears, compareSameMonths } from './seasonal-comparison.ts';
import { seasonalFactors } from './seasonal-factors.ts';

const year = [6, 4, 7, 5, 9, 11, 14, 12, 8, 7, 5, 6];

test('two equal years have the ratio 1, whatever the season, and only the last 24 months count', () => {
	const result = compareRollingYears([...year.map((count) => count * 9), ...year, ...year]);
	expect(result).toMatchObject({ last: 94, previous: 94, ratio: 1, p: expect.closeTo(1, 12) });
	expect(compareRollingYears(year)).toBeNull();
	expect(compareRollingYears(Array.from({ length: 24 }, () => 0))).toBeNull();
});

test('a month without events after three with one each is below none, and has happened by chance 27 times in 64', () => {
	const first = (count: number) => [count, ...Array.from({ length: 11 }, () => 0)];
	const months = compareSameMonths([...first(1), ...first(1), ...first(1), ...first(0)]);
	expect(months?.[0]).toMatchObject({ count: 0, earlier: 3, p: { asFew: expect.closeTo(27 / 64, 12) } });
	expect(months?.[1]).toEqual({ count: 0, earlier: 0, p: null });
	expect(compareSameMonths(year)).toBeNull();
	expect(compareSameMonths([...year, ...year, ...year, ...year.with(0, 1.5)])).toBeNull();
});

test('87 events in three years let the next year have 18 to 42 (exact conditional binomial in R)', () => {
	expect(predictionInterval({ count: 87, exposure: 3 }, 1)).toEqual({ low: 18, high: 42 });
	expect(predictionInterval({ count: 0, exposure: 3 }, 1)).toBeNull();
	expect(predictionInterval({ count: 87, exposure: 3 }, 0)).toBeNull();
});

test('a season that repeats exactly comes back as its own factors, and a level trend as the level', () => {
	const mean = 94 / 12;
	const result = seasonalFactors([...year, ...year, ...year]);
	expect(result?.factors).toEqual(year.map((count) => expect.closeTo(count / mean, 10)));
	expect([result?.trend[5], result?.trend[6]]).toEqual([null, expect.closeTo(mean, 10)]);
	expect(seasonalFactors([...year, ...year])).toBeNull();
	expect(seasonalFactors(Array.from({ length: 36 }, () => 0))).toBeNull();
});

test('a period known at half its final count is doubled, as earlier periods were', () => {
	expect(
		chainLadder([
			[10, 20],
			[30, 60],
			[7, null]
		])
	).toEqual({ factors: [2], completeness: [0.5, 1], ultimate: [20, 60, 14] });
});

test('a triangle with a gap, an unknown step or no counts gives no factors', () => {
	expect(chainLadder([[1, null, 3]])).toBeNull();
	expect(chainLadder([[1, null]])).toBeNull();
	expect(chainLadder([[null, null]])).toBeNull();
	expect(chainLadder([[0, 4]])).toBeNull();
	expect(chainLadder([[1, 2], [1]])).toBeNull();
	expect(chainLadder([])).toBeNull();
});
