import { expect, test } from 'vitest';
import { CALIBRATION } from '../stats/calibration.ts';
import { THRESHOLDS } from '../stats/thresholds.ts';
import { calibrationRows, designName, thresholdRows } from './method-page.ts';

test('every threshold has one row with its value and meaning', () => {
	const rows = thresholdRows();
	expect(rows.map(({ key, value }) => [key, value])).toEqual(Object.entries(THRESHOLDS));
	expect(rows.every(({ meaning }) => meaning.endsWith('.'))).toBe(true);
});

test('every design of the calibration has a name in Swedish, and no two the same', () => {
	const names = CALIBRATION.rows.map(({ design }) => designName(design));
	expect(new Set(names).size).toBe(names.length);
	expect(names.filter((name) => /its|quarters|areas|months|years/.test(name))).toEqual([]);
	expect(designName('controlled-48-12-4-areas')).toContain('48 före och 12 efter, 4 jämförelseområden');
	expect(designName('trend-48-months')).toContain('48 månader');
	expect(designName('trend-10-years-of-months')).toContain('10 år, av månader');
});

test('designs without a promise stand apart', () => {
	const { promised, drifting } = calibrationRows();
	expect(promised.length + drifting.length).toBe(CALIBRATION.rows.length);
	expect(drifting).toHaveLength(5);
	expect(promised.flat()).not.toContain('');
});
