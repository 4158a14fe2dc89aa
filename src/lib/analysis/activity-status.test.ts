import { expect, test } from 'vitest';
import { activityStatus } from './activity-status.ts';

const today = '2026-11-20';

test('the plan’s own word goes before its dates', () => {
	expect(activityStatus('Pågår', '2022-01-01', '2022-12-31', today)).toBe('pågår');
	expect(activityStatus('Ej påbörjad', '2022-01-01', null, today)).toBe('planerad');
	expect(activityStatus('Genomfört i maj', null, null, today)).toBe('genomförd');
	expect(activityStatus('Inte genomförd', null, null, today)).toBe('avbruten');
});

test('without a word the dates tell', () => {
	expect(activityStatus('', '2026-01-01', null, today)).toBe('pågår');
	expect(activityStatus(null, '2027-01-01', null, today)).toBe('planerad');
});

test('that the planned end has passed does not say that it was done', () => {
	expect(activityStatus(null, '2022-01-01', '2022-12-31', today)).toBeNull();
	expect(activityStatus('Klar', '2022-01-01', '2022-12-31', today)).toBe('genomförd');
});

test('a plan without word and dates tells nothing', () => {
	expect(activityStatus(null, null, null, today)).toBeNull();
});
test('a ticked box is done and an empty one is planned', () => {
	expect(['✓', '☑', '☐'].map((box) => activityStatus(box, null, null, '2026-01-01'))).toEqual([
		'genomförd',
		'genomförd',
		'planerad'
	]);
});
