import { expect, test } from 'vitest';
import type { ActivityStatus } from '../model/activity.ts';
import type { FollowUp } from '../model/follow-up.ts';
import { activityStanding, type ActivityRecord } from './activity-standing.ts';

const today = '2026-11-20';
const plan: ActivityRecord = { statusText: null, starts: '2026-03-01', ends: '2026-12-31', log: [], dates: [] };
let made = 0;
const note = (onDate: string, status: ActivityStatus, more: Partial<FollowUp> = {}): FollowUp => ({
	id: `n${made++}`,
	activityId: 'a',
	onDate,
	status,
	doneCount: null,
	note: '',
	madeBy: 'Kim',
	madeAt: `${onDate}T12:00:00.000Z`,
	struck: null,
	...more
});
const standing = (more: Partial<ActivityRecord>) => activityStanding({ ...plan, ...more }, today);

test('the log goes before the plan’s words, and they before its dates', () => {
	expect(standing({})).toMatchObject({ status: 'pågår', statusFrom: 'dates' });
	expect(standing({ statusText: 'Ej påbörjad' })).toMatchObject({ status: 'planerad', statusFrom: 'plan' });
	const log = [note('2026-05-01', 'pausad')];
	expect(standing({ statusText: 'Pågår', log })).toMatchObject({ status: 'pausad', statusFrom: 'log' });
});

test('the note for the latest day holds, whenever it was written, and a struck one does not', () => {
	const late = note('2026-04-01', 'planerad', { madeAt: '2026-11-01T00:00:00.000Z' });
	expect(standing({ log: [note('2026-06-01', 'pågår'), late] }).status).toBe('pågår');
	const struck = note('2026-07-01', 'avbruten', { struck: { reason: '', by: 'Kim', at: today } });
	expect(standing({ log: [note('2026-06-01', 'pågår'), struck] }).status).toBe('pågår');
});

test('a note without a count keeps the count of the note before', () => {
	const log = [note('2026-06-01', 'pågår', { doneCount: 3 }), note('2026-09-01', 'pågår')];
	expect(standing({ log }).doneCount).toBe(3);
	expect(standing({}).doneCount).toBeNull();
});

test('work that was planned at one note and went on at the next began at the next', () => {
	const log = [note('2026-02-01', 'planerad'), note('2026-05-10', 'pågår'), note('2026-09-01', 'pågår')];
	expect(standing({ log })).toMatchObject({ actual: { starts: '2026-05-10', startsFrom: 'log' }, open: true });
});

test('work that went on already at the first note began by the plan, if its start had come', () => {
	const log = [note('2026-11-20', 'pågår')];
	expect(standing({ log }).actual).toMatchObject({ starts: '2026-03-01', startsFrom: 'plan', ends: null });
	expect(standing({ starts: null, log }).actual).toMatchObject({ starts: '2026-11-20', startsFrom: 'log' });
});

test('an activity without dates had begun with its plan', () => {
	const undated = { starts: null, ends: null, planYears: { starts: '2025-01-01', ends: '2026-12-31' } };
	const log = [note('2026-11-20', 'pågår')];
	expect(standing({ ...undated, log }).actual).toMatchObject({ starts: '2025-01-01', startsFrom: 'plan' });
});

test('what was paused or broken off before its start never went on', () => {
	const later = { starts: '2027-02-01', ends: '2027-04-30' };
	expect(standing({ ...later, log: [note('2026-11-20', 'pausad')] }).actual).toBeNull();
	expect(standing({ ...later, log: [note('2026-11-20', 'avbruten')] }).actual).toBeNull();
	expect(standing({ ...later, log: [note('2026-11-20', 'genomförd')] }).actual).toMatchObject({
		starts: null,
		ends: '2026-11-20'
	});
});

test('it ended at the first note that said so, unless it was taken up again', () => {
	const done = [note('2026-05-01', 'pågår'), note('2026-08-01', 'genomförd'), note('2026-09-01', 'genomförd')];
	expect(standing({ log: done })).toMatchObject({ actual: { ends: '2026-08-01', endsFrom: 'log' }, open: false });
	expect(standing({ log: [...done, note('2026-10-01', 'pågår')] })).toMatchObject({
		actual: { ends: null },
		open: true
	});
});

test('dates that somebody has stated go before all others, and the latest of them', () => {
	const dates = [
		{ id: 'd1', activityId: 'a', kind: 'actual', starts: '2026-04-01', ends: null, madeBy: '', madeAt: '2026-05-01' },
		{ id: 'd2', activityId: 'a', kind: 'actual', starts: '2026-04-15', ends: null, madeBy: '', madeAt: '2026-06-01' },
		{
			id: 'd3',
			activityId: 'a',
			kind: 'planned',
			starts: '2026-04-01',
			ends: '2027-06-30',
			madeBy: '',
			madeAt: '2026-06-01'
		}
	] as const;
	expect(standing({ dates, log: [note('2026-11-20', 'pågår')] })).toMatchObject({
		actual: { starts: '2026-04-15', startsFrom: 'stated' },
		planned: { starts: '2026-04-01', ends: '2027-06-30' }
	});
});

test('an activity that nobody has followed up has no dates of its own', () => {
	expect(standing({}).actual).toBeNull();
});
