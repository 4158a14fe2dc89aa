import { expect, test } from 'vitest';
import { changeScale } from './change-scale.ts';

test('a halving is as far from no change as a doubling', () => {
	const { at, ends, same, ticks } = changeScale([{ low: 0.5, high: 2 }], 'ratio');
	expect(ends).toEqual([0.5, 2]);
	expect(at(same)).toBeCloseTo(0.5, 9);
	expect(ticks.map(({ label }) => label)).toEqual([
		'−50\u00a0%',
		'−25\u00a0%',
		'0\u00a0%',
		'+50\u00a0%',
		'+100\u00a0%'
	]);
});

test('wide limits are cut at eight times, and rows without limits ask for no room', () => {
	expect(changeScale([{ low: 0.01, high: 900 }], 'ratio').ends).toEqual([1 / 8, 8]);
	expect(changeScale([{ low: null, high: null }], 'ratio').ends).toEqual([0.75, 1.5]);
});

test('shares have equal steps to either side, in percentage points', () => {
	const { ends, ticks, at } = changeScale([{ low: -0.17, high: 0.01 }], 'share');
	expect(ends).toEqual([-0.2, 0.2]);
	expect(ticks.map(({ label }) => label)).toEqual(['−20', '−15', '−10', '−5', '0', '+5', '+10', '+15', '+20']);
	expect(at(0)).toBeCloseTo(0.5, 9);
});
