import { expect, test } from 'vitest';
import type { Table } from '../model/document.ts';
import { isEventLog, parseEventLog } from './event-log.ts';

const log = (...rows: string[][]): Table => ({ kind: 'table', rows, place: { file: 'logg.csv' } });
const HEADER = ['Id', 'Datum', 'Plats', 'Typ', 'Beskrivning'];
const one = ['1', '2024-01-12', 'Orminge', 'Klotter', 'Mur'];

test('events of a month, place and type are one figure', () => {
	const table = log(
		HEADER,
		one,
		['2', '2024-01-30', 'Orminge', 'klotter', ''],
		['3', '20240201', 'Orminge', 'Klotter', '']
	);
	const { observations, findings } = parseEventLog(table, 'logg.csv');
	expect(observations.map(({ periodStart, value }) => [periodStart, value])).toEqual([
		['2024-01-01', 2],
		['2024-02-01', 1]
	]);
	expect(findings).toMatchObject([{ code: 'events-counted', details: { count: 3, figures: 2 } }]);
});
test('a row copied with its own number is one event; two rows without numbers are two', () => {
	const counted = (header: string[], row: string[]) => parseEventLog(log(header, row, row), 'a').observations[0]?.value;
	expect(counted(HEADER, one)).toBe(1);
	expect(counted(HEADER.slice(1), one.slice(1))).toBe(2);
});
test('a row without a day or a place is rejected with its reason', () => {
	const { rejected } = parseEventLog(
		log(
			HEADER,
			one,
			one,
			one,
			one,
			one,
			one,
			one,
			one,
			['2', 'i våras', 'Orminge', 'Klotter', ''],
			['3', '2024-02-01', '', 'Klotter', '']
		),
		'a'
	);
	expect(rejected.map(({ row, finding }) => [row, finding.code])).toEqual([
		[10, 'bad-period'],
		[11, 'empty-label']
	]);
});
test('counts by month, shares and lists of activities are no logs', () => {
	const header = ['Datum', 'Område', 'Kategori', 'Antal'];
	expect(isEventLog(log(header, ['2024-01-01', 'Orminge', 'Klotter', '7']))).toBe(false);
	expect(isEventLog(log(header, ['2024-01-14', 'Orminge', 'Klotter', '7']))).toBe(true);
	expect(isEventLog(log(['Datum', 'Område', 'Typ', 'Andel (%)'], ['2024-01-14', 'Orminge', 'Klotter', '7']))).toBe(
		false
	);
	expect(isEventLog(log([...HEADER, 'Ansvarig'], [...one, 'Fritid']))).toBe(false);
});
