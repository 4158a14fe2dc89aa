import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parseIndicatorRow } from '#lib/model/parse-indicator-row.ts';
import { parseReferenceCsv } from '#lib/server/csv.ts';

const rows = parseReferenceCsv(readFileSync('data/reference/indicators.csv', 'utf8')).map(parseIndicatorRow);
/** Kinds whose publisher is whoever made the file: there the link leads to the list of sources. */
const OWN = /^(enkat|lokala|insats)\./;

test.each(rows.map(({ indicator }) => indicator))('$id says what it is and who publishes it', (indicator) => {
	expect(indicator.definition).toMatch(/^\p{Lu}.{20,}\.$/u);
	expect(indicator.caveat).toMatch(/^\p{Lu}.{20,}\.$/u);
	expect(indicator.unit).not.toBe('');
	expect(indicator.reading).not.toBe('');
	expect(indicator.finestAreaKind).not.toBeNull();
	expect(indicator.groupName).not.toBe('');
	if (OWN.test(indicator.id)) expect(indicator.url).toBe('/kallor');
	else {
		expect(indicator.publisher).not.toBe('');
		expect(indicator.url).toMatch(/^https:\/\/[a-z.]+(\/[\w./-]*)?$/);
	}
});

test('no id and, within a kind of source, no label stands twice', () => {
	const ids = rows.map(({ indicator }) => indicator.id);
	expect(new Set(ids).size).toBe(ids.length);
	const labels = rows.flatMap(({ indicator, labels: own }) =>
		own.map((label) => `${indicator.id.split('.')[0]} ${label}`)
	);
	expect(labels.filter((label, at) => labels.indexOf(label) !== at)).toEqual([]);
});

test('a rate names its inhabitants, and 1 000 and 100 000 are never one indicator', () => {
	for (const { indicator } of rows.filter((one) => one.indicator.kind === 'mean')) {
		expect(['per 1 000 invånare', 'per 100 000 invånare', 'procent']).toContain(indicator.unit);
	}
});
