import { expect, test } from 'vitest';
import { adjustedFunnelLimits, funnelLimits, funnelLimitsAt, funnelSpread, shareFunnelLimits } from './funnel.ts';

test('with 15 expected, chance alone gives ratios from 0.5597 to 1.6493 (FunnelPlotR)', () => {
	expect(funnelLimits(15)).toEqual({ low: expect.closeTo(0.5596924, 6), high: expect.closeTo(1.649348, 6) });
	expect(funnelLimits(15, 0.998)?.high).toBeCloseTo(2.082907, 6);
});

test('areas that differ no more than chance have no variance between them, and limits by chance', () => {
	const spread = funnelSpread([99, 100, 101, 100].map((observed) => ({ observed, expected: 100 })));
	expect(spread?.betweenVariance).toBe(0);
	expect(adjustedFunnelLimits(100, 0, 0.95)?.high).toBeCloseTo(Math.exp(0.1959963984540054), 10);
});

test('one area far out is drawn in to the edge of the middle four fifths', () => {
	const spread = funnelSpread([100, 100, 100, 100, 400].map((observed) => ({ observed, expected: 100 })));
	expect(spread?.z[4]).toBeCloseTo(10 * Math.log(4), 10);
	expect(spread?.winsorised[4]).toBeCloseTo(6 * Math.log(4), 10);
});

test('an area without events or expectation has no place in the funnel', () => {
	expect(
		funnelSpread([
			{ observed: 0, expected: 5 },
			{ observed: 4, expected: 5 }
		])
	).toBeNull();
	expect([funnelLimits(0), funnelLimitsAt(0), adjustedFunnelLimits(0, 1), shareFunnelLimits(0.5, 0)]).toEqual([
		null,
		null,
		null,
		null
	]);
});
