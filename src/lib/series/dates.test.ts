import { expect, test } from 'vitest';
import { isPreliminary, parseMonthName, parsePeriod, parseYear } from './dates.ts';

test('the same month is found in every way of writing it', () => {
	for (const text of ['2023-01', '202301', '2023M01', 'jan 2023', 'Januari 2023', '2023 jan', '2023-01-31']) {
		expect(parsePeriod(text)).toEqual({ start: '2023-01-01', grain: 'month' });
	}
});

test('quarters and half-years are periods of their own', () => {
	for (const text of ['2014K2', '2014 kv 2', 'kvartal 2 2014', '2014Q2']) {
		expect(parsePeriod(text)).toEqual({ start: '2014-04-01', grain: 'quarter' });
	}
	expect(parsePeriod('halvår 2 2014')).toEqual({ start: '2014-07-01', grain: 'half' });
});

test('a year may be preliminary', () => {
	expect(parsePeriod('2023 prel.')).toEqual({ start: '2023-01-01', grain: 'year' });
	expect(isPreliminary('2023 prel.')).toBe(true);
	expect(isPreliminary('2023')).toBe(false);
});

test('a year with a digit too many, month 13 and plain words are no periods', () => {
	for (const text of ['20223', '1822', '2023-13', 'mars', 'totalt', '']) expect(parsePeriod(text)).toBeNull();
	expect(parseYear('20223')).toBeNull();
});

test('the months of Brå are the Swedish ones', () => {
	expect(['Jan', 'Maj', 'Okt', 'Dec'].map(parseMonthName)).toEqual([1, 5, 10, 12]);
	expect(parseMonthName('marknad 12')).toBeNull();
});
