import { expect, test } from 'vitest';
import type { StoredObservation } from '../model/observation.ts';
import { predecessorSums } from './predecessor-sums.ts';

const row = (areaCode: string, start: string, value: number | null, indicatorId = 'klotter'): StoredObservation => ({
	indicatorId,
	areaCode,
	start,
	end: start,
	grain: 'month',
	value,
	base: null,
	low: null,
	high: null,
	status: areaCode === 'b' ? 'preliminary' : 'final',
	missing: value === null ? 'not-collected' : null,
	sourceId: 's',
	sourceRow: 1
});
const sums = (rows: StoredObservation[]) => predecessorSums(rows, ['a', 'b'], new Set(['klotter']), 'new');

test('two areas that became one are added month by month, and preliminary if one of them is', () => {
	expect(sums([row('a', '2023-01-01', 4), row('b', '2023-01-01', 7)])).toMatchObject([
		{ areaCode: 'new', value: 11, status: 'preliminary' }
	]);
});

test('a month that one of them lacks has no sum, and a share is never added', () => {
	expect(sums([row('a', '2023-01-01', 4), row('b', '2023-01-01', null), row('a', '2023-02-01', 4)])).toEqual([]);
	expect(sums([row('a', '2023-01-01', 0.4, 'otrygg'), row('b', '2023-01-01', 0.3, 'otrygg')])).toEqual([]);
});
