import { readFileSync } from 'node:fs';
import Papa from 'papaparse';
import { expect, test } from 'vitest';
import { parseTheme } from './parse-theme.ts';

const rows = (name: string) =>
	Papa.parse<Record<string, string>>(readFileSync(`data/reference/${name}.csv`, 'utf8'), {
		header: true,
		skipEmptyLines: true
	}).data;
const themes = rows('themes').map(parseTheme);
const indicators = rows('indicators');
const readings = new Map(indicators.map(({ id, reading }) => [id, reading]));

test('every theme has a note, and every indicator in it exists with that reading', () => {
	for (const theme of themes) {
		expect(theme.note.length, theme.id).toBeGreaterThan(40);
		for (const { indicatorId, reading } of theme.indicators) {
			expect(readings.get(indicatorId), `${theme.id}: ${indicatorId}`).toBe(reading);
		}
	}
});

test('theme ids and names are told apart', () => {
	expect(new Set(themes.map(({ id }) => id)).size).toBe(themes.length);
	expect(new Set(themes.map(({ name }) => name)).size).toBe(themes.length);
});

test('no two themes claim the same words', () => {
	const words = themes.flatMap((theme) => theme.words);
	expect(words.filter((word, index) => words.indexOf(word) !== index)).toEqual([]);
});

test('meetings, newsletters, extremism and settlements have no indicator', () => {
	const without = themes.filter((theme) => theme.indicators.length === 0).map(({ id }) => id);
	expect(without).toEqual(expect.arrayContaining(['moten', 'nyhetsbrev', 'extremism', 'bosattningar', 'est']));
});

test('reported narcotics, weapons and traffic offences are never an effect', () => {
	for (const id of ['brott.narkotika', 'brott.vapen', 'brott.trafik', 'brott.misshandel-parrelation']) {
		expect(readings.get(id)).toBe('activity-driven');
	}
});

test('a label belongs to one indicator within its family, and local events are never called reported crime', () => {
	const owners = new Map<string, string>();
	for (const { id = '', labels = '', unit, publisher } of indicators) {
		const family = id.split('.')[0] ?? '';
		for (const label of labels.split('|')) {
			const key = `${family} ${label.toLocaleLowerCase('sv')}`;
			expect(owners.get(key) ?? id, label).toBe(id);
			owners.set(key, id);
		}
		expect(unit === 'anmälda brott').toBe(family === 'brott');
		if (family === 'lokala' || family === 'enkat') expect(publisher).toBe('');
	}
});

test('a parent is an indicator, and every break names indicators and areas that exist', () => {
	const areas = new Set(rows('areas').map(({ code }) => code));
	for (const { id = '', parent_id } of indicators) if (parent_id) expect(readings.has(parent_id), id).toBe(true);
	for (const row of rows('breaks')) {
		const wanted = row.indicator_id ?? '';
		const prefix = wanted.replace(/\*$/u, '');
		const fits = (id = '') => (wanted.endsWith('*') ? id.startsWith(prefix) : id === wanted);
		expect([...readings.keys()].some(fits), wanted).toBe(true);
		if (row.area_code) expect(areas).toContain(row.area_code);
		expect(row.at).toMatch(/^\d{4}-\d\d-\d\d$/u);
		expect(['true', 'false']).toContain(row.bridgeable);
	}
});

test('a row that breaks the format is our own mistake and stops', () => {
	const row = { id: 'a', name: 'A', alone: '', words: 'a', indicators: 'brott.ran:effect', note: 'a' };
	expect(parseTheme(row).indicators).toEqual([{ indicatorId: 'brott.ran', reading: 'effect' }]);
	expect(() => parseTheme({ ...row, indicators: 'brott.ran' })).toThrow();
	expect(() => parseTheme({ ...row, indicators: 'brott.ran:bra' })).toThrow();
	expect(() => parseTheme({ ...row, words: '' })).toThrow();
});
