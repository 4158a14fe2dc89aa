import { expect, test } from 'vitest';
import type { ChartPoint } from './chart-point.ts';
import { nearestPoint, pointByKey } from './point-search.ts';

const point = (series: number, x: number, y: number | null): ChartPoint => ({ series, x, y, title: '', lines: [] });
const points = [point(0, 10, 50), point(0, 20, null), point(0, 30, 40), point(1, 10, 90), point(1, 30, 80)];

test('the pointer finds the point at its time, and between series the nearer one', () => {
	expect(nearestPoint(points, 29, 45)).toBe(2);
	expect(nearestPoint(points, 29, 79)).toBe(4);
	expect(nearestPoint(points, 20, 10)).toBe(1);
	expect(nearestPoint([], 1, 1)).toBe(-1);
});
test('the first key reaches the last value of the first series', () => {
	expect(pointByKey(points, null, 'ArrowLeft')).toBe(2);
});
test('left and right go through gaps and stop at the ends', () => {
	expect(pointByKey(points, 2, 'ArrowLeft')).toBe(1);
	expect(pointByKey(points, 0, 'ArrowLeft')).toBe(0);
	expect(pointByKey(points, 2, 'ArrowRight')).toBe(2);
	expect(pointByKey(points, 1, 'Home')).toBe(0);
	expect(pointByKey(points, 3, 'End')).toBe(4);
});
test('up and down change series at the same time and stay put at the outermost', () => {
	expect(pointByKey(points, 2, 'ArrowDown')).toBe(4);
	expect(pointByKey(points, 3, 'ArrowUp')).toBe(0);
	expect(pointByKey(points, 4, 'ArrowDown')).toBe(4);
});
test('other keys belong to the page', () => {
	expect(pointByKey(points, 2, 'Tab')).toBeUndefined();
	expect(pointByKey([], null, 'Home')).toBeUndefined();
});
