import { expect, test } from 'vitest';
import type { Area } from '../model/area.ts';
import type { StoredObservation } from '../model/observation.ts';
import { periodEnd, periodOf } from '../model/period.ts';
import { publicCounts } from './public-counts.ts';
import type { CountFamily } from './public-year-tables.ts';

const area = (code: string, validFrom: string | null = null): Area => ({
	code,
	name: code,
	kind: 'kommundel',
	parentCode: 'kommun',
	validFrom,
	validTo: null,
	successorCode: null
});
const months = (areaCode: string, values: readonly (number | null)[], indicatorId = 'klotter'): StoredObservation[] =>
	values.map((value, index) => {
		const { start, grain } = periodOf('month', 2023 + Math.floor(index / 12), (index % 12) + 1);
		const end = periodEnd({ start, grain });
		const missing = value === null ? ('not-collected' as const) : null;
		const place = { sourceId: 's', sourceRow: index + 2 };
		return { indicatorId, areaCode, start, end, grain, value, base: null, low: null, high: null, status: 'final', missing, ...place }; // prettier-ignore
	});
const shown = (observations: StoredObservation[], more: Partial<CountFamily> = {}) =>
	publicCounts({
		areas: [area('a')],
		parentCode: null,
		parentIsSmall: false,
		indicators: [{ id: 'klotter', parentId: null }],
		observations,
		threshold: 5,
		...more
	});
const valuesOf = (rows: readonly StoredObservation[] = []) => rows.map(({ value }) => value);

test('a month of 2 is hidden with the smallest other that the year needs, and a zero is shown', () => {
	const [one] = shown(months('a', [2, 15, 9, 30, 20, 20, 20, 0, 20, 20, 20, 20]));
	expect(one?.grain).toBe('month');
	expect(valuesOf(one?.rows)).toEqual([null, 15, null, 30, 20, 20, 20, 0, 20, 20, 20, 20]);
	expect(one?.rows[0]).toMatchObject({ missing: 'hidden', hiddenBelow: 5 });
	expect(one?.rows[2]).toMatchObject({ missing: 'hidden', hiddenBelow: 5 });
	expect(valuesOf(one?.years)).toEqual([196]);
});

test('where more than half of the months would go, the periods are quarters, and years where that is not enough', () => {
	const quarters = shown(months('a', [4, 3, 2, 4, 4, 3, 2, 3, 4, 3, 4, 2]))[0];
	expect([quarters?.grain, valuesOf(quarters?.rows), valuesOf(quarters?.years)]).toEqual([
		'quarter',
		[9, 11, 9, 9],
		[38]
	]);
	const year = shown(months('a', [1, 0, 1, 1, 0, 1, 1, 0, 1, 1, 0, 1]))[0];
	expect([year?.grain, valuesOf(year?.rows)]).toEqual(['year', [8]]);
});

test('a year of 3 is hidden, and one of 0 is not', () => {
	const [one] = shown(months('a', [...[1, 1, 1], ...Array(9).fill(0), ...Array(12).fill(0)]));
	expect([one?.grain, valuesOf(one?.years)]).toEqual(['year', [null, 0]]);
});

test('where the municipality’s own months tell the rest, a second area loses the same two months', () => {
	const a = [2, 15, 9, ...Array(9).fill(20)];
	const b = [30, 14, 8, ...Array(9).fill(20)];
	const rows = [
		...months('a', a),
		...months('b', b),
		...months(
			'kommun',
			a.map((count, at) => count + (b[at] ?? 0))
		)
	];
	const [first, second] = shown(rows, { areas: [area('a'), area('b')], parentCode: 'kommun' });
	expect(valuesOf(first?.rows).slice(0, 4)).toEqual([null, 15, null, 20]);
	expect(valuesOf(second?.rows).slice(0, 4)).toEqual([null, 14, null, 20]);
	expect([...valuesOf(first?.years), ...valuesOf(second?.years)]).toEqual([206, 232]);
});

test('parts that add up to a shown whole are hidden for the year as soon as one of them has a small month', () => {
	const whole = Array(12).fill(20);
	const rows = [
		...months('a', whole, 'skada'),
		...months('a', [3, ...Array(11).fill(8)], 'klotter'),
		...months('a', [17, ...Array(11).fill(12)], 'brand')
	];
	const parts = ['klotter', 'brand'].map((id) => ({ id, parentId: 'skada' }));
	const [skada, klotter, brand] = shown(rows, { indicators: [{ id: 'skada', parentId: null }, ...parts] });
	expect(valuesOf(skada?.rows)).toEqual(whole);
	for (const part of [klotter, brand]) expect(valuesOf(part?.years)).toEqual([null]);
});

test('parts that are far from the whole tell nothing of each other', () => {
	const rows = [...months('a', Array(12).fill(90), 'skada'), ...months('a', [3, 6, ...Array(10).fill(8)], 'klotter')];
	const [skada, klotter] = shown(rows, {
		indicators: [
			{ id: 'skada', parentId: null },
			{ id: 'klotter', parentId: 'skada' }
		]
	});
	expect(valuesOf(skada?.rows)).not.toContain(null);
	expect(valuesOf(klotter?.rows).filter((value) => value === null)).toHaveLength(2);
});

test('an area within an area that is itself small shows nothing where its neighbours add up to that', () => {
	const a = Array(12).fill(20);
	const [one] = shown([...months('a', a), ...months('kommun', a)], { parentCode: 'kommun', parentIsSmall: true });
	expect(valuesOf(one?.years)).toEqual([null]);
});

test('what is counted before an area was formed is its predecessors’, and is hidden', () => {
	const [one] = shown(months('a', Array(12).fill(20)), { areas: [area('a', '2023-07-01')] });
	expect(valuesOf(one?.rows)).toEqual([...Array(6).fill(null), ...Array(6).fill(20)]);
	expect(valuesOf(one?.years)).toEqual([null]);
});
