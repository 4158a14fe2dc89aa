import { expect, test } from 'vitest';
import type { ExpectedEffect } from '../model/expected-effect.ts';
import { statedExpectations } from './expectation-timing.ts';

const first: ExpectedEffect = {
	id: 'e1',
	activityId: 'a',
	indicatorId: 'brott.klotter',
	areaCode: '0182',
	direction: 'decrease',
	smallestSize: 0.15,
	lagMonths: 6,
	comparisonAreas: [],
	statedBy: 'Kim',
	statedAt: '2026-02-01T10:00:00.000Z',
	replaces: null
};
const changed = { ...first, id: 'e2', smallestSize: 0.05, statedAt: '2026-09-01T10:00:00.000Z', replaces: 'e1' };

test('the latest holds, the earlier is kept, and a change after the start is told', () => {
	expect(statedExpectations([first, changed], '2026-03-01')).toMatchObject([
		{ holds: { id: 'e2', timing: 'changed' }, earlier: [{ id: 'e1', timing: 'before' }] }
	]);
});

test('one stated after the start is late, on the day it is not', () => {
	expect(statedExpectations([first], '2026-01-15')[0]?.holds.timing).toBe('late');
	expect(statedExpectations([first], '2026-02-01')[0]?.holds.timing).toBe('before');
	expect(statedExpectations([first], null)[0]?.holds.timing).toBe('before');
});

test('each indicator and area has an expectation of its own', () => {
	expect(statedExpectations([first, { ...first, areaCode: '0127' }], null)).toHaveLength(2);
});
