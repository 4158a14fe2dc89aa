import { expect, test } from 'vitest';
import type { StoredObservation } from '../model/observation.ts';
import { populationLookup, ratesOf } from './rates.ts';

const row = (start: string, value: number | null): StoredObservation => ({
	indicatorId: 'brott.person',
	areaCode: '0182',
	start,
	end: start,
	grain: 'month',
	value,
	base: null,
	low: null,
	high: null,
	status: 'final',
	missing: value === null ? 'not-collected' : null,
	sourceId: 's',
	sourceRow: 1
});
const people = (year: number, count: number, implied = false) => ({ areaCode: '0182', year, count, implied });

test('109 crimes among 109 000 are 100 per 100 000, and a missing count stays missing', () => {
	const rated = ratesOf([row('2022-01-01', 109), row('2022-02-01', null)], populationLookup([people(2022, 109_000)]));
	expect(rated?.rows.map(({ value, base }) => [value, base])).toEqual([
		[100, 109_000],
		[null, 109_000]
	]);
});

test('a year whose population is not out yet uses that of the year before, and a longer hole gives no rate', () => {
	expect(ratesOf([row('2023-01-01', 1)], populationLookup([people(2022, 100_000)]))).not.toBeNull();
	expect(ratesOf([row('2024-01-01', 1)], populationLookup([people(2022, 100_000)]))).toBeNull();
});

test('fewer than 1 000 inhabitants give no rate, and an implied population is told', () => {
	expect(ratesOf([row('2022-01-01', 1)], populationLookup([people(2022, 900)]))).toBeNull();
	expect(ratesOf([row('2022-01-01', 1)], populationLookup([people(2022, 9000, true)]))?.implied).toBe(true);
});
