import { expect, test } from 'vitest';
import { compareStored } from './compare-stored.ts';
import type { Observation } from './records.ts';

const observation = (start: string, value: number | null): Observation => ({
	areaLabel: 'Nacka',
	areaCode: '0182',
	indicatorId: 'x',
	indicatorPath: ['x'],
	periodStart: start,
	grain: 'year',
	populationGroup: '',
	value,
	base: null,
	low: null,
	high: null,
	reporters: null,
	status: 'final',
	missing: value === null ? 'not-collected' : null,
	raw: '',
	row: 1
});
const stored = (start: string, value: number | null) => ({
	indicatorId: 'x',
	areaCode: '0182',
	start,
	grain: 'year',
	group: '',
	value
});

test('new, changed and unchanged values are told apart, and a missing one changes nothing', () => {
	const changes = compareStored(
		[
			observation('2021-01-01', 5),
			observation('2022-01-01', 6),
			observation('2023-01-01', 7),
			observation('2024-01-01', null),
			observation('2025-01-01', 1)
		],
		[stored('2021-01-01', 5), stored('2022-01-01', 4), stored('2023-01-01', null), stored('2024-01-01', 3)]
	);
	expect([changes.added, changes.changed, changes.same]).toEqual([2, 1, 2]);
	expect(changes.first).toEqual([
		{ indicatorId: 'x', areaCode: '0182', start: '2022-01-01', grain: 'year', before: 4, after: 6 }
	]);
});
