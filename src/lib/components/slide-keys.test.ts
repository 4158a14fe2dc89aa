import { expect, test } from 'vitest';
import { slideByKey } from './slide-keys.ts';

test.each([
	['ArrowRight', false, 3],
	['PageDown', false, 3],
	[' ', false, 3],
	[' ', true, 1],
	['ArrowLeft', false, 1],
	['PageUp', false, 1],
	['Home', false, 0],
	['End', false, 8],
	['x', false, null]
] as const)('from the third of nine, %s (shift: %s) leads to %s', (key, shift, expected) => {
	expect(slideByKey(key, shift, 2, 9)).toBe(expected);
});

test('nothing leads before the first or past the last', () => {
	expect(slideByKey('ArrowLeft', false, 0, 9)).toBe(0);
	expect(slideByKey('PageDown', false, 8, 9)).toBe(8);
});
