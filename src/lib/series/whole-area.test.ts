import { expect, test } from 'vitest';
import type { Area, AreaKind } from '../model/area.ts';
import { isWholeLabel, nameOfWhole, wholeOf } from './whole-area.ts';

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
	expect(['Totalt', 'Hela staden5', 'Hela kommunen', 'Samtliga områden*'].map(isWholeLabel)).toEqual(
		Array(4).fill(true)
	);
	expect(['Hela Nacka', 'Orminge', 'Totalt antal brott'].map(isWholeLabel)).toEqual([false, false, false]);
	expect(['Hela Nacka', 'Nacka totalt', 'Orminge'].map(nameOfWhole)).toEqual(['Nacka', 'Nacka', null]);
});
test('the whole is the one municipality that all parts lie in', () => {
	expect(wholeOf(['0182-a', '0182-b', '00'], AREAS)?.code).toBe('0182');
	expect(wholeOf(['0182-a', '0180-c'], AREAS)).toBeUndefined();
	expect(wholeOf(['0182'], AREAS)).toBeUndefined();
	expect(wholeOf([], AREAS)).toBeUndefined();
});
