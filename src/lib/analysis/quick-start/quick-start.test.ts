import { expect, test } from 'vitest';
import { nextMaterial, quickStart, type StartFacts } from './quick-start.ts';

const nothing: StartFacts = { municipality: null, materials: new Set(), plans: 0, undecidedLinks: 0, reports: 0 };
const states = (facts: Partial<StartFacts>) => quickStart({ ...nothing, ...facts }).map(({ state }) => state);

test('an empty product begins with the area, and nothing is done', () => {
	expect(states({})).toEqual(['next', 'later', 'later', 'later', 'later']);
});

test('a step done out of turn counts, and the first gap is next', () => {
	expect(states({ plans: 1, undecidedLinks: 3 })).toEqual(['next', 'later', 'done', 'later', 'later']);
	expect(states({ municipality: '0182', plans: 1 })).toEqual(['done', 'next', 'done', 'done', 'later']);
});

test('links are done only where a plan has them, and open again when a new one is read', () => {
	const begun = { municipality: '0182', materials: new Set(['crime'] as const) };
	expect(states(begun)[3]).toBe('later');
	expect(states({ ...begun, plans: 1, undecidedLinks: 1 })[3]).toBe('next');
	expect(states({ ...begun, plans: 1, undecidedLinks: 0 })[3]).toBe('done');
});

test('population alone is no figure of crime or safety', () => {
	expect(states({ municipality: '0182', materials: new Set(['population']) })[1]).toBe('next');
	expect(states({ municipality: '0182', materials: new Set(['survey']), plans: 1, reports: 1 })).toEqual(
		Array(5).fill('done')
	);
});

test('what would add most comes first, and nothing when all is there', () => {
	expect(nextMaterial(new Set())).toBe('crime');
	expect(nextMaterial(new Set(['crime', 'population']))).toBe('survey');
	expect(nextMaterial(new Set(['crime', 'survey', 'population', 'events', 'map']))).toBeNull();
});
