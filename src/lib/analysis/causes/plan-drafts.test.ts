import { describe, expect, test } from 'vitest';
import { suggestPerspective } from '#lib/linking/suggest-perspective.ts';
import { openDrafts, planDrafts, type DraftActivity, type ProblemDraft } from './plan-drafts.ts';

const row = (id: string, more: Partial<DraftActivity>): DraftActivity => ({
	id,
	title: `Aktivitet ${id}`,
	focusArea: null,
	forum: null,
	challenge: null,
	cause: null,
	...more
});
const drafts = (activities: DraftActivity[]) =>
	planDrafts({ id: 'plan', title: 'Handlingsplan', areaCode: '0182', activities });
const told = (list: readonly ProblemDraft[]) =>
	list.map(({ title, causes }) => [title, ...causes.map(({ text, activities }) => `${text} ← ${activities.map(({ id }) => id).join()}`)]); // prettier-ignore

describe('the problems and causes that a plan states', () => {
	test('causes alone stand under their focus area, and one that several activities state is there once', () => {
		const list = drafts([
			row('1', { focusArea: 'Otrygga platser', cause: 'Torget är mörkt.' }),
			row('2', { focusArea: 'Otrygga platser', cause: 'Torget  är mörkt' }),
			row('3', { focusArea: 'Otrygga platser', cause: 'Få vuxna rör sig där.' }),
			row('4', { focusArea: 'Unga', cause: 'Fritidsgården är stängd.' })
		]);
		expect(told(list)).toEqual([
			['Otrygga platser', 'Torget är mörkt. ← 1,2', 'Få vuxna rör sig där. ← 3'],
			['Unga', 'Fritidsgården är stängd. ← 4']
		]);
	});

	test('challenges alone are taken as causes under their focus area', () => {
		const list = drafts([row('1', { focusArea: 'Droger', challenge: 'Handeln sker öppet.' })]);
		expect(told(list)).toEqual([['Droger', 'Handeln sker öppet. ← 1']]);
	});

	test('where a plan states both, each challenge is a problem of its own with its causes', () => {
		const list = drafts([
			row('1', { focusArea: 'Droger', challenge: 'Öppen handel', cause: 'Bra gömställen' }),
			row('2', { focusArea: 'Droger', challenge: 'Öppen handel', cause: 'Få som ser' }),
			row('3', { focusArea: 'Droger', challenge: 'Bruk bland unga', cause: '' })
		]);
		expect(told(list)).toEqual([['Öppen handel', 'Bra gömställen ← 1', 'Få som ser ← 2'], ['Bruk bland unga']]);
		expect(list[1]?.withoutCause).toEqual([{ id: '3', title: 'Aktivitet 3' }]);
	});

	test('a list of causes in one cell is as many causes, each with the activity; numbers in running text are no list', () => {
		const list = drafts([
			row('1', { focusArea: 'A', cause: '1. Mörkt vid tunneln 2. Ingen städar' }),
			row('2', { focusArea: 'A', cause: '• Ingen städar • Skolan ligger intill' }),
			row('3', { focusArea: 'A', cause: 'Anmälningarna ökade med 3. Det syns i statistiken.' })
		]);
		expect(told(list)).toEqual([
			[
				'A',
				'Mörkt vid tunneln ← 1',
				'Ingen städar ← 1,2',
				'Skolan ligger intill ← 2',
				'Anmälningarna ökade med 3. Det syns i statistiken. ← 3'
			]
		]);
	});

	test('an activity without cause under a heading with causes is told of; a plan that states neither proposes nothing', () => {
		const list = drafts([row('1', { focusArea: 'A', cause: 'Mörkt' }), row('2', { focusArea: 'A', cause: '–' })]);
		expect(list.map(({ withoutCause }) => withoutCause.map(({ id }) => id))).toEqual([['2']]);
		expect(drafts([row('1', { focusArea: 'A' }), row('2', {})])).toEqual([]);
	});

	test('without a focus area the forum is the heading, else the plan itself', () => {
		const list = drafts([row('1', { forum: 'Torggruppen', cause: 'Mörkt' }), row('2', { cause: 'Buskar' })]);
		expect(told(list)).toEqual([
			['Torggruppen', 'Mörkt ← 1'],
			['Handlingsplan', 'Buskar ← 2']
		]);
	});

	test('a need is marked as one', () => {
		const [draft] = drafts([row('1', { focusArea: 'A', cause: 'Behov av fler vuxna ute' })]);
		expect(draft?.causes[0]?.isNeed).toBe(true);
	});
});

test('what has been accepted or declined is not proposed again when the plan is read again, and what is new is', () => {
	const before = [row('1', { focusArea: 'A', cause: 'Mörkt' }), row('2', { focusArea: 'A', cause: 'Buskar' })];
	const decided = new Set(drafts(before).flatMap(({ key, causes }) => [key, ...causes.map((cause) => cause.key)]));
	expect(openDrafts(drafts(before), decided)).toEqual([]);
	const after = [...before, row('3', { focusArea: 'A', cause: 'Trasiga lampor' })];
	expect(told(openDrafts(drafts(after), decided))).toEqual([['A', 'Trasiga lampor ← 3']]);
	// Renamed headings propose nothing twice: causes are known by their words.
	const renamed = before.map((one) => ({ ...one, focusArea: 'Trygga platser' }));
	expect(openDrafts(drafts(renamed), decided)).toEqual([]);
});

test.each([
	['Brottsoffer vet inte vart de kan vända sig', 'brottsutsatt'],
	['Unga rekryteras till kriminella nätverk', 'gärningsperson'],
	['Torget är mörkt och belysningen trasig', 'plats'],
	['Polisen och kommunen har skilda rutiner', 'övrigt']
])('«%s» is suggested to be seen as %s', (text, perspective) => {
	expect(suggestPerspective(text)).toBe(perspective);
});
