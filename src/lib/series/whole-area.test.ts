import { expect, test } from 'vitest';
import type { Area, AreaKind } from '../model/area.ts';
import { makeUp, nameOfWhole, wholeLabel, wholeOf } from './whole-area.ts';

const area = (code: string, kind: AreaKind, parentCode: string | null): Area => ({
	code,
	name: code,
	kind,
	parentCode,
	validFrom: null,
	validTo: null,
	successorCode: null
});
const AREAS = [
	area('00', 'riket', null),
	area('0182', 'kommun', '00'),
	area('0182-a', 'kommundel', '0182'),
	area('0182-b', 'plats', '0182-a'),
	area('0180', 'kommun', '00'),
	area('0180-c', 'stadsdelsområde', '0180')
];

test('words for the whole, with footnote marks, are no names', () => {
	expect(['Totalt', 'Samtliga områden*', 'Genomsnitt'].map(wholeLabel)).toEqual(Array(3).fill('listed-areas'));
	expect(['Hela staden5', 'Hela kommunen'].map(wholeLabel)).toEqual(['municipality', 'municipality']);
	expect(['Hela Nacka', 'Orminge', 'Totalt antal brott'].map(wholeLabel)).toEqual([null, null, null]);
	expect(['Hela Nacka', 'Nacka totalt', 'Orminge'].map(nameOfWhole)).toEqual(['Nacka', 'Nacka', null]);
});
test('the whole is the one municipality that all parts lie in', () => {
	expect(wholeOf(['0182-a', '0182-b', '00'], AREAS)?.code).toBe('0182');
	expect(wholeOf(['0182-a', '0180-c'], AREAS)).toBeUndefined();
	expect(wholeOf(['0182'], AREAS)).toBeUndefined();
	expect(wholeOf([], AREAS)).toBeUndefined();
});
test('only some parts of a municipality do not make it up', () => {
	const more = [...AREAS, area('0182-d', 'kommundel', '0182')];
	const [, nacka] = more;
	if (!nacka) throw new Error('no municipality');
	expect(makeUp(nacka, ['0182-a'], more)).toBe(false);
	expect(makeUp(nacka, ['0182-a', '0182-d', '00'], more)).toBe(true);
});
