import { expect, test } from 'vitest';
import type { Attention } from './activity-attention.ts';
import { attentionCounts, byStatus, chosenActivities } from './plan-choice.ts';

const calm: Attention = { overdue: null, behind: null, silent: null, soon: null };
const late: Attention = { ...calm, overdue: { ends: '2026-01-01', days: 300 } };
const one = {
	id: '1',
	organisations: ['Kommun', 'Polis'],
	areas: [{ code: '0182' }],
	focusArea: 'Trygga platser',
	status: 'pågår',
	attention: late
} as const;
const two = { ...one, id: '2', organisations: ['Kommun'], focusArea: null, status: null, attention: calm } as const;
const all = { responsible: null, areaCode: null, focusArea: null, status: null };
const ids = (choice: Partial<Parameters<typeof chosenActivities>[1]>) =>
	chosenActivities([one, two], { ...all, ...choice }).map(({ id }) => id);

test('choices are taken together, and none lets all through', () => {
	expect(ids({})).toEqual(['1', '2']);
	expect(ids({ responsible: 'Kommun' })).toEqual(['1', '2']);
	expect(ids({ responsible: 'Polis', areaCode: '0182' })).toEqual(['1']);
	expect(ids({ responsible: 'Polis', areaCode: '0180' })).toEqual([]);
	expect(ids({ focusArea: '' })).toEqual(['2']);
	expect(ids({ status: 'none' })).toEqual(['2']);
	expect(ids({ status: 'late' })).toEqual(['1']);
	expect(ids({ status: 'pågår' })).toEqual(['1']);
});

test('every status has its place, also with nothing in it', () => {
	const found = byStatus([one, two]);
	expect(found.map(({ activities }) => activities.length)).toEqual([0, 1, 0, 0, 0, 1]);
	expect(found.at(-1)?.status).toBeNull();
	expect(attentionCounts([one, two])).toEqual({ overdue: 1, behind: 0, silent: 0, soon: 0 });
});
