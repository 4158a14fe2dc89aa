import { expect, test } from 'vitest';
import { valueAxis } from './value-axis.ts';

test('counts begin at zero and have whole steps', () => {
	expect(valueAxis([3, 14], 'count', 'händelser').ticks).toEqual([0, 5, 10, 15]);
	expect(valueAxis([0, 2], 'count', 'händelser').ticks).toEqual([0, 1, 2]);
	expect(valueAxis([1196, 1600], 'count', 'brott')).toEqual({ ticks: [0, 500, 1000, 1500, 2000], decimals: 0 });
});
test('a calm series of zeros still has an axis', () => {
	expect(valueAxis([0, 0], 'count', 'händelser').ticks).toEqual([0, 1]);
	expect(valueAxis([], 'share', 'andel').ticks.at(-1)).toBeCloseTo(0.1);
});
test('a share never has an axis above 100 per cent', () => {
	expect(valueAxis([0.48], 'share', 'andel')).toEqual({ ticks: [0, 0.1, 0.2, 0.3, 0.4, 0.5], decimals: 0 });
	expect(valueAxis([0.97], 'share', 'andel').ticks.at(-1)).toBe(1);
	expect(valueAxis([0.012], 'share', 'andel').decimals).toBe(1);
});
test('an index stays within the scale that its unit states', () => {
	expect(valueAxis([5.9], 'index', 'index 0–6').ticks.at(-1)).toBe(6);
	expect(valueAxis([2.44], 'index', 'index 0–6')).toEqual({ ticks: [0, 0.5, 1, 1.5, 2, 2.5], decimals: 1 });
});
test('a mean below zero gets room below the baseline', () => {
	expect(valueAxis([-3, 4], 'mean', 'poäng').ticks).toEqual([-4, -2, 0, 2, 4]);
});
test('axes end above the highest value whatever its size', () => {
	for (let value = 0.5; value < 1e6; value *= 1.37) {
		const { ticks } = valueAxis([value], 'rate', 'per 100 000 invånare');
		expect(ticks.at(-1)).toBeGreaterThanOrEqual(value);
		expect(ticks.length).toBeLessThanOrEqual(7);
		expect(ticks.length).toBeGreaterThanOrEqual(2);
	}
});
