import { expect, test } from 'vitest';
import type { Indicator } from '../model/indicator.ts';
import { similarIndicators } from './similar-indicators.ts';

const named = (name: string): Indicator => ({
	id: name,
	name,
	kind: 'count',
	unit: '',
	parentId: null,
	publisher: '',
	polarity: 'none',
	reading: 'none',
	finestAreaKind: null,
	groupName: '',
	definition: '',
	caveat: '',
	url: ''
});
const KNOWN = ['Otrygghet utomhus sent på kvällen', 'Oro för bostadsinbrott', 'Bostadsinbrott', 'Klotter'].map(named);
const found = (label: string) => similarIndicators(label, KNOWN).map(({ name }) => name);

test('names with the same words in other forms are near, the nearest first', () => {
	expect(found('Oroliga för bostadsinbrott')).toEqual(['Bostadsinbrott', 'Oro för bostadsinbrott']);
	expect(found('Otrygga utomhus på kvällar')[0]).toBe('Otrygghet utomhus sent på kvällen');
});
test('nothing in common gives no suggestion', () => {
	expect(found('Antal föreningsbidrag')).toEqual([]);
});
