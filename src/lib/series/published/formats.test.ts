import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Table } from '../../model/document.ts';
import { SERIES_FORMATS } from '../recognise.ts';
import { PUBLISHED_FORMATS } from './formats.ts';
import { findNews, parseNews } from './police-news.ts';

/** Words that the forms look for, among rubbish: enough to be taken for one of them now and then. */
const CELL = fc.oneof(
	fc.constantFrom(
		'',
		'region',
		'kommun',
		'år',
		'kön',
		'nyckeltal',
		'N07540',
		'K-kod',
		'0182 Nacka',
		'182',
		'Nacka',
		'2023'
	),
	fc.constantFrom('2017/2018', '..', 'XX', 'kvinnor', 'män', 'totalt', 'Folkmängd 2023', 'Osäkerhetstal', 'Svarsandel'),
	fc.constantFrom(
		'geografi',
		'enhet',
		'ar',
		'variabel',
		'varde',
		'Antal',
		'KI undre',
		'KI övre',
		'Andel',
		'enligt NTU. Andel (%)'
	),
	fc.constantFrom(
		'desokod',
		'brottskod',
		'årmånad',
		'antal_brott',
		'202301',
		'skolenhetskod',
		'svarande',
		'svarsfrekvens'
	),
	fc.constantFrom(
		'kpi',
		'municipality',
		'period',
		'value',
		'id',
		'datetime',
		'name',
		'type',
		'url',
		'summary',
		'location.name'
	),
	fc.integer({ min: -5, max: 120_000 }).map(String),
	fc.string({ maxLength: 6 })
);
const TABLE = fc
	.record({
		rows: fc.array(fc.array(CELL, { maxLength: 8 }), { maxLength: 9 }),
		sheet: fc.constantFrom('Blad1', 'Klotter-NTU', 'Rån-anmälda')
	})
	.map(({ rows, sheet }): Table => ({ kind: 'table', rows, place: { file: 'a.xlsx', table: 1, sheet } }));

test('whatever a table holds, no form breaks on it, and no value is without its reason', () => {
	fc.assert(
		fc.property(TABLE, (table) => {
			for (const format of PUBLISHED_FORMATS) {
				if (!format.fits(table)) continue;
				const { observations, populations, rejected } = format.parse(table, 'a.xlsx');
				for (const { value, missing } of observations) expect(value === null).toBe(missing !== null);
				for (const { count } of populations) expect(count).toBeGreaterThan(0);
				for (const { finding } of rejected) expect(finding.code).not.toBe('');
			}
			const news = findNews({ file: 'a.json', format: 'json', blocks: [table] });
			if (news) expect(parseNews(news, 'a.json').items.every(({ id }) => id !== '')).toBe(true);
		}),
		{ numRuns: 1500 }
	);
});

test('each form has an id of its own', () => {
	const ids = SERIES_FORMATS.map(({ id }) => id);
	expect(new Set(ids).size).toBe(ids.length);
});

const tableOf = (rows: string[][]): Table => ({
	kind: 'table',
	rows,
	lines: rows.map((_, at) => at + 1),
	place: { file: 'a.csv', table: 1 }
});

test.each([
	[
		['Område', 'Fråga', 'År', 'Andel', 'Felmarginal'],
		['Fisksätra', 'Trygg', '2023', '40', '5']
	],
	[
		['Område', 'Nyckeltal', 'År', 'Andel', 'Antal svar'],
		['Fisksätra', 'Trygg', '2023', '40', '200']
	],
	[
		['Område', 'Kategori', 'Månad', 'Antal'],
		['Fisksätra', 'Klotter', '2023-01', '4']
	],
	[
		['Område', 'År', 'Folkmängd'],
		['Fisksätra', '2023', '8000']
	]
])('a municipality’s own table is not taken for a publisher’s: %j', (...rows) => {
	expect(PUBLISHED_FORMATS.filter((format) => format.fits(tableOf(rows))).map(({ id }) => id)).toEqual([]);
});
