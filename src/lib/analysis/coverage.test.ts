import { expect, test } from 'vitest';
import type { TargetingActivity } from '../model/activity.ts';
import type { Indicator } from '../model/indicator.ts';
import { coverageMatrix, isAimedAt } from './coverage.ts';

const indicator = (id: string, groupName: string, parentId: string | null = null): Indicator => ({
	id,
	name: id,
	kind: 'count',
	unit: '',
	parentId,
	publisher: '',
	polarity: 'none',
	reading: groupName === 'Insats' ? 'production' : 'effect',
	finestAreaKind: null,
	groupName,
	definition: '',
	caveat: '',
	url: ''
});
const INDICATORS = [
	indicator('vald', 'Våld'),
	indicator('ran', 'Våld', 'vald'),
	indicator('klotter', 'Ordning'),
	indicator('pass', 'Insats')
];
const activity = (id: string, ...ids: string[]): TargetingActivity => ({
	id,
	planId: 'p',
	title: id,
	status: null,
	starts: null,
	ends: null,
	areas: [],
	indicators: ids.map((one) => ({ id: one, state: 'suggested', reading: one === 'pass' ? 'production' : 'effect' })),
	themes: [],
	actual: null,
	begun: false,
	expected: []
});

test('a cell names the activities that the group can follow; counted work fills no cell', () => {
	const placed = [
		{ activity: activity('värdar', 'ran', 'vald', 'pass'), focusArea: 'Torg' },
		{ activity: activity('möten', 'pass'), focusArea: 'Samordning' }
	];
	const { groups, rows } = coverageMatrix(placed, ['Torg', 'Samordning'], INDICATORS, new Set(['klotter']));
	expect(groups).toEqual([
		{ name: 'Våld', indicators: 2, measured: 0 },
		{ name: 'Ordning', indicators: 1, measured: 1 }
	]);
	expect(rows.map(({ cells }) => cells.map((cell) => cell.activities.map(({ id }) => id)))).toEqual([
		[['värdar'], []],
		[[], []]
	]);
	expect(rows.map(({ count }) => count)).toEqual([1, 1]);
});

test('work against violence is work against robbery, and the other way round, but not against graffiti', () => {
	expect(isAimedAt('ran', [activity('a', 'vald')], INDICATORS)).toBe(true);
	expect(isAimedAt('vald', [activity('a', 'ran')], INDICATORS)).toBe(true);
	expect(isAimedAt('klotter', [activity('a', 'ran')], INDICATORS)).toBe(false);
});
