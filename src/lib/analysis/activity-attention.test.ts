import { expect, test } from 'vitest';
import { activityAttention, byUrgency, needsAttention } from './activity-attention.ts';
import { activityStanding } from './activity-standing.ts';
import type { ActivityStatus } from '../model/activity.ts';

const today = '2026-11-20';
type Given = {
	starts?: string | null;
	ends?: string | null;
	statusText?: string;
	notes?: readonly (readonly [string, ActivityStatus, number?])[];
	timesPerYear?: number;
	planYears?: { starts: string | null; ends: string | null };
};
function attention({ starts = null, ends = null, statusText = '', notes = [], timesPerYear, planYears }: Given) {
	const log = notes.map(([onDate, status, count], index) => ({
		id: `n${index}`,
		activityId: 'a',
		onDate,
		status,
		doneCount: count ?? null,
		note: '',
		madeBy: 'Kim',
		madeAt: `${onDate}T12:00:00Z`,
		struck: null
	}));
	const standing = activityStanding({ statusText, starts, ends, log, dates: [] }, today);
	const none = { starts: null, ends: null };
	const wanted = { timesPerYear: timesPerYear ?? null, goalQuantity: null, planYears: planYears ?? none };
	return activityAttention({ ...standing, ...wanted }, today);
}

test('a planned end that has passed is overdue until somebody says that it is done or broken off', () => {
	expect(attention({ ends: '2026-11-10' }).overdue).toEqual({ ends: '2026-11-10', days: 10 });
	expect(attention({ ends: today }).overdue).toBeNull();
	expect(attention({ ends: '2026-11-10', statusText: 'Klar' }).overdue).toBeNull();
	expect(attention({ ends: '2026-11-10', notes: [['2026-11-12', 'avbruten']] }).overdue).toBeNull();
	expect(attention({ ends: '2026-11-10', notes: [['2026-11-12', 'pausad']] }).overdue).not.toBeNull();
});

test('an activity without dates is due when its plan ends', () => {
	expect(attention({ planYears: { starts: '2024-01-01', ends: '2025-12-31' } }).overdue?.ends).toBe('2025-12-31');
});

test('an end within three months is due soon', () => {
	expect(attention({ ends: '2027-01-31' })).toMatchObject({ overdue: null, soon: { ends: '2027-01-31' } });
	expect(attention({ ends: '2027-06-30' }).soon).toBeNull();
});

test('a frequency behind its pace is told with its numbers', () => {
	const behind = attention({ starts: '2026-01-01', timesPerYear: 4, notes: [['2026-11-01', 'pågår', 1]] }).behind;
	expect(behind).toMatchObject({ timesPerYear: 4, done: 1, behind: true });
	expect(behind?.expected).toBeCloseTo(3.5, 1);
});

test('half a year without a note is silence, counted from the start where there is none', () => {
	expect(attention({ starts: '2026-01-01', notes: [['2026-05-19', 'pågår']] }).silent).toEqual({
		since: '2026-05-19',
		never: false
	});
	expect(attention({ starts: '2026-01-01', notes: [['2026-05-20', 'pågår']] }).silent).toBeNull();
	expect(attention({ starts: '2026-01-01' }).silent).toEqual({ since: '2026-01-01', never: true });
	expect(attention({ starts: '2026-08-01' }).silent).toBeNull();
});

test('what is done asks for nothing', () => {
	const done = attention({ ends: '2025-01-01', timesPerYear: 4, notes: [['2025-01-01', 'genomförd', 0]] });
	expect(needsAttention(done)).toBe(false);
});

test('overdue comes first, longest first, then behind, then soon, then silent', () => {
	const rows = [
		{ id: 'calm', attention: attention({}) },
		{ id: 'silent', attention: attention({ starts: '2026-01-01' }) },
		{ id: 'soon', attention: attention({ ends: '2026-12-31' }) },
		{ id: 'late', attention: attention({ ends: '2026-11-01' }) },
		{
			id: 'behind',
			attention: attention({ starts: '2026-01-01', timesPerYear: 4, notes: [['2026-11-01', 'pågår', 1]] })
		},
		{ id: 'later', attention: attention({ ends: '2024-11-01' }) }
	];
	expect(byUrgency(rows).map(({ id }) => id)).toEqual(['later', 'late', 'behind', 'soon', 'silent', 'calm']);
});
