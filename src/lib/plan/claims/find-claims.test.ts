import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { findClaims } from './find-claims.ts';

// Sentences written before the code, each with what it claims: direction and subject, several with a plus between.
// The second file was measured once before its words were added.
const casesIn = (name: string) =>
	readFileSync(`tests/cases/claims/${name}.csv`, 'utf8').trim().split('\n').slice(1).map(toCase);

function toCase(line: string) {
	const [text = '', directions = '', subjects = ''] = line.split(';');
	const names = subjects.split('+');
	const claims = directions === '' ? [] : directions.split('+').map((one, index) => `${one} ${names[index] ?? ''}`);
	return { text, claims };
}

test.each([
	['sentences', 60],
	['sentences-held-out', 20]
])('in %s precision and recall of claims, with direction and subject, are at least 0.9', (name, least) => {
	const cases = casesIn(name);
	const wrong: string[] = [];
	let [right, found, wanted] = [0, 0, 0];
	for (const { text, claims } of cases) {
		const made = findClaims(text).map(({ direction, subject }) => `${direction} ${subject.key}`);
		const hits = made.filter((one) => claims.includes(one)).length;
		right += hits;
		found += made.length;
		wanted += claims.length;
		if (hits !== made.length || hits !== claims.length) wrong.push(`${text} → ${made.join(', ')}`);
	}
	expect(cases.length).toBeGreaterThanOrEqual(least);
	expect({ precision: right / found, wrong }).toMatchObject({ precision: expect.toSatisfy((one) => one >= 0.9) });
	expect({ recall: right / wanted, wrong }).toMatchObject({ recall: expect.toSatisfy((one) => one >= 0.9) });
});

describe('a claim carries what is needed to check it', () => {
	test('years, quantity and strength', () => {
		const [claim] = findClaims('Anmälda rån ökade kraftigt, med nästan 40 %, mellan 2019 och 2022.');
		expect(claim).toMatchObject({ years: [2019, 2022], quantity: 'nästan 40 %', strong: true, evidence: 'reported' });
	});
	test('the years it looks back', () => {
		expect(findClaims('Cykelstölderna har minskat de senaste tre åren.')[0]?.lastYears).toBe(3);
	});
	test('the sentence alone, in the plan’s own words', () => {
		const text = 'Kommunen växer. Klottret har ökat i tunnlarna. Vi sanerar snabbt.';
		expect(findClaims(text).map((claim) => claim.text)).toEqual(['Klottret har ökat i tunnlarna.']);
	});
});
