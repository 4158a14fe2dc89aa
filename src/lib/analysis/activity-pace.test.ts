import { expect, test } from 'vitest';
import { activityPace, activityProgress } from './activity-pace.ts';

const today = '2026-11-20';
const four = { timesPerYear: 4, goalQuantity: null, doneCount: 2, starts: '2026-01-01', ends: null };

test('four times a year with two done in late November is behind: three should be done', () => {
	const pace = activityPace(four, today);
	expect(pace?.years).toBeCloseTo(323 / 365.25, 9);
	expect(pace?.expected).toBeCloseTo(3.54, 2);
	expect(pace?.behind).toBe(true);
	expect(activityPace({ ...four, doneCount: 3 }, today)?.behind).toBe(false);
});

test('a whole year asks for four, also one of 365 days', () => {
	expect(activityPace({ ...four, starts: '2025-01-01', ends: '2026-01-01', doneCount: 3 }, today)?.behind).toBe(true);
});

test('time stops at the end of the activity', () => {
	expect(activityPace({ ...four, starts: '2022-01-01', ends: '2022-12-31' }, today)?.years).toBeLessThan(1);
});

test('what nobody has counted is not behind', () => {
	expect(activityPace({ ...four, doneCount: null }, today)).toMatchObject({ done: null, behind: false });
});

test('without a start or before it there is no pace', () => {
	expect(activityPace({ ...four, starts: null }, today)).toBeNull();
	expect(activityPace({ ...four, starts: '2027-01-01' }, today)).toBeNull();
});

test('three of at least four is three quarters, and more than all is all', () => {
	const goal = { ...four, timesPerYear: null, goalQuantity: 4 };
	expect(activityProgress({ ...goal, doneCount: 3 })).toEqual({ goal: 4, done: 3, share: 0.75 });
	expect(activityProgress({ ...goal, doneCount: 9 })?.share).toBe(1);
	expect(activityProgress({ ...goal, doneCount: null })).toEqual({ goal: 4, done: null, share: 0 });
	expect(activityProgress(four)).toBeNull();
});
