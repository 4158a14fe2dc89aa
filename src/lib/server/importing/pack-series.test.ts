import { expect, test } from 'vitest';
import type { Observation } from '#lib/series/records.ts';
import { buffersOf, packObservations, unpackObservations } from './pack-series.ts';

const counted: Observation = {
	areaLabel: 'Nacka kommun',
	indicatorPath: ['3-7 kap. Brott mot person', '6 kap. Sexualbrott'],
	periodStart: '2023-01-01',
	grain: 'month',
	populationGroup: '',
	value: 0,
	base: null,
	low: null,
	high: null,
	reporters: null,
	status: 'preliminary',
	missing: null,
	raw: '0',
	row: 7,
	sheet: null,
	areaCode: '0182',
	indicatorId: 'brott.sexual'
};
const missing: Observation = { ...counted, value: null, missing: 'not-collected', raw: '..', row: 8 };
const answered: Observation = {
	...counted,
	value: 0.431,
	base: 202,
	low: 0.36,
	high: 0.5,
	reporters: 3,
	row: 9,
	sheet: 'Trygghet'
};

test('what one thread packs the other unpacks, with 0 and missing told apart', () => {
	const observations = [counted, missing, answered];
	const packed = packObservations(observations);
	expect(unpackObservations(structuredClone(packed, { transfer: buffersOf(packed) }))).toEqual(observations);
	expect(unpackObservations(packObservations([]))).toEqual([]);
});
