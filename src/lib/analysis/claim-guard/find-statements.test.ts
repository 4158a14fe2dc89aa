import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { findStatements, type NamedMeasure } from './find-statements.ts';

// Sentences, each with what it states. The first two files were written before the code; the second was right at once, 21 of 21. The third
// was written after it, in other words: 12 of 17 found were right and 12 of 20 wanted were found before its words were added.
const casesIn = (name: string) =>
	readFileSync(`tests/cases/claim-guard/${name}.csv`, 'utf8')
		.trim()
		.split('\n')
		.slice(1)
		.map((line) => {
			const at = line.lastIndexOf(';');
			const wanted = line.slice(at + 1);
			return { text: line.slice(0, at), wanted: wanted === '' ? [] : wanted.split('+') };
		});

const SHORT: Readonly<Record<string, string>> = {
	'lokala.klotter': 'klotter',
	'lokala.skadegorelse': 'skadegorelse',
	'brott.bostadsinbrott': 'inbrott',
	'enkat.otrygg-kvall': 'otrygg'
};
const measures: NamedMeasure[] = [
	{ id: 'lokala.klotter', name: 'Klotter (lokala händelser)', polarity: 'lower' },
	{ id: 'lokala.skadegorelse', name: 'Skadegörelse (lokala händelser)', polarity: 'lower' },
	{ id: 'brott.bostadsinbrott', name: 'Bostadsinbrott', polarity: 'none' },
	{ id: 'enkat.otrygg-kvall', name: 'Otrygga ute sent på kvällen', polarity: 'lower' }
];
const told = (text: string) =>
	findStatements(text, measures).map(({ kind, direction, measureIds: [id] }) =>
		[kind, direction, id && SHORT[id]].filter((part) => part !== null && part !== undefined).join(' ')
	);

test.each([
	['sentences', 55],
	['held-out', 35],
	['fresh', 35]
])('in %s precision and recall of statements, with kind, direction and measure, are at least 0.9', (name, least) => {
	const cases = casesIn(name);
	const wrong: string[] = [];
	let [right, found, wanted] = [0, 0, 0];
	for (const one of cases) {
		const made = told(one.text);
		const hits = made.filter((claim) => one.wanted.includes(claim)).length;
		right += hits;
		found += made.length;
		wanted += one.wanted.length;
		if (hits !== made.length || hits !== one.wanted.length) wrong.push(`${one.text} → ${made.join(', ')}`);
	}
	expect(cases.length).toBeGreaterThanOrEqual(least);
	expect({ precision: right / found, wrong }).toMatchObject({ precision: expect.toSatisfy((share) => share >= 0.9) });
	expect({ recall: right / wanted, wrong }).toMatchObject({ recall: expect.toSatisfy((share) => share >= 0.9) });
});

describe('a statement has its place', () => {
	test('the offsets are those of the sentence in the text, and of the words in it', () => {
		const text = 'Tre vandringar gjordes.\nKlottret har minskat, t.ex. vid stationen. Nästa möte är i mars.';
		const [one, ...more] = findStatements(text, measures);
		expect(more).toEqual([]);
		expect(text.slice(one?.start, one?.end)).toBe('Klottret har minskat, t.ex. vid stationen.');
		expect(text.slice(one?.mark.start, one?.mark.end)).toBe('minskat');
	});
	test('with one measure «brotten» stands for it, with several for none', () => {
		const [first] = measures;
		expect(findStatements('Brotten har minskat.', first ? [first] : [])).toMatchObject([
			{ measureIds: ['lokala.klotter'], direction: 'falling' }
		]);
		expect(findStatements('Brotten har minskat.', measures)).toEqual([]);
	});
	test('safer is more of those who feel safe', () => {
		const safe: NamedMeasure = { id: 'enkat.trygg-kvall', name: 'Trygga ute på kvällen', polarity: 'higher' };
		expect(findStatements('Det har blivit tryggare.', [safe])).toMatchObject([{ direction: 'rising' }]);
	});
});
