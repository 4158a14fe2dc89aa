import { expect, test } from 'vitest';
import { nextRelease, type ReleaseRule } from './next-release.ts';

const monthly: ReleaseRule = {
	indicatorPrefix: 'brott.',
	publisher: 'Brå',
	status: 'preliminary',
	grain: 'month',
	delayDays: null,
	dayOfMonth: 11,
	text: ''
};

test('after September, October’s figures are waited for around the 11th of November', () => {
	expect(nextRelease(monthly, '2026-09-30', '2026-11-05')).toMatchObject({
		period: { start: '2026-10-01', grain: 'month' },
		expectedOn: '2026-11-11',
		isOut: false,
		outUntil: null
	});
});

test('what should be out already is told with how far it reaches', () => {
	expect(nextRelease(monthly, '2026-06-30', '2026-11-20')).toMatchObject({
		period: { start: '2026-07-01' },
		isOut: true,
		outUntil: '2026-10-31'
	});
});

test('December’s figures come in January of the next year', () => {
	expect(nextRelease(monthly, '2025-11-30', '2026-01-05').expectedOn).toBe('2026-01-11');
});

test('final figures of a year come 90 days after it', () => {
	const yearly: ReleaseRule = { ...monthly, status: 'final', grain: 'year', delayDays: 90, dayOfMonth: null };
	expect(nextRelease(yearly, '2024-12-31', '2026-01-05')).toMatchObject({
		period: { start: '2025-01-01' },
		expectedOn: '2026-03-31'
	});
	expect(nextRelease(yearly, '2025-06-30', '2026-01-05').period.start).toBe('2025-01-01');
});
