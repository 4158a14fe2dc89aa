import { expect, test } from 'vitest';
import type { Table } from '#lib/model/document.ts';
import type { Mapping } from '#lib/model/mapping.ts';
import { parseMapped } from './mapped-table.ts';

const table = (...rows: string[][]): Table => ({ kind: 'table', rows, place: { file: 'f.csv' } });
const base: Mapping = {
	table: 1,
	headings: [],
	firstRow: 2,
	lastRow: null,
	roles: [],
	loneRows: 'nothing',
	unit: 'count',
	unitName: '',
	fixed: { area: '', indicator: '', period: '' }
};
const short = ({ observations }: ReturnType<typeof parseMapped>) =>
	observations.map((one) => [one.areaLabel, one.indicatorPath[0], one.periodStart, one.grain, one.value]);

test('a column for each thing is read row by row', () => {
	const read = parseMapped(
		table(['Var', 'Vad', 'Tid', 'St'], ['Ekbo', 'Klotter', '2023', '1 204'], ['Ekbo', 'Klotter', '2024', '..']),
		{ ...base, roles: ['area', 'indicator', 'period', 'value'] },
		'f.csv'
	);
	expect(short(read)).toEqual([
		['Ekbo', 'Klotter', '2023-01-01', 'year', 1204],
		['Ekbo', 'Klotter', '2024-01-01', 'year', null]
	]);
	expect(read.observations[1]?.missing).toBe('not-collected');
});

test('headings in two rows name area and year, and a merged one covers the columns to its right', () => {
	const read = parseMapped(
		table(['', 'Ekbo', '', 'Alby', ''], ['', '2023', '2024', '2023', '2024'], ['Trygga', '71,5', '70', '64', '66']),
		{
			...base,
			headings: [
				{ row: 1, names: 'area' },
				{ row: 2, names: 'period' }
			],
			firstRow: 3,
			roles: ['indicator', 'value', 'value', 'value', 'value'],
			unit: 'percent'
		},
		'f.csv'
	);
	expect(short(read)).toEqual([
		['Ekbo', 'Trygga', '2023-01-01', 'year', 0.715],
		['Ekbo', 'Trygga', '2024-01-01', 'year', 0.7],
		['Alby', 'Trygga', '2023-01-01', 'year', 0.64],
		['Alby', 'Trygga', '2024-01-01', 'year', 0.66]
	]);
});

test('a row with a label and no values names the area of the rows under it', () => {
	const read = parseMapped(
		table(['', '2024'], ['Ekbo', ''], ['Klotter', '3'], ['Alby', ''], ['Klotter', '5']),
		{ ...base, headings: [{ row: 1, names: 'period' }], roles: ['indicator', 'value'], loneRows: 'area' },
		'f.csv'
	);
	expect(short(read).map(([area, , , , value]) => [area, value])).toEqual([
		['Ekbo', 3],
		['Alby', 5]
	]);
});

test('respondents and a margin belong to the value on their left, and a label left empty goes on downwards', () => {
	const read = parseMapped(
		table(['Del', 'Fråga', 'Andel', 'n', '±'], ['Ekbo', 'Otrygga', '30', '200', '±6'], ['', 'Oro', '12', '200', '4']),
		{
			...base,
			roles: ['area', 'indicator', 'value', 'base', 'margin'],
			unit: 'percent',
			fixed: { ...base.fixed, period: '2024' }
		},
		'f.csv'
	);
	expect(read.observations.map(({ areaLabel, base: n, low, high }) => [areaLabel, n, low, high])).toEqual([
		['Ekbo', 200, 0.24, 0.36],
		['Ekbo', 200, expect.closeTo(0.08, 9), 0.16]
	]);
	expect(read.findings.map(({ code }) => code)).toEqual(['labels-filled-down']);
});

test('what cannot be read is kept apart with its row and column, and rows after the last are left alone', () => {
	const read = parseMapped(
		table(['Del', 'Antal'], ['Ekbo', 'många'], ['Alby', '-3'], ['Boda', '4'], ['Källa: egen', '9']),
		{
			...base,
			lastRow: 4,
			roles: ['area', 'value'],
			fixed: { area: '', indicator: 'Klotter', period: 'mars 2024' }
		},
		'f.csv'
	);
	expect(short(read)).toEqual([['Boda', 'Klotter', '2024-03-01', 'month', 4]]);
	expect(read.rejected.map(({ row, finding }) => [row, finding.code, finding.place.column])).toEqual([
		[2, 'bad-value', 2],
		[3, 'out-of-range', 2]
	]);
});

test('a year and a month in columns of their own are one period, whichever stands first', () => {
	const rows = [
		['Ekbo', '2024', 'mars', '2'],
		['Ekbo', '2024', '4', '3']
	];
	const read = parseMapped(
		table(['Del', 'År', 'Månad', 'Antal'], ...rows),
		{ ...base, roles: ['area', 'period', 'month', 'value'], fixed: { area: '', indicator: 'Klotter', period: '' } },
		'f.csv'
	);
	expect(read.observations.map(({ periodStart, grain }) => [periodStart, grain])).toEqual([
		['2024-03-01', 'month'],
		['2024-04-01', 'month']
	]);
});

test('years over months are one period', () => {
	const read = parseMapped(
		table(['Del', '2023', '', '2024'], ['', 'nov', 'dec', 'jan'], ['Ekbo', '1', '2', '3']),
		{
			...base,
			headings: [
				{ row: 1, names: 'period' },
				{ row: 2, names: 'period' }
			],
			firstRow: 3,
			roles: ['area', 'value', 'value', 'value'],
			fixed: { area: '', indicator: 'Klotter', period: '' }
		},
		'f.csv'
	);
	expect(read.observations.map(({ periodStart }) => periodStart)).toEqual(['2023-11-01', '2023-12-01', '2024-01-01']);
});
