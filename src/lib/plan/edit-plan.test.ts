import { describe, expect, test } from 'vitest';
import type { KeyedPlan, LooseRow, PlanEdit } from '#lib/model/plan-edit.ts';
import { editPlan } from './edit-plan.ts';
import { withKeys } from './keys.ts';
import { newActivity } from './new-activity.ts';
import { withField } from './reread-activity.ts';

const place = { file: 'plan.txt', line: 3 };
const YEARS = { from: 2025, to: 2025 };
const walk = withField(
	newActivity('Kvällsvandring', 'Vuxna går i par.', 'Parker', place, YEARS),
	'when',
	'2 ggr/år',
	YEARS
);
const lamps = newActivity('Lampor', '• Byt lampor\n• Mät ljuset', 'Torg', place, YEARS);
const plan: KeyedPlan = withKeys({
	title: 'Plan 2025',
	period: YEARS,
	focusAreas: [
		{ name: 'Parker', description: '', place },
		{ name: 'Torg', description: '', place }
	],
	goals: [],
	activities: [walk, lamps, walk]
});
const loose: LooseRow = {
	id: '||4|2|30',
	cells: [
		{ column: 'Vem', field: 'responsibleText', text: 'Polis Kommun/Fritid' },
		{ column: 'Uppföljning', field: 'followUp', text: 'Klart i maj' }
	],
	titles: ['Lampor'],
	place
};
const around = {
	file: 'plan.txt',
	loose: [loose],
	passages: [{ id: '1|', text: 'Föräldrar möts varje månad.', place }]
};
const edit = (...edits: PlanEdit[]) => editPlan(plan, edits, around);
const byKey = (after: ReturnType<typeof edit>, key: string) => after.plan.activities.find((one) => one.key === key);

test('activities that share a title have keys of their own', () => {
	expect(plan.activities.map(({ key }) => key)).toEqual(['kvallsvandring', 'lampor', 'kvallsvandring--2']);
});

test('no edits leave the plan as it is', () => {
	expect(edit()).toEqual({ plan, edited: [], dropped: [], unfit: [], findings: [] });
});

describe('a field is changed', () => {
	test('and the plan’s own words are kept beside the new', () => {
		const after = edit({ id: '1', kind: 'change', activity: 'kvallsvandring', field: 'when', value: 'En gång/månad' });
		expect(byKey(after, 'kvallsvandring')).toMatchObject({ when: 'En gång/månad', timesPerYear: 12 });
		expect(byKey(after, 'kvallsvandring--2')?.timesPerYear).toBe(2);
		expect(after.edited).toEqual([
			{ key: 'kvallsvandring', field: 'when', original: '2 ggr/år', value: 'En gång/månad', editId: '1' }
		]);
	});
	test('twice, and what is kept is what the plan says, not the first change', () => {
		const after = edit(
			{ id: '1', kind: 'change', activity: 'lampor', field: 'title', value: 'Ljus' },
			{ id: '2', kind: 'change', activity: 'lampor', field: 'title', value: 'Bättre ljus' }
		);
		expect(after.edited).toMatchObject([{ original: 'Lampor', value: 'Bättre ljus', editId: '2' }]);
	});
	test('back again, and nothing is edited', () => {
		const after = edit(
			{ id: '1', kind: 'change', activity: 'lampor', field: 'title', value: 'Ljus' },
			{ id: '2', kind: 'change', activity: 'lampor', field: 'title', value: 'Lampor' }
		);
		expect(after.edited).toEqual([]);
		expect(after.plan).toEqual(plan);
	});
	test('and who answers is read out of the new words', () => {
		const value = 'Polis Kommun/Fritid';
		const after = edit({ id: '1', kind: 'change', activity: 'lampor', field: 'responsibleText', value });
		expect(byKey(after, 'lampor')?.responsible).toEqual([
			{ organisation: 'Polis', role: null },
			{ organisation: 'Kommun', role: 'Fritid' }
		]);
	});
	test('but an activity is never without a name', () => {
		const after = edit({ id: '1', kind: 'change', activity: 'lampor', field: 'title', value: ' ' });
		expect(after.unfit).toEqual(['1']);
	});
});

