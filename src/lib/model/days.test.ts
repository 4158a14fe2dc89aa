import { expect, test } from 'vitest';
import { addDays, addMonths, daysBetween, isIsoDate, monthsBetween } from './days.ts';

test('the thirtieth of February is no day, the twenty-ninth is one in leap years', () => {
	expect(['2024-02-29', '2023-02-29', '2024-02-30', '2024-13-01', '24-02-01', '2024-2-1', ''].map(isIsoDate)).toEqual([
		true,
		false,
		false,
		false,
		false,
		false,
		false
	]);
});

test('days are counted over months and years, also backwards', () => {
	expect(daysBetween('2025-12-31', '2026-01-02')).toBe(2);
	expect(daysBetween('2026-01-02', '2025-12-31')).toBe(-2);
	expect(addDays('2024-02-28', 2)).toBe('2024-03-01');
});

test('six months after the last of August is the last of February', () => {
	expect(addMonths('2026-08-31', 6)).toBe('2027-02-28');
	expect(addMonths('2026-08-31', -6)).toBe('2026-02-28');
});

test('a month has passed when its day has come', () => {
	expect(monthsBetween('2026-01-15', '2026-11-14')).toBe(9);
	expect(monthsBetween('2026-01-15', '2026-11-15')).toBe(10);
});
