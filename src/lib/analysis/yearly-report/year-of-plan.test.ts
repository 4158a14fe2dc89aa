import { expect, test } from 'vitest';
import type { FollowUp } from '../../model/follow-up.ts';
import { parsePlainText } from '../../model/plain-rich-text.ts';
import { mergeTexts } from './merge-texts.ts';
import { yearOfPlan, type ReportedActivity } from './year-of-plan.ts';

const note = (onDate: string, status: FollowUp['status'], doneCount: number | null = null): FollowUp => ({
	id: onDate,
	activityId: 'a',
	onDate,
	status,
	doneCount,
	note: '',
	madeBy: 'Kim',
	madeAt: `${onDate}T10:00:00Z`,
	struck: null
});
const activity = (
	id: string,
	more: Partial<ReportedActivity>,
	ends: string | null = '2026-06-30'
): ReportedActivity => ({
	id,
	title: id,
	focusArea: 'Trygga platser',
	standing: { status: null, planned: { starts: '2025-01-01', ends }, actualStarts: null },
	planYears: { starts: '2024-01-01', ends: '2027-12-31' },
	timesPerYear: null,
	goalQuantity: null,
	log: [],
	...more
});
const standing = (status: FollowUp['status'], ends: string) => ({
	status,
	planned: { starts: '2025-01-01', ends },
	actualStarts: '2025-01-01'
});

test('what nobody has noted in the year is not known, whatever the plan says of it', () => {
	const told = activity('told', {
		standing: standing('genomförd', '2025-06-30'),
		log: [note('2025-06-01', 'genomförd')]
	});
	const silent = activity('silent', {
		standing: standing('genomförd', '2027-01-01'),
		log: [note('2024-06-01', 'pågår')]
	});
	const { total } = yearOfPlan([told, activity('planned', {}), silent], [], 2025, '2025-12-31');
	// One that was finished and not noted in the year had ended before.
	expect(total).toMatchObject({ planned: 2, noted: 1, done: 1, unknown: 1, late: 0 });
});

test('an activity whose end passed without being done is late, one that was done or comes later is not', () => {
	const late = activity('late', {}, '2025-05-01');
	const done = activity('done', {
		standing: standing('genomförd', '2025-05-01'),
		log: [note('2025-05-01', 'genomförd')]
	});
	const future = activity('future', {
		standing: { status: null, planned: { starts: '2026-03-01', ends: null }, actualStarts: null }
	});
	const found = yearOfPlan([late, done, future], [], 2025, '2025-12-31');
	expect(found.late).toEqual([{ id: 'late', title: 'late', ends: '2025-05-01' }]);
	expect(found.total).toMatchObject({ planned: 2, late: 1 });
	expect(found.next).toEqual([{ id: 'future', title: 'future', what: 'begins', on: '2026-03-01' }]);
});

test('a count of another year is no count of this one, and a struck note is none at all', () => {
	const struck = { ...note('2025-10-01', 'pågår', 9), struck: { reason: '', by: '', at: '' } };
	const counted = activity('counted', { timesPerYear: 2, log: [note('2025-09-01', 'pågår', 3), struck] });
	const before = activity('before', { goalQuantity: 4, log: [note('2024-09-01', 'pågår', 3)] });
	const { dose, notes } = yearOfPlan([counted, before], [], 2025, '2025-12-31');
	expect(dose.map(({ id, counted: found }) => [id, found?.count ?? null])).toEqual([['counted', 3], ['before', null]]); // prettier-ignore
	expect(notes).toBe(1);
});

test('groups add up to the whole plan, and goals are told by kind in Brå’s order', () => {
	const all = [activity('a', {}), activity('b', { focusArea: null }), activity('c', { focusArea: null, log: [note('2025-02-01', 'pausad')], standing: standing('pausad', '2026-01-01') })]; // prettier-ignore
	const { groups, total, goals } = yearOfPlan(all, [{ kind: 'produktion' }, { kind: 'effekt' }, { kind: 'produktion' }], 2025, '2025-12-31'); // prettier-ignore
	for (const name of ['planned', 'noted', 'dropped', 'unknown'] as const) {
		expect(groups.reduce((sum, { counts }) => sum + counts[name], 0)).toBe(total[name]);
	}
	expect(goals).toEqual([{ kind: 'effekt', count: 1 }, { kind: 'produktion', count: 2 }]); // prettier-ignore
});

test('texts that two have written in different parts are put together; the same part is a conflict', () => {
	const [a, b, c] = ['Ett', 'Två', 'Tre'].map(parsePlainText);
	expect(mergeTexts({}, { introduction: a }, { assessment: b })).toEqual({ texts: { introduction: a, assessment: b }, conflicts: [] }); // prettier-ignore
	expect(mergeTexts({ introduction: a }, { introduction: b }, { introduction: c })).toMatchObject({ texts: { introduction: b }, conflicts: ['introduction'] }); // prettier-ignore
	expect(mergeTexts({ introduction: a }, {}, { introduction: a })).toEqual({ texts: {}, conflicts: [] });
});
