import { expect, test } from 'vitest';
import { periodsToSee, smallestChange } from './smallest-change.ts';

/** Months that vary about `mean` in a fixed pattern, with variance about the mean. */
const months = (mean: number, count = 36) =>
	Array.from({ length: count }, (_, i) => Math.max(0, Math.round(mean + Math.sqrt(mean) * Math.sin(i * 2.4) * 1.4)));
const before = (mean: number, count = 36) =>
	({ measure: 'count', grain: 'month', first: 1, counts: months(mean, count) }) as const;

test('with five burglaries a month a halving is not seen within a year, with sixty a fall by a third is', () => {
	expect(smallestChange(before(5), 12).ratio).toBeLessThan(0.5);
	expect(smallestChange(before(60), 12).ratio).toBeGreaterThan(0.67);
	expect(smallestChange(before(60), 12).method).toBe('its-quasipoisson-monthly');
});

test('the more events, the smaller the fall that is seen', () => {
	const ratios = [10, 30, 100, 300].map((mean) => smallestChange(before(mean), 12).ratio ?? 0);
	expect(ratios).toEqual(ratios.toSorted((a, b) => a - b));
});

test('with two months after, or hardly any events, nothing can be seen, and what would be enough is told', () => {
	expect(smallestChange(before(30), 2)).toMatchObject({
		ratio: null,
		refused: { reason: 'periods-too-few', enough: { periodsBefore: 12, periodsAfter: 3 } }
	});
	const rare = { ...before(30), counts: Array.from({ length: 36 }, (_, i) => (i % 12 === 0 ? 1 : 0)) };
	expect(smallestChange(rare, 12)).toMatchObject({ ratio: null, refused: { reason: 'events-impossible' } });
});

test('a halving of thirty a month is seen sooner than one of five, and a fall by a hundredth never', () => {
	const [soon, late] = [periodsToSee(before(30), 0.5), periodsToSee(before(5), 0.5)];
	expect(soon).not.toBeNull();
	expect(soon ?? Infinity).toBeLessThan(late ?? Infinity);
	expect(periodsToSee(before(30), 0.99)).toBeNull();
});

test('small comparison areas make the smallest change larger, large ones hardly at all', () => {
	const alone = smallestChange(before(30), 12).ratio ?? NaN;
	const beside = (mean: number) =>
		smallestChange({ ...before(30), comparison: [{ counts: months(mean) }] }, 12).ratio ?? NaN;
	expect(beside(30)).toBeLessThan(alone);
	expect(beside(3000)).toBeLessThan(alone);
	expect(alone - beside(3000)).toBeLessThan(0.01);
});

test('two years of numbers and one after are refused below six events and answered from there', () => {
	const years = (counts: number[]) => smallestChange({ measure: 'count', grain: 'year', first: 1, counts }, 1);
	expect(years([1, 1]).refused).toMatchObject({ reason: 'events-impossible' });
	expect(years([400, 420])).toMatchObject({ method: 'two-period-rate-ratio', refused: null });
	expect(years([400, 420]).ratio).toBeLessThan(0.8);
});
