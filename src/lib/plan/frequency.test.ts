import { expect, test } from 'vitest';
import { parseFrequency } from './frequency.ts';

test.each([
	['8 ggr/år', 8],
	['Möten 8 ggr/år (4 ggr/år för grundskolan)', 8],
	['2 ggr/månad', 24],
	['Fyra gånger/år', 4],
	['En gång/månad', 12],
	['En gång per år eller vid behov', 1],
	['(tre grupper á 6ggr/år)', 6],
	['två gånger om året', 2],
	['en gång i veckan', 52],
	['3–4 träffar per termin', 6],
	['varannan månad', 6],
	['Årligen', 1],
	['varje vecka', 52],
	['vartannat år', 0.5],
	['varje fredag', 52],
	['var fjortonde dag', 26],
	['varannan torsdag', 26],
	['varje höst', 1]
])('«%s» is %d times a year', (text, perYear) => {
	expect(parseFrequency(text)?.perYear).toBe(perYear);
});

test('what is counted is kept apart from how often it happens', () => {
	expect(parseFrequency('Minst två kontroller/ år')).toEqual({ perYear: 2, counted: 2 });
	expect(parseFrequency('Minst en utbildning för nya ledamöter/år')).toEqual({ perYear: 1, counted: 1 });
	expect(parseFrequency('Utbilda ledamöterna minst en gång/år')).toEqual({ perYear: 1, counted: null });
});

test.each([
	['Löpande hela året'],
	['Vid behov'],
	['varje fredagskväll under terminerna'],
	['Läger för unga 13-15 år'],
	['500 000 kr/år'],
	['Minska med 10 % per år'],
	['ungdomar över 18 år'],
	['']
])('«%s» says nothing about how often', (text) => {
	expect(parseFrequency(text)).toBeNull();
});
