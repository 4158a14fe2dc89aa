import { expect, test } from 'vitest';
import type { Table } from '../../model/document.ts';
import { parseNews, parsePublished } from './police-news.ts';

test('an hour of one digit is read, and Swedish time is kept as UTC in summer and winter', () => {
	expect(parsePublished('2026-08-22 9:13:04 +02:00')).toBe('2026-08-22T07:13:04.000Z');
	expect(parsePublished('2026-01-01 0:13:04 +01:00')).toBe('2025-12-31T23:13:04.000Z');
});

test('a time without its zone, and a date that is none, are not guessed', () => {
	expect(parsePublished('2026-08-22 9:13:04')).toBeNull();
	expect(parsePublished('2026-13-22 9:13:04 +02:00')).toBeNull();
});

const listOf = (url: string): Table => ({
	kind: 'table',
	rows: [
		['id', 'datetime', 'name', 'summary', 'url', 'type', 'location.name'],
		['7', '2026-08-22 9:13:04 +02:00', 'Brand', '', url, 'Brand', 'Nacka']
	],
	lines: [0, 1],
	place: { file: 'a.json', table: 1 }
});

test.each([
	['/aktuellt/1/', 'https://polisen.se/aktuellt/1/'],
	['javascript:alert(1)', null],
	['//elsewhere.example/', null],
	['https://polisen.se.elsewhere.example/', null]
])('the address %s becomes %s', (url, wanted) => {
	expect(parseNews(listOf(url), 'a.json').items.map((item) => item.url)).toEqual([wanted]);
});
