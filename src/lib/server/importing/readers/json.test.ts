import { expect, test } from 'vitest';
import { isJson, readJson } from './json.ts';

const tablesOf = (text: string) => {
	const read = readJson(text, 'a.json');
	if ('refused' in read) throw new Error(read.refused.code);
	return read.document.blocks.map((block) => (block.kind === 'table' ? block : null));
};
const refusal = (text: string) => {
	const read = readJson(text, 'a.json');
	return 'refused' in read ? read.refused : null;
};

test('a list of objects is a table whose header is their keys', () => {
	expect(tablesOf('[{"a": 1, "b": {"c": null}}, {"a": "x", "d": true}]')[0]).toMatchObject({
		rows: [
			['a', 'b.c', 'd'],
			['1', '', ''],
			['x', '', 'true']
		],
		lines: [0, 1, 2]
	});
});

test('a list inside each object gives a row for each of its own', () => {
	const text =
		'{"values": [{"kpi": "N1", "values": [{"gender": "K", "value": 1}, {"gender": "M", "value": 2.5}]}], "count": 1}';
	expect(tablesOf(text)[0]).toMatchObject({
		rows: [
			['kpi', 'gender', 'value'],
			['N1', 'K', '1'],
			['N1', 'M', '2.5']
		],
		lines: [0, 1, 1]
	});
});

test('one object a line is a table too', () => {
	expect(tablesOf('{"a": 1}\n{"a": 2}\n')[0]?.rows).toEqual([['a'], ['1'], ['2']]);
});

test('a cube with few values is unfolded with code before label', () => {
	const cube = {
		version: '2.0',
		class: 'dataset',
		id: ['Region', 'Tid', 'ContentsCode'],
		size: [2, 1, 2],
		role: { metric: ['ContentsCode'] },
		dimension: {
			Region: {
				label: 'region',
				category: { index: { '0182': 0, '00': 1 }, label: { '00': 'Riket', '0182': 'Nacka' } }
			},
			Tid: { label: 'år', category: { index: ['2023'] } },
			ContentsCode: {
				category: { index: ['A', 'B'], label: { A: 'Folkmängd', B: 'Ökning' }, unit: { A: { base: 'antal' } } }
			}
		},
		value: { '0': 110_633, '3': 5 },
		status: { '1': '..' }
	};
	expect(tablesOf(JSON.stringify(cube))[0]?.rows).toEqual([
		['region', 'år', 'Folkmängd (antal)', 'B Ökning'],
		['0182 Nacka', '2023', '110633', '..'],
		['00 Riket', '2023', '..', '5']
	]);
});

test('broken text is refused with its line and column, a value without table with that', () => {
	expect(refusal('[{"a": 1},\n{"a": }]')).toMatchObject({ code: 'broken-json', place: { line: 2, column: 7 } });
	expect(refusal('{"a": 1}')?.code).toBe('json-without-table');
	expect(refusal('[]')?.code).toBe('json-without-table');
});

test('a text in square brackets is no JSON', () => {
	expect(isJson('[1] Inledning till planen')).toBe(false);
	expect(isJson('{"a": 1')).toBe(true);
});
