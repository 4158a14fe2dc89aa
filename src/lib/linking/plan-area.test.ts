import { existsSync, readFileSync } from 'node:fs';
import Papa from 'papaparse';
import { expect, test } from 'vitest';
import { parseAreaRow } from '#lib/model/parse-area-row.ts';
import { suggestPlanArea } from './plan-area.ts';

const areas = Papa.parse<Record<string, unknown>>(readFileSync('data/reference/areas.csv', 'utf8'), {
	header: true,
	skipEmptyLines: true
}).data.map((row) => parseAreaRow(row).area);
const best = (text: string) => suggestPlanArea(text, areas)[0];

test('the title decides over neighbours named in the text', () => {
	expect(best('Plan för Värmdö kommun\n\nNacka, Tyresö och Nacka igen.\nNacka har en egen plan.')).toEqual({
		areaCode: '0120',
		found: 'Värmdö kommun'
	});
});

test('without a title the most named municipality is suggested, and the others after it', () => {
	const text = `${'Inledning\n'.repeat(40)}${'Så arbetar Nacka kommun med detta.\n'.repeat(20)}Avtal finns med Tyresö kommun.`;
	expect(suggestPlanArea(text, areas).map(({ areaCode }) => areaCode)).toEqual(['0182', '0138']);
});

test('a district administration names its stadsdelsområde, whatever the city is called beside it', () => {
	const text = 'Stockholms stad\nLokalpolisområde Skärholmen\nSkärholmens stadsdelsförvaltning\nÅtgärdsplan';
	expect(best(text)?.areaCode).toBe('0180-skarholmen');
});

test('ordinary words with a capital do not make a plan one for Mark or Berg', () => {
	expect(best('Mark ska skötas.\nBerg sprängs.\nMark röjs.\nArbetet i Nacka')?.areaCode).toBe('0182');
});

test('an older plan is for an area that has since been merged', () => {
	expect(best('Åtgärdsplan 2019\nHägersten-Liljeholmens stadsdelsförvaltning')?.areaCode).toBe(
		'0180-hagersten-liljeholmen'
	);
});

test('a text that names no area suggests none', () => {
	expect(suggestPlanArea('', areas)).toEqual([]);
	expect(suggestPlanArea('Åtgärdsplan för trygghet', areas)).toEqual([]);
});

const plans = '../shared/plans';
test.skipIf(!existsSync(plans)).each([
	['nacka-tabbar', '0182'],
	['nacka-pdftext', '0182'],
	['skarholmen', '0180-skarholmen'],
	['kungsholmen', '0180-kungsholmen'],
	['strangnas', '0486']
])('the real plan %s is for %s (needs ../shared/plans)', (file, code) => {
	expect(best(readFileSync(`${plans}/${file}.txt`, 'utf8'))?.areaCode).toBe(code);
});