test('an activity is moved to a focus area that the plan does not have', () => {
	const after = edit({ id: '1', kind: 'move', activity: 'lampor', focusArea: 'Skolvägar' });
	expect(byKey(after, 'lampor')?.focusArea).toBe('Skolvägar');
	expect(after.plan.focusAreas.map(({ name }) => name)).toEqual(['Parker', 'Torg', 'Skolvägar']);
	expect(after.edited).toMatchObject([{ field: 'focusArea', original: 'Torg', value: 'Skolvägar' }]);
});

test('one activity is split into its points, which share what is said of it', () => {
	const after = edit({ id: '1', kind: 'split', activity: 'lampor', titles: ['Byt lampor', 'Mät ljuset'] });
	expect(after.plan.activities.map(({ key, title, focusArea }) => [key, title, focusArea])).toEqual([
		['kvallsvandring', 'Kvällsvandring', 'Parker'],
		['lampor', 'Byt lampor', 'Torg'],
		['mat-ljuset', 'Mät ljuset', 'Torg'],
		['kvallsvandring--2', 'Kvällsvandring', 'Parker']
	]);
	expect(byKey(after, 'mat-ljuset')).toMatchObject({ measure: 'Mät ljuset', measureItems: [] });
});

test('two activities are merged without losing a word', () => {
	const after = edit({ id: '1', kind: 'merge', activity: 'lampor', into: 'kvallsvandring' });
	expect(after.plan.activities).toHaveLength(2);
	expect(byKey(after, 'kvallsvandring')).toMatchObject({
		title: 'Kvällsvandring',
		measure: 'Vuxna går i par; Byt lampor Mät ljuset',
		when: '2 ggr/år'
	});
});

test('an activity is dropped, and undone by leaving the edit out', () => {
	const after = edit({ id: '1', kind: 'drop', activity: 'lampor' });
	expect(after.plan.activities).toHaveLength(2);
	expect(after.dropped).toMatchObject([{ key: 'lampor' }]);
});

test('an activity is added from a text that gave nothing, with the place of that text', () => {
	const text = 'Föräldrar möts varje månad.';
	const after = edit({ id: '1', kind: 'add', title: 'Föräldramöten', focusArea: 'Torg', text, passage: '1|' });
	expect(after.plan.activities.at(-1)).toMatchObject({
		key: 'foraldramoten',
		measure: 'Föräldrar möts varje månad.',
		focusArea: 'Torg',
		timesPerYear: 12,
		place
	});
});

test('a row of loose cells is paired with an activity, each cell in its own field', () => {
	const after = edit({ id: '1', kind: 'pair', activity: 'lampor', row: loose.id });
	expect(byKey(after, 'lampor')).toMatchObject({ responsibleText: 'Polis Kommun/Fritid', followUp: 'Klart i maj' });
	expect(after.edited).toMatchObject([
		{ field: 'responsibleText', original: null, editId: '1' },
		{ field: 'followUp', original: null, editId: '1' }
	]);
});

test('edits of what is not there change nothing and are told of', () => {
	const after = edit(
		{ id: '1', kind: 'drop', activity: 'lampor' },
		{ id: '2', kind: 'change', activity: 'lampor', field: 'title', value: 'Ljus' },
		{ id: '3', kind: 'pair', activity: 'kvallsvandring', row: 'none' },
		{ id: '4', kind: 'merge', activity: 'kvallsvandring', into: 'kvallsvandring' }
	);
	expect(after.unfit).toEqual(['2', '3', '4']);
	expect(after.findings.map(({ code, text }) => [code, text])).toEqual([
		['edit-not-fitting', 'Ljus'],
		['edit-not-fitting', 'kvallsvandring'],
		['edit-not-fitting', 'kvallsvandring']
	]);
});
