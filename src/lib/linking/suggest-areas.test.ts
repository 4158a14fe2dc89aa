import { readFileSync } from 'node:fs';
import Papa from 'papaparse';
import { expect, test } from 'vitest';
import { parseAreaRow } from '#lib/model/parse-area-row.ts';
import { suggestAreas } from './suggest-areas.ts';

const areas = Papa.parse<Record<string, unknown>>(readFileSync('data/reference/areas.csv', 'utf8'), {
	header: true,
	skipEmptyLines: true
}).data.map((row) => parseAreaRow(row).area);
const inNacka = (text: string) => suggestAreas(text, areas, '0182').map(({ areaCode }) => areaCode);
const inSkarholmen = (text: string) => suggestAreas(text, areas, '0180-skarholmen');

test('wardens in Fisksätra and Orminge work in both, by name', () => {
	expect(suggestAreas('Värdar på torgen i Fisksätra och Orminge', areas, '0182')).toEqual([
		{ areaCode: '0182-fisksatra', reason: { why: 'named', found: 'Fisksätra' } },
		{ areaCode: '0182-orminge', reason: { why: 'named', found: 'Orminge' } }
	]);
});

test('a part of Skärholmen brings the stadsdelsområde, where there are figures', () => {
	expect(inSkarholmen('Kvällsvärdar i Vårberg')).toEqual([
		{ areaCode: '0180-skarholmen-varberg', reason: { why: 'named', found: 'Vårberg' } },
		{ areaCode: '0180-skarholmen', reason: { why: 'within', found: 'Vårberg' } }
	]);
});

test('an activity that names no place has the area of the plan', () => {
	expect(suggestAreas('Krogtillsyn', areas, '0182')).toEqual([
		{ areaCode: '0182', reason: { why: 'plan', found: 'Nacka' } }
	]);
});

test('the name of the plan’s own area is that area, not the neighbourhood of the same name', () => {
	expect(inSkarholmen('Möte med alla i Skärholmen')).toEqual([
		{ areaCode: '0180-skarholmen', reason: { why: 'named', found: 'Skärholmen' } }
	]);
});

test('a genitive names the place, and an industrial estate brings the part it lies in', () => {
	expect(inNacka('Lås och belysning i Kummelbergets industriområde')).toEqual(['0182-kummelberget', '0182-orminge']);
	expect(inNacka('Fisksätras torg')).toEqual(['0182-fisksatra']);
});

test.each([
	['Bostäder och bostadsbolag'],
	['Boendes trygghet i centrum'],
	['Ring gärna Anna Boo eller Boo Andersson'],
	['Centrumvandring'],
	['sicklad']
])('«%s» names no part of Nacka', (text) => {
	expect(inNacka(text)).toEqual(['0182']);
});

test('Fisksätra is not Sätra, and Boo is found where it is a place', () => {
	expect(inSkarholmen('Studiebesök i Fisksätra').map(({ areaCode }) => areaCode)).toEqual(['0180-skarholmen']);
	expect(inNacka('Nattvandring i Boo')).toEqual(['0182-boo']);
});

test('places outside the plan’s area are not suggested', () => {
	expect(inNacka('Samverkan med Tyresö och Vårberg')).toEqual(['0182']);
	expect(inNacka('Värdar i Fisksätra, Nacka kommun')).toEqual(['0182-fisksatra']);
});

test('a police district reaches the municipalities that make it up', () => {
	const codes = suggestAreas('Kontroller i Tyresö och Fisksätra', areas, 'lpo-nacka', ['0182', '0138', '0120']);
	expect(codes.map(({ areaCode }) => areaCode)).toEqual(['0138', '0182-fisksatra']);
});
