import { expect, test } from 'vitest';
import type { Area } from '../model/area.ts';
import { outsideFindings } from './outside-area.ts';

const area: Area = {
	code: 'a',
	name: 'Järva',
	kind: 'stadsdelsområde',
	parentCode: '0180',
	validFrom: '2023-07-01',
	validTo: null,
	successorCode: null
};

test('zeros before an area was formed are told apart from numbers', () => {
	expect(outsideFindings(area, { figures: 14, zeros: 12 }).map(({ code, details }) => [code, details?.count])).toEqual([
		['zeros-outside-area', 12],
		['values-outside-area', 2]
	]);
});

test('an area without figures outside its time has nothing to tell', () => {
	expect(outsideFindings(area, { figures: 0, zeros: 0 })).toEqual([]);
	expect(outsideFindings(area, undefined)).toEqual([]);
});
