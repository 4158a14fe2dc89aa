import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Table } from '../model/document.ts';
import { parseReportedCrime } from './reported-crime.ts';

const HEADER = 'Region;Brott;År;Period;Antal;/100 000 inv';
const tableOf = (text: string): Table => ({
	kind: 'table',
	place: { file: 'f' },
	rows: text
		.split(/\r?\n/)
		.filter((line) => line !== '')
		.map((line) => line.split(';'))
});
const read = (...lines: string[]) => parseReportedCrime(tableOf([HEADER, ...lines].join('\n')), 'f');
const sum = (values: (number | null)[]) => values.reduce((total: number, value) => total + (value ?? NaN), 0);

test('an ancestor repeated for its child is one observation, and the child knows its ancestor', () => {
	const { observations, findings } = read(
		'Nacka kommun;Person;2022;Jan;125;115;',
		'Nacka kommun;Person;2022;Jan;125;115;',
		'Nacka kommun;Liv;2022;Jan;48;44;'
	);
	expect(observations.map(({ indicatorPath, value, row }) => [indicatorPath, value, row])).toEqual([
		[['Person'], 125, 2],
		[['Person', 'Liv'], 48, 4]
	]);
	expect(findings).toEqual([expect.objectContaining({ code: 'repeated-rows', details: { count: 1 } })]);
});

test('two dots on a heading mean that it was not chosen, on a chosen crime type that there is no figure', () => {
	const { observations } = read(
		'A kommun;Person;2022;Jan;..;..;',
		'A kommun;Liv;2022;Jan;48;44;',
		'A kommun;Person;2022;Feb;..;..;',
		'A kommun;Liv;2022;Feb;..;..;'
	);
	expect(observations.map(({ value, missing }) => [value, missing])).toEqual([
		[null, 'not-selected'],
		[48, null],
		[null, 'not-selected'],
		[null, 'not-collected']
	]);
});

test('an area without a single figure takes its hierarchy from the areas that have', () => {
	const { observations } = read(
		'B län;Person;2022;Jan;..;..;',
		'B län;Stöld;2022;Jan;..;..;',
		'A kommun;Person;2022;Jan;3;1;',
		'A kommun;Stöld;2022;Jan;4;1;'
	);
	expect(observations.map(({ indicatorPath }) => indicatorPath)).toEqual([
		['Person'],
		['Stöld'],
		['Person'],
		['Stöld']
	]);
});

test('zero is zero, and a preliminary year is marked', () => {
	const { observations } = read('A kommun;Person;2023 prel.;Okt;0;0;');
	expect(observations).toEqual([
		expect.objectContaining({ value: 0, missing: null, status: 'preliminary', periodStart: '2023-10-01' })
	]);
});

test('a yearly file has the year in the column Period; quarters and half-years are read too', () => {
	const { observations } = read(
		'Hela landet;Bedrägeri;År;2025;14278;135;',
		'Hela landet;Bedrägeri;2024;Kvartal 2;3000;28;',
		'Hela landet;Bedrägeri;2024;Halvår 1;6000;57;'
	);
	expect(observations.map(({ grain, periodStart }) => [grain, periodStart])).toEqual([
		['year', '2025-01-01'],
		['quarter', '2024-04-01'],
		['half', '2024-01-01']
	]);
});

test('a bad year, a bad count and a row cut short are kept apart, and the rest is used', () => {
	const { observations, rejected } = read(
		'A kommun;Person;20223;Jan;1;1;',
		'A kommun;Person;2022;Jan;tolv;1;',
		'A kommun;Person;2022;Feb;-4;1;',
		'A kommun;Person;20',
		'A kommun;Person;2022;Mar;7;1;'
	);
	expect(observations).toHaveLength(1);
	expect(rejected.map(({ row, finding }) => [row, finding.code])).toEqual([
		[2, 'bad-period'],
		[3, 'bad-count'],
		[4, 'bad-count'],
		[5, 'short-row']
	]);
});

test('two different numbers for one key are both rejected', () => {
	const { observations, rejected } = read('A kommun;P;2022;Jan;1;1;', 'A kommun;P;2022;Jan;2;1;');
	expect(observations).toEqual([]);
	expect(rejected.map(({ row, finding }) => [row, finding.code])).toEqual([
		[2, 'conflicting-rows'],
		[3, 'conflicting-rows']
	]);
});

test('columns may come in another order', () => {
	const table = tableOf('Antal;År;Period;Brott;Region\n5;2022;Jan;Person;A kommun');
	expect(parseReportedCrime(table, 'f').observations[0]).toMatchObject({ areaLabel: 'A kommun', value: 5 });
});

const REAL = '../shared/data/bra';
describe.skipIf(!existsSync(REAL))('Brå’s own files (skipped where ../shared is missing)', () => {
	const file = (year: number) =>
		parseReportedCrime(
			tableOf(new TextDecoder('windows-1252').decode(readFileSync(`${REAL}/Databasfil${year}.txt`))),
			'f'
		);
	const yearly = (year: number, area: string, label: string) =>
		sum(
			file(year)
				.observations.filter(({ areaLabel, indicatorPath }) => areaLabel === area && indicatorPath.at(-1) === label)
				.map(({ value }) => value)
		);

	test('each has 2 772 observations, and the year sums are Brå’s', () => {
		const years = [2020, 2021, 2022, 2023];
		expect(years.map((year) => file(year).observations.length)).toEqual([2772, 2772, 2772, 2772]);
		expect(years.map((year) => yearly(year, 'Nacka kommun', '3-7 kap. Brott mot person'))).toEqual([
			1777, 1679, 1616, 1786
		]);
		expect(years.map((year) => yearly(year, 'Värmdö kommun', '7 kap. Brott mot familj'))).toEqual([3, 4, 1, 3]);
		expect(years.map((year) => yearly(year, 'Nacka kommun', 'därav misshandel inkl. grov'))).toEqual([
			657, 505, 520, 525
		]);
	});

	test('seven paths, assault two levels down', () => {
		const paths = new Set(file(2022).observations.map(({ indicatorPath }) => indicatorPath.join(' > ')));
		expect(paths.size).toBe(7);
		expect(paths).toContain('3-7 kap. Brott mot person > 3 kap. Brott mot liv och hälsa > därav misshandel inkl. grov');
	});

	test('the rates imply about 108 800 inhabitants in Nacka 2022', () => {
		const nacka = file(2022).populations.find(({ areaLabel }) => areaLabel === 'Nacka kommun');
		expect(Math.abs((nacka?.count ?? 0) - 108_800)).toBeLessThan(400);
	});
});
