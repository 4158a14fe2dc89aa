import fc from 'fast-check';
import { expect, test } from 'vitest';
import { classOf, valueClasses } from './value-classes.ts';

test('rates between 312 and 1 240 fall in classes of 250', () => {
	const classes = valueClasses([312, 640, 1240], 'rate');
	expect(classes).toEqual({ bounds: [250, 500, 750, 1000, 1250], decimals: 0 });
	expect([312, 640, 1240].map((value) => classOf(value, classes))).toEqual([0, 1, 3]);
});

test('shares get whole per cent, counts whole numbers, and one value one class', () => {
	expect(valueClasses([0.21, 0.385], 'share')).toEqual({ bounds: [0.2, 0.25, 0.3, 0.35, 0.4], decimals: 0 });
	expect(valueClasses([1, 2], 'count').bounds.every(Number.isInteger)).toBe(true);
	expect(valueClasses([7], 'count').bounds.length).toBe(2);
	expect(valueClasses([0, 0], 'count')).toEqual({ bounds: [0, 1], decimals: 0 });
	expect(valueClasses([], 'rate').bounds).toEqual([]);
});

test('each value lies within the bounds of its class, and there are at most five', () => {
	fc.assert(
		fc.property(fc.array(fc.integer({ min: 0, max: 1e8 }), { minLength: 1, maxLength: 40 }), (whole) => {
			const values = whole.map((value) => value / 100);
			const classes = valueClasses(values, 'rate');
			expect(classes.bounds.length).toBeLessThanOrEqual(6);
			for (const value of values) {
				const at = classOf(value, classes);
				expect(value).toBeGreaterThanOrEqual((classes.bounds[at] ?? NaN) * (1 - 1e-9));
				expect(value).toBeLessThanOrEqual((classes.bounds[at + 1] ?? NaN) * (1 + 1e-9));
			}
		})
	);
});
