import { expect, test } from 'vitest';
import { findDecimalSign, findMixedSigns, isAmbiguousNumber, parseNumber } from './number.ts';

test('thousands may be parted by any kind of space', () => {
	for (const text of ['1 416 280', '1\u00a0416\u00a0280', '1\u202f416\u202f280', '1416280', '1.416.280']) {
		expect(parseNumber(text, ',')).toEqual({ value: 1_416_280 });
	}
});

test('a decimal comma and a decimal point are read as the file uses them', () => {
	expect(parseNumber('33,5', ',')).toEqual({ value: 33.5 });
	expect(parseNumber('33.5', '.')).toEqual({ value: 33.5 });
	expect(parseNumber('1.234', ',')).toEqual({ value: 1234 });
	expect(parseNumber('1.234', '.')).toEqual({ value: 1.234 });
});

test('a typographic minus is a minus', () => {
	expect(parseNumber('−12,3 %', ',')).toEqual({ value: -12.3 });
});

test('zero is a number, and every way of writing «no number» keeps its meaning', () => {
	expect(parseNumber('0', ',')).toEqual({ value: 0 });
	expect(parseNumber('..', ',')).toEqual({ missing: 'not-collected' });
	expect(parseNumber('.', ',')).toEqual({ missing: 'not-applicable' });
	expect(parseNumber('XX', ',')).toEqual({ missing: 'confidential' });
	expect(parseNumber('-', ',', { '-': 'zero' })).toEqual({ value: 0 });
});

test('text where a number belongs is not guessed at', () => {
	for (const text of ['tolv', '12 st', '1,2,3', '12-15', '3 mars']) expect(parseNumber(text, ',')).toBeNull();
});

test('the decimal sign is found from cells that can only mean one thing', () => {
	expect(findDecimalSign(['1.234', '33.5'])).toBe('.');
	expect(findDecimalSign(['1,234', '33,5'])).toBe(',');
	expect(findDecimalSign(['12', '14'])).toBe(',');
});

test('a file with both decimal signs is found out, and the numbers that it leaves in doubt', () => {
	expect(findMixedSigns(['43,1', '28', '43.1'])).toEqual(['43,1', '43.1']);
	expect(findMixedSigns(['1.234,5', '43,1', '1.234'])).toBeNull();
	expect(['1.950', '1,950', '0.950', '1950', '19.5', '1.234.567'].map(isAmbiguousNumber)).toEqual([
		true,
		true,
		false,
		false,
		false,
		false
	]);
});
