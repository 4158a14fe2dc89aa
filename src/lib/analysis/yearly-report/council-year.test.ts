import { expect, test } from 'vitest';
import { standingDecision, type DecisionStatus, type Meeting } from '../../model/meeting.ts';
import { councilYear } from './council-year.ts';

const meeting = (id: string, heldOn: string, state: Meeting['state'] = 'held'): Meeting => ({
	version: id,
	id,
	title: `Möte ${id}`,
	heldOn,
	areaCode: '0182',
	areaName: 'Nacka kommun',
	state,
	participants: [],
	note: '',
	approvedBy: null,
	approvedOn: null,
	madeBy: 'Kim',
	madeAt: `${heldOn}T10:00:00Z`
});
/** `history` from the first to the last, as it was written. */
const decision = (id: string, history: [string, DecisionStatus, string?][], dueOn: string | null = null) => {
	const decidedOn = history[0]?.[0] ?? '';
	const updates = history.map(([onDate, status, note = ''], i) => ({ id: `${id}${i}`, decisionId: id, onDate, status, owner: 'Gatuenheten', dueOn, note, madeBy: 'Kim', madeAt: '' })); // prettier-ignore
	const common = { meetingId: 'a', meetingTitle: 'Möte a', itemId: 'i', itemTitle: '', activityId: null, hasFigure: false, madeBy: 'Kim', madeAt: '' }; // prettier-ignore
	return standingDecision({ ...common, id, text: id, decidedOn, updates: updates.reverse() }, '2026-11-28');
};

test('a decision is told as it stood when the year ended, not as it stands now', () => {
	const lamps = decision('lampor', [['2025-03-20', 'open'], ['2025-06-01', 'ongoing', 'Upphandlat'], ['2026-02-01', 'done', 'Klart']], '2025-10-01'); // prettier-ignore
	expect(councilYear([], [lamps], 2025, '2025-12-31').decided).toMatchObject([
		{ status: 'ongoing', isOverdue: true, owner: 'Gatuenheten', noted: { on: '2025-06-01', note: 'Upphandlat' } }
	]);
	expect(councilYear([], [lamps], 2026, '2026-11-28')).toMatchObject({ decided: [], earlier: [{ status: 'done', isOverdue: false }] }); // prettier-ignore
});

test('what was finished or dropped before the year is none of its earlier decisions', () => {
	const old = [decision('klart', [['2024-03-01', 'open'], ['2024-05-01', 'done']]), decision('struket', [['2024-03-01', 'open'], ['2024-12-31', 'dropped']]), decision('öppet', [['2024-03-01', 'open']])]; // prettier-ignore
	expect(councilYear([], old, 2025, '2025-12-31').earlier.map(({ id }) => id)).toEqual(['öppet']);
});

test('only meetings of the year that were held are told as held, and those that were not are counted', () => {
	const all = [meeting('c', '2025-11-13'), meeting('b', '2025-06-01', 'planned'), meeting('a', '2025-03-20'), meeting('next', '2026-01-20', 'planned')]; // prettier-ignore
	const found = councilYear(all, [], 2025, '2025-12-31');
	expect(found.held.map(({ id }) => id)).toEqual(['a', 'c']);
	expect(found.notHeld).toBe(1);
});
