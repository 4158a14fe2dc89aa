import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Position } from '../../model/geometry.ts';
import { findPolygons, signedArea } from './rings.ts';

/** A star around a place in Sweden: any number of corners, none of which crosses another. */
const stars = fc.array(fc.double({ min: 0.01, max: 0.1, noNaN: true }), { minLength: 3, maxLength: 30 }).map((radii) =>
	radii.map((radius, index): Position => {
		const angle = (2 * Math.PI * index) / radii.length;
		return [18 + radius * Math.cos(angle), 59 + radius * Math.sin(angle)];
	})
);

test('wherever a ring begins, whichever way it runs and whether or not it is closed, it is the same ground', () => {
	fc.assert(
		fc.property(stars, fc.nat(), fc.boolean(), fc.boolean(), (star, start, isReversed, isClosed) => {
			const at = start % star.length;
			const moved = [...star.slice(at), ...star.slice(0, at)];
			const way = isReversed ? moved.reverse() : moved;
			const [first] = way;
			const { polygons } = findPolygons({
				type: 'Polygon',
				coordinates: [isClosed && first ? [...way, first] : way]
			});
			const [[ring = []] = []] = polygons;
			const [[plain = []] = []] = findPolygons({ type: 'Polygon', coordinates: [star] }).polygons;
			expect(signedArea(ring)).toBeLessThan(0);
			expect(signedArea(ring)).toBeCloseTo(signedArea(plain), 9);
			expect(ring.at(-1)).toEqual(ring[0]);
			expect(new Set(ring.map(String))).toEqual(new Set(plain.map(String)));
		})
	);
});

test('a hole runs the other way, and goes with what it is a hole in', () => {
	const outer = [[0, 0], [9, 0], [9, 9], [0, 9], [0, 0]]; // prettier-ignore
	const hole = [[1, 1], [2, 1], [2, 2], [1, 2], [1, 1]]; // prettier-ignore
	const [polygon] = findPolygons({ type: 'Polygon', coordinates: [outer, hole] }).polygons;
	expect(polygon?.map((ring) => Math.sign(signedArea(ring)))).toEqual([-1, 1]);
	expect(findPolygons({ type: 'Polygon', coordinates: [[[0, 0]], hole] })).toMatchObject({ polygons: [], broken: 1 });
});

test('what is no geometry gives none, however deep it goes', () => {
	for (const geometry of [null, 7, 'Polygon', [], {}, { type: 'Polygon' }, { type: 'Polygon', coordinates: [[[]]] }]) {
		expect(findPolygons(geometry).polygons).toEqual([]);
	}
	let nested: unknown = { type: 'Polygon', coordinates: [[[0, 0], [1, 0], [1, 1]]] }; // prettier-ignore
	for (let depth = 0; depth < 50; depth += 1) nested = { type: 'GeometryCollection', geometries: [nested] };
	expect(findPolygons(nested).polygons).toEqual([]);
});
