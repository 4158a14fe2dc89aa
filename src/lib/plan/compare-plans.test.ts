import { expect, test } from 'vitest';
import { comparePlans } from './compare-plans.ts';
import { matchActivities } from './match-activities.ts';
import { wordDiff } from './word-diff.ts';

const recognisable = (title: string, measure: string | null, focusArea = 'Trygga platser') => ({
	titles: [title],
	focusArea,
	challenge: null,
	measure
});
const pairs = (...args: Parameters<typeof matchActivities>) =>
	matchActivities(...args)
		.map(({ before, after }) => [before, after])
		.sort(([a = 0], [b = 0]) => a - b);

test('activities in another order are the same activities', () => {
	const plan = [recognisable('Nattvandring', 'Vuxna går.'), recognisable('Grannsamverkan', 'Skyltar sätts upp.')];
	expect(pairs(plan, plan.toReversed())).toEqual([
		[0, 1],
		[1, 0]
	]);
});

test('two activities with the same title are told apart by what is done', () => {
	const before = [recognisable('SSPF', 'Möten var sjätte vecka'), recognisable('SSPF', 'Utbildning av nya lärare')];
	const after = [recognisable('SSPF', 'Utbildning av alla nya lärare'), recognisable('SSPF', 'Möten varje vecka')];
	expect(pairs(before, after)).toEqual([
		[0, 1],
		[1, 0]
	]);
});

test('an activity with a new title is known by what is done, one with the same first word is not', () => {
	const before = [recognisable('Kvällsvandring i centrum', 'Vuxna går i par fredag och lördag kväll.')];
	const renamed = [recognisable('Vuxna ute på helgen', 'Vuxna går i par fredag och lördag kväll.')];
	const other = [recognisable('Kvällsöppet i idrottshallen', 'Hallen hålls öppen till tio.')];
	expect(pairs(before, renamed)).toEqual([[0, 0]]);
	expect(pairs(before, other)).toEqual([]);
});

test('another ending, a misprint or a new year in the title is the same activity', () => {
	const before = [recognisable('Trygghetsvandring 2023', null), recognisable('Platssamverkan', null)];
	const after = [recognisable('Trygghetsvandringar 2024', null), recognisable('Platsamverkan', null)];
	expect(pairs(before, after)).toEqual([
		[0, 0],
		[1, 1]
	]);
});

test('words are new, gone or the same', () => {
	expect(wordDiff('Vuxna går i par.', 'Vuxna och unga går tre och tre.')).toEqual([
		{ kind: 'same', text: 'Vuxna' },
		{ kind: 'new', text: 'och unga' },
		{ kind: 'same', text: 'går' },
		{ kind: 'gone', text: 'i par.' },
		{ kind: 'new', text: 'tre och tre.' }
	]);
	expect(wordDiff('', 'Polis')).toEqual([{ kind: 'new', text: 'Polis' }]);
	expect(wordDiff('Närings-livet  ska', 'Näringslivet ska')).toEqual([{ kind: 'same', text: 'Näringslivet ska' }]);
});

const activity = (id: string, more: object = {}) => ({
	id,
	title: id,
	focusArea: 'Torg',
	challenge: null,
	cause: null,
	measure: 'Vuxna går i par.',
	responsibleText: 'Polis',
	others: null,
	when: 'Under året',
	statusText: null,
	followUp: null,
	starts: '2024-01-01',
	ends: '2024-12-31',
	...more
});

test('what is new, gone, moved and said in other words', () => {
	const diff = comparePlans(
		[activity('a'), activity('b'), activity('c')],
		[activity('c', { focusArea: 'Parker' }), activity('d'), activity('a', { responsibleText: 'Polis och kommun' })]
	);
	expect(diff.added.map(({ id }) => id)).toEqual(['d']);
	expect(diff.gone.map(({ id }) => id)).toEqual(['b']);
	expect(diff.same).toBe(0);
	expect(diff.changed).toMatchObject([
		{ after: { id: 'c' }, fields: [], moved: { from: 'Torg', to: 'Parker' } },
		{
			after: { id: 'a' },
			fields: [{ field: 'responsibleText', words: [{ kind: 'same' }, { kind: 'new', text: 'och kommun' }] }],
			moved: null
		}
	]);
});

test('another year’s «under året» is not put off, a later month is', () => {
	const next = { starts: '2025-01-01', ends: '2025-12-31' };
	expect(comparePlans([activity('a')], [activity('a', next)]).same).toBe(1);
	const spring = activity('a', { when: 'Mars 2024', starts: '2024-03-01', ends: '2024-03-31' });
	const autumn = activity('a', { when: 'Oktober 2024', starts: '2024-10-01', ends: '2024-10-31' });
	expect(comparePlans([spring], [autumn]).changed).toMatchObject([
		{ postponed: { from: '2024-03-31', to: '2024-10-31' } }
	]);
	expect(comparePlans([autumn], [spring]).changed).toMatchObject([{ postponed: null }]);
});
