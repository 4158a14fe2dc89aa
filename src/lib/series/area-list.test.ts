import { expect, test } from 'vitest';
import type { SourceDocument } from '../model/document.ts';
import { isAreaList } from './area-list.ts';

const names = ['Nacka', 'Tyresö', 'Värmdö', 'Solna', 'Lund', 'Ale', 'Boden', 'Eda', 'Gnesta', 'Heby'];
const isArea = (label: string) => names.includes(label);
const file = 'a.csv';
const table = (rows: string[][]): SourceDocument => ({
	file,
	format: 'delimited',
	blocks: [{ kind: 'table', rows, place: { file } }]
});

test('codes with names, and names line by line, are lists of areas', () => {
	expect(isAreaList(table([['code', 'name'], ...names.map((name, at) => [`0${at}`, name])]), isArea)).toBe(true);
	const text = [{ kind: 'paragraph' as const, text: names.join('\n'), place: { file } }];
	expect(isAreaList({ file, format: 'text', blocks: text }, isArea)).toBe(true);
});
test('a few names, and a text that mentions some, are not', () => {
	expect(isAreaList(table(names.slice(0, 3).map((name) => [name])), isArea)).toBe(false);
	expect(isAreaList(table([...names, ...names.map(() => 'Något annat')].map((text) => [text])), isArea)).toBe(false);
});
