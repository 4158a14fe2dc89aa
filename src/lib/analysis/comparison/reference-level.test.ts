import { expect, test } from 'vitest';
import { areaLevel } from './area-level.ts';
import { referenceLevel } from './reference-level.ts';

const count = (value: number, people: number) =>
	areaLevel('count', { value, base: null, low: null, high: null }, people);
const share = (value: number, base: number) => areaLevel('share', { value, base, low: null, high: null }, null);

test('an area of more than a tenth of the whole is taken out of it', () => {
	const whole = [{ code: 'h', inhabitants: 100_000, ...count(1000, 100_000) }];
	const own = { inhabitants: 20_000, isPart: true, level: count(400, 20_000) };
	// 600 of 80 000
	expect(referenceLevel('count', whole, own)).toMatchObject({ level: expect.closeTo(750, 9), withoutOwn: true });
	const small = { inhabitants: 10_000, isPart: true, level: count(200, 10_000) };
	expect(referenceLevel('count', whole, small)).toMatchObject({ level: expect.closeTo(1000, 9), withoutOwn: false });
});
test('an area that is no part of the reference is never taken out of it', () => {
	const whole = [{ code: 'h', inhabitants: 100_000, ...count(1000, 100_000) }];
	const own = { inhabitants: 90_000, isPart: false, level: count(900, 90_000) };
	expect(referenceLevel('count', whole, own)).toMatchObject({ level: expect.closeTo(1000, 9), withoutOwn: false });
});
test('a share without the area is weighted by inhabitants', () => {
	const whole = [{ code: 'h', inhabitants: 100_000, ...share(0.3, 1500) }];
	const own = { inhabitants: 20_000, isPart: true, level: share(0.5, 200) };
	// (0.3 · 100 − 0.5 · 20) / 80
	expect(referenceLevel('share', whole, own)).toMatchObject({ level: expect.closeTo(0.25, 9), withoutOwn: true });
});
test('shares that cannot both be true give no reference', () => {
	const whole = [{ code: 'h', inhabitants: 100_000, ...share(0.1, 1500) }];
	const own = { inhabitants: 50_000, isPart: true, level: share(0.5, 200) };
	expect(referenceLevel('share', whole, own)).toBeNull();
});
test('several areas are summed for counts and weighted for shares', () => {
	const counts = [
		{ code: 'x', inhabitants: 50_000, ...count(100, 50_000) },
		{ code: 'y', inhabitants: 150_000, ...count(700, 150_000) }
	];
	expect(referenceLevel('count', counts, null)?.level).toBeCloseTo(400, 9);
	const shares = [
		{ code: 'x', inhabitants: 50_000, ...share(0.4, 300) },
		{ code: 'y', inhabitants: 150_000, ...share(0.2, 300) }
	];
	expect(referenceLevel('share', shares, null)?.level).toBeCloseTo(0.25, 9);
});
