import { expect, test } from 'vitest';
import type { Table } from '../../model/document.ts';
import { readPxTable } from './px-table.ts';

const tableOf = (rows: string[][]): Table => ({ kind: 'table', rows, place: { file: 'a.csv', table: 1 } });
const cellsOf = (rows: string[][]) =>
	readPxTable(tableOf(rows))?.cells.map(({ at, others, text }) => ({ ...at, others, text }));

test('a title, an empty row, then dimensions down and years across', () => {
	expect(
		cellsOf([
			['Folkmängden efter region och år'],
			[],
			['region', 'kön', '2022', '2023'],
			['0182 Nacka', 'män', '1', '2']
		])
	).toEqual([
		{ area: '0182 Nacka', sex: 'män', year: '2022', others: [], text: '1' },
		{ area: '0182 Nacka', sex: 'män', year: '2023', others: [], text: '2' }
	]);
});

test('measures and years in one heading, and a dimension that nobody knows', () => {
	expect(
		cellsOf([
			['region', 'civilstånd', 'Folkmängd 2023'],
			['0182 Nacka', 'ogifta', '7']
		])
	).toEqual([{ area: '0182 Nacka', measure: 'Folkmängd', year: '2023', others: ['ogifta'], text: '7' }]);
});

test('what stands once holds for the rows below it, and notes have no figures', () => {
	const rows = [
		['', '', 'kvinnor', 'män'],
		['2023', '0182C1010', '3', '4'],
		['', '0182C1020', '5', '..'],
		['Källa:'],
		['SCB']
	];
	expect(cellsOf(rows)).toEqual([
		{ year: '2023', area: '0182C1010', sex: 'kvinnor', others: [], text: '3' },
		{ year: '2023', area: '0182C1010', sex: 'män', others: [], text: '4' },
		{ year: '2023', area: '0182C1020', sex: 'kvinnor', others: [], text: '5' },
		{ year: '2023', area: '0182C1020', sex: 'män', others: [], text: '..' }
	]);
});

test('a number of inhabitants that looks like a year is a figure', () => {
	expect(
		cellsOf([
			['region', '2023'],
			['0182 Nacka', '2010']
		])
	).toEqual([{ area: '0182 Nacka', year: '2023', others: [], text: '2010' }]);
});

test('text without figures is no such table', () => {
	expect(
		readPxTable(
			tableOf([
				['Aktivitet', 'Ansvarig'],
				['Nattvandring', 'Polisen']
			])
		)
	).toBeUndefined();
});
