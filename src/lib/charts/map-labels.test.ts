import { expect, test } from 'vitest';
import { innermost, placeWithin, ringsOfPath } from './map-labels.ts';

const L_SHAPE = ringsOfPath('M0,0L100,0L100,30L30,30L30,100L0,100Z');

test('a path of straight lines is read as its rings', () => {
	expect(ringsOfPath('M1,2L3.5,4L-5,6ZM0,0L1,0L1,1Z')).toEqual([
		[[1, 2], [3.5, 4], [-5, 6]],
		[[0, 0], [1, 0], [1, 1]]
	]); // prettier-ignore
});

test('a text stands whole within its area, or nowhere', () => {
	const place = placeWithin(L_SHAPE, 60, 20);
	expect(place?.y).toBeGreaterThanOrEqual(10);
	expect(place?.y).toBeLessThanOrEqual(20);
	expect(placeWithin(L_SHAPE, 60, 60)).toBeNull();
});

test('a number stands inside, also where the middle of the area is outside it', () => {
	const { x, y } = innermost(L_SHAPE);
	expect(x < 30 || y < 30).toBe(true);
});
