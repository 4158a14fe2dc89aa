import { expect, test } from 'vitest';
import { coverageMap } from './coverage-map.ts';

const names = [
	{ id: 'a', name: 'A' },
	{ id: 'b', name: 'B' },
	{ id: 'c', name: 'C' }
];

test('a year of nine months is nine of twelve, a year without values is empty, and so is no row at all', () => {
	const map = coverageMap(
		[
			{ indicatorId: 'a', year: 2021, grain: 'month', values: 12, preliminary: false },
			{ indicatorId: 'a', year: 2023, grain: 'month', values: 9, preliminary: true },
			{ indicatorId: 'b', year: 2022, grain: 'year', values: 1, preliminary: false },
			{ indicatorId: 'c', year: 2019, grain: 'year', values: 0, preliminary: false }
		],
		names
	);
	expect(map.years).toEqual([2021, 2022, 2023]);
	expect(map.rows.map(({ name, cells }) => [name, cells])).toEqual([
		['A', [{ values: 12, of: 12, preliminary: false }, null, { values: 9, of: 12, preliminary: true }]],
		['B', [null, { values: 1, of: 1, preliminary: false }, null]]
	]);
});

test('where a year has both months and a year’s sum, the months are told', () => {
	const map = coverageMap(
		[
			{ indicatorId: 'a', year: 2021, grain: 'year', values: 1, preliminary: false },
			{ indicatorId: 'a', year: 2021, grain: 'month', values: 3, preliminary: false }
		],
		names
	);
	expect(map.rows[0]?.cells).toEqual([{ values: 3, of: 12, preliminary: false }]);
});
