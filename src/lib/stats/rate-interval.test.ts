import { expect, test } from 'vitest';
import { byarLimits, countTestP, garwoodLimits, rateInterval } from './rate-interval.ts';

test('no events may still mean up to 3.689 (Garwood 1936)', () => {
	expect(garwoodLimits(0)).toEqual({ low: 0, high: expect.closeTo(-Math.log(0.025), 10) });
});

test('65 events of 100 have Byar limits 50.163 and 82.849 (PHEindicatormethods)', () => {
	expect(byarLimits(65)).toEqual({ low: expect.closeTo(50.16319, 5), high: expect.closeTo(82.84914, 5) });
});

test('15 of 400 have exact limits 0.020988 and 0.061851 (DescTools)', () => {
	const result = rateInterval(15, 400, { per: 1 });
	expect(result).toEqual({ rate: 0.0375, low: expect.closeTo(0.0209885, 7), high: expect.closeTo(0.0618505, 7) });
});

test('a lower limit never falls below 0, and without inhabitants there is no rate', () => {
	expect(byarLimits(1, 0.998)?.low).toBe(0);
	expect(byarLimits(0)?.low).toBe(0);
	expect(rateInterval(5, 0)).toBeNull();
	expect(garwoodLimits(-1)).toBeNull();
	expect(byarLimits(NaN)).toBeNull();
});

test('a count equal to what was expected is no surprise, and a count below 0 is none', () => {
	expect(countTestP(20, 20)).toBe(1);
	expect(countTestP(-1, 20)).toBeNull();
});
