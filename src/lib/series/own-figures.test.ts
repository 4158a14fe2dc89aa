import { expect, test } from 'vitest';
import type { Table } from '../model/document.ts';
import { isOwnFigures, ownFigureRows, parseOwnFigures } from './own-figures.ts';

const table = (...rows: string[][]): Table => ({
	kind: 'table',
	rows: [...ownFigureRows([]), ...rows],
	place: { file: 'f.csv' }
});

test('each row is read in its own unit and keeps its row number', () => {
	const source = table(
		['Ekbo', 'enkat.otrygghet', 'procent', '2024', '31,5', '200', '6', 'Rapport', '12'],
		['Ekbo', 'Orosanmälningar', 'antal', '2024-03', '41', '', '', 'Rapport', '']
	);
	expect(isOwnFigures(source)).toBe(true);
	const { observations, rejected } = parseOwnFigures(source, 'f.csv');
	expect(rejected).toEqual([]);
	expect(
		observations.map(({ indicatorPath, value, base, high, row }) => [indicatorPath[0], value, base, high, row])
	).toEqual([
		['Orosanmälningar', 41, null, null, 3],
		['enkat.otrygghet', 0.315, 200, 0.375, 2]
	]);
});
test('a row of another unit is kept apart, and another file is not taken for one', () => {
	const { rejected } = parseOwnFigures(table(['Ekbo', 'Längd', 'meter', '2024', '3', '', '', '', '']), 'f.csv');
	expect(rejected.map(({ row, finding }) => [row, finding.code])).toEqual([[2, 'unknown-unit']]);
	expect(isOwnFigures({ kind: 'table', rows: [['Område', 'Mått', 'Värde']], place: { file: 'f' } })).toBe(false);
});
