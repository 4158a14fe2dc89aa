import { expect, test } from 'vitest';
import { dueActivities } from './due-activities.ts';

const today = '2026-11-20';
const one = (id: string, ends: string | null, statusText: string | null, status: 'pågår' | 'genomförd') => ({
	id,
	title: id,
	ends,
	statusText,
	status
});

test('what should have ended comes first, then what ends within three months', () => {
	const due = dueActivities(
		[
			one('soon', '2027-01-31', null, 'pågår'),
			one('late', '2026-06-30', 'Pågår', 'pågår'),
			one('far', '2027-06-30', null, 'pågår')
		],
		today
	);
	expect(due.map(({ id, passed }) => [id, passed])).toEqual([
		['late', true],
		['soon', false]
	]);
});

test('an activity that the plan calls finished is not due; one that only its dates call finished is', () => {
	const due = dueActivities(
		[
			one('told', '2026-06-30', 'Genomförd', 'genomförd'),
			one('dated', '2026-06-30', null, 'genomförd'),
			one('open', null, null, 'pågår')
		],
		today
	);
	expect(due.map(({ id }) => id)).toEqual(['dated']);
});
