import { expect, test } from 'vitest';
import { isFound } from './search-text.ts';

test('a search without å, ä and ö finds words that have them, and the other way round', () => {
	expect(isFound('skadegorelse', ['Skadegörelse'])).toBe(true);
	expect(isFound('Skadegörelse', ['skadegorelse'])).toBe(true);
	expect(isFound('ÅNGEST', ['ångest'])).toBe(true);
});

test('every word must be found, in any of the texts', () => {
	expect(isFound('otrygg kväll', ['Otrygghet', 'utomhus sen kväll'])).toBe(true);
	expect(isFound('otrygg morgon', ['Otrygghet', 'utomhus sen kväll'])).toBe(false);
	expect(isFound('  ', ['något'])).toBe(true);
});
