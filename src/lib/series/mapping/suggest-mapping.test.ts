import { expect, test } from 'vitest';
import type { Table } from '#lib/model/document.ts';
import { fitMapping, layoutOf } from './layout.ts';
import { parseMapped } from './mapped-table.ts';
import { suggestMapping } from './suggest-mapping.ts';

const table = (...rows: string[][]): Table => ({ kind: 'table', rows, place: { file: 'f.csv' } });
const isArea = (text: string) => ['Ekbo', 'Alby', 'Boda', 'Sundby'].includes(text);

test('a long table with words nobody has taught the product', () => {
	const mapping = suggestMapping(
		table(
			['Bostadsområde', 'Ärende', 'Tidpunkt', 'St'],
			['Ekbo', 'Klotter', '2024-01', '3'],
			['Alby', 'Buller', '2024-01', '5']
		),
		1,
		isArea
	);
	expect(mapping.roles).toEqual(['area', 'indicator', 'period', 'value']);
	expect([mapping.firstRow, mapping.unit, mapping.headings]).toEqual([2, 'count', [{ row: 1, names: 'nothing' }]]);
});

test('areas over years under a title that tells what is measured', () => {
	const mapping = suggestMapping(
		table(
			['Andel som känner sig trygga, procent', '', '', ''],
			['', '', '', ''],
			['Fråga', 'Ekbo', 'Alby', 'Boda'],
			['Trygg hemma', '71,5', '64', '80'],
			['Trygg ute', '51,5', '44', '60'],
			['Källa: egen enkät', '', '', '']
		),
		2,
		isArea
	);
	expect(mapping.roles).toEqual(['indicator', 'value', 'value', 'value']);
	expect(mapping.headings).toEqual([{ row: 3, names: 'area' }]);
	expect([mapping.table, mapping.firstRow, mapping.lastRow, mapping.unit]).toEqual([2, 4, 5, 'percent']);
});

test('rows that name an area over its own rows are seen, and the year is taken from the title', () => {
	const source = table(
		['Felanmälningar 2024', ''],
		['Typ', 'Antal'],
		['Ekbo', ''],
		['Klotter', '3'],
		['Alby', ''],
		['Klotter', '5'],
		['Nedskräpning', '1']
	);
	const mapping = suggestMapping(source, 1, isArea);
	expect([mapping.loneRows, mapping.fixed.period]).toEqual(['area', '2024']);
	const { observations } = parseMapped(source, mapping, 'f.csv');
	expect(observations.map((one) => [one.areaLabel, one.indicatorPath[0], one.value])).toEqual([
		['Ekbo', 'Klotter', 3],
		['Alby', 'Klotter', 5],
		['Alby', 'Nedskräpning', 1]
	]);
});

test('next year has one column more and is still the same layout', () => {
	const before = table(['Del', '2022', '2023'], ['Ekbo', '3', '4']);
	const after = table(['Del', '2022', '2023', '2024'], ['Ekbo', '3', '4', '6'], ['Alby', '1', '2', '5']);
	const mapping = { ...suggestMapping(before, 1, isArea), fixed: { area: '', indicator: 'Klotter', period: '' } };
	expect(layoutOf(after, mapping)).toBe(layoutOf(before, mapping));
	expect(parseMapped(after, fitMapping(mapping, after), 'f.csv').observations).toHaveLength(6);
	expect(layoutOf(table(['Del', 'Antal'], ['Ekbo', '3']), mapping)).not.toBe(layoutOf(before, mapping));
});
