import { expect, test } from 'vitest';
import { wilsonInterval } from './wilson.ts';

test('65 of 100 has limits 0.552544 and 0.736358 (PHEindicatormethods)', () => {
	expect(wilsonInterval(0.65, 100)).toEqual({ low: expect.closeTo(0.552544, 6), high: expect.closeTo(0.736358, 6) });
});

test('nobody of 10 may still be up to 28 %, and never below 0', () => {
	expect(wilsonInterval(0, 10)).toEqual({ low: 0, high: expect.closeTo(0.2775, 4) });
});

test('no respondents, or a share that is none, has no interval', () => {
	expect(wilsonInterval(0.5, 0)).toBeNull();
	expect(wilsonInterval(1.2, 100)).toBeNull();
});
