import { expect, test } from 'vitest';
import type { Table } from '../model/document.ts';
import { findRegions, findTablesBeside } from './table-region.ts';

const tableOf = (text: string): Table => ({
	kind: 'table',
	rows: text.split('\n').map((line) => line.split(';')),
	place: { file: 'f.csv' }
});
const numbers = (text: string) =>
	findRegions(tableOf(text)).map(({ titles, header, body, footer }) => [
		titles.map(({ row }) => row),
		header.map(({ row }) => row),
		body.map(({ row }) => row),
		footer.map(({ row }) => row)
	]);

test('titles, header, rows and notes are told apart', () => {
	expect(numbers('Rubrik\n\nOmråde;2022;2023\nA;1;5\nB;2;6\n\nKälla: vi')).toEqual([[[1], [3], [4, 5], [7]]]);
});
test('a row without figures below the header is a row of the table', () => {
	expect(numbers('Område;Fråga;År;Andel\nA;Oro;2022;\nB;Oro;2022;5')).toEqual([[[], [1], [2, 3], []]]);
});
test('a figure that looks like a year does not make a row a header', () => {
	expect(numbers('Område;År;Antal\nA;2022;5\nA;2023;1950\nA;2024;7')).toEqual([[[], [1], [2, 3, 4], []]]);
});
test('two tables one below the other have their own titles', () => {
	expect(numbers('Ett\nOmråde;2022\nA;5\n\nTvå\nOmråde;2022\nA;6')).toEqual([
		[[1], [2], [3], []],
		[[5], [6], [7], []]
	]);
});
test('two heading rows of which the upper is merged', () => {
	expect(numbers(';Oro;Oro\nOmråde;2022;2023\nA;5;6')).toEqual([[[], [1, 2], [3], []]]);
});
test('prose and a sheet of headings alone give no table', () => {
	expect(numbers('Innehåll\nFlik;Beskrivning\n2022;Resultat')).toEqual([]);
	expect(numbers('')).toEqual([]);
});
test('tables beside each other are parted where the first heading comes again', () => {
	const parts = findTablesBeside(tableOf('Ett;;;Två;\nOmråde;2022;;Område;2022\nA;5;;A;6'));
	expect(parts.map(({ rows }) => rows[2])).toEqual([
		['A', '5', ''],
		['A', '6']
	]);
	expect(findTablesBeside(tableOf('Område;2022;2023\nA;5;6'))).toHaveLength(1);
});
