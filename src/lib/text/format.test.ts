import { expect, test } from 'vitest';
import * as format from './format.ts';

test('a moment is the one that clocks in Sweden showed, in summer and winter', () => {
	expect(format.formatSwedishTime('2026-08-22T07:13:04Z')).toBe('2026-08-22 09:13');
	expect(format.formatSwedishTime('2025-12-31T23:13:00Z')).toBe('2026-01-01 00:13');
});

test('thousands are kept together by a no-break space and decimals follow a comma', () => {
	expect(format.formatNumber(1234.5)).toBe('1\u00a0234,5');
	expect(format.formatNumber(1_234_567)).toBe('1\u00a0234\u00a0567');
	expect(format.formatNumber(2, 1)).toBe('2,0');
	expect(format.formatNumber(7)).toBe('7');
});
test('a negative number has a true minus, and nothing rounds to minus zero', () => {
	expect(format.formatNumber(-12)).toBe('\u221212');
	expect(format.formatShare(-0.123, 1)).toBe('\u221212,3\u00a0%');
	expect(format.formatNumber(-0.04)).toBe('0');
	expect(format.formatShare(-0.001)).toBe('0\u00a0%');
});
test('a share of 0.327 is 33 per cent', () => {
	expect(format.formatShare(0.327)).toBe('33\u00a0%');
	expect(format.formatShare(1)).toBe('100\u00a0%');
});
test('a rate has a decimal only below 100', () => {
	expect(format.formatRate(1234.56)).toBe('1\u00a0235');
	expect(format.formatRate(31.25)).toBe('31,3');
});
test('a time stamp is shown as its day', () => {
	expect(format.formatDate('2026-11-20T08:15:00Z')).toBe('2026-11-20');
	expect(format.formatDateLong('2026-11-05')).toBe('5\u00a0november 2026');
});
test('periods are written in words', () => {
	expect(format.formatPeriod({ start: '2023-03-01', grain: 'month' })).toBe('mars 2023');
	expect(format.formatPeriod({ start: '2023-04-01', grain: 'quarter' })).toBe('kvartal 2 2023');
	expect(format.formatPeriod({ start: '2023-07-01', grain: 'half' })).toBe('halvår 2 2023');
	expect(format.formatPeriod({ start: '2023-01-01', grain: 'year' })).toBe('2023');
});
test('no month of the year is ever written in English', () => {
	const english = /january|february|march|may\b|june|july|august\b|october/i;
	for (let month = 1; month <= 12; month++) {
		const start = `2024-${String(month).padStart(2, '0')}-01`;
		expect(format.formatPeriod({ start, grain: 'month' })).not.toMatch(english);
		expect(format.formatDateLong(start)).not.toMatch(english);
	}
});
test('a range of one year is that year', () => {
	expect(format.formatYearRange(2020, 2026)).toBe('2020–2026');
	expect(format.formatYearRange(2024, 2024)).toBe('2024');
});
test('an interval across zero says «till» instead of a dash', () => {
	expect(format.formatInterval(0.27, 0.39, 'share')).toBe('27–39\u00a0%');
	expect(format.formatInterval(83, 109, 'count')).toBe('83–109');
	expect(format.formatInterval(-17, 1, 'count')).toBe('\u221217 till 1');
	expect(format.formatInterval(1.94, 2.31, 'index')).toBe('1,9–2,3');
	expect(format.formatInterval(98.04, 1203, 'rate')).toBe('98,0–1\u00a0203');
});
test('sizes of files are decimal', () => {
	expect(format.formatFileSize(512)).toBe('512\u00a0byte');
	expect(format.formatFileSize(11_900)).toBe('12\u00a0kB');
	expect(format.formatFileSize(1_420_000)).toBe('1,4\u00a0MB');
	expect(format.formatFileSize(999_900)).toBe('1,0\u00a0MB');
});
test('numbers for files keep every digit and have no thousands', () => {
	expect(format.formatPlain(1234.5678)).toBe('1234,5678');
	expect(format.formatPlain(-3)).toBe('-3');
	expect(format.formatPlain(1e-7)).toBe('0,000000100000');
});
test('a month that does not exist is our own mistake', () => {
	expect(() => format.formatDateLong('2026-13-01')).toThrow('not a month: 13');
});

test('names in a sentence end with «och»', () => {
	expect(format.formatList(['Fisksätra'])).toBe('Fisksätra');
	expect(format.formatList(['Fisksätra', 'Orminge', 'Sickla'])).toBe('Fisksätra, Orminge och Sickla');
});
