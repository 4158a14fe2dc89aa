import { expect, test } from 'vitest';
import { parseCsv, parseReferenceCsv } from './csv.ts';

test('each row knows the line it begins on, past empty lines and cells over several lines', () => {
	const { rows, lines } = parseCsv('a;b\n\n"x\ny";2\nz;3\n', ';');
	expect(rows).toEqual([
		['a', 'b'],
		['x\ny', '2'],
		['z', '3']
	]);
	expect(lines).toEqual([1, 3, 5]);
});

test('a quote that never closes is told, not hidden', () => {
	expect(parseCsv('a;b\n"x;2\ny;3', ';').broken).toEqual([1]);
});

test('a file with mixed line endings keeps its rows apart', () => {
	expect(parseCsv('a;b\nc;d\ne;f\n\r\n', ';').rows).toEqual([
		['a', 'b'],
		['c', 'd'],
		['e', 'f']
	]);
});

test('a reference row is read by column name', () => {
	expect(parseReferenceCsv('code,name\n0182,"Nacka, kommun"\n')).toEqual([{ code: '0182', name: 'Nacka, kommun' }]);
});
