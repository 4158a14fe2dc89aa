import type { PolygonRings, Position, Ring } from '../../model/geometry.ts';

/** The polygons of one feature, with how many of its rings had to be closed or turned, or had nothing in them. */
export type FoundPolygons = { polygons: PolygonRings[]; mended: number; broken: number; hasOther: boolean };

const DEEPEST = 8;

/**
 * All polygons of a geometry in its own coordinates, also those in collections. Rings are closed and turned the way Plot
 * fills them; positions that repeat the one before go. Points and lines are told of and left out.
 * Source: RFC 7946, which asks for outer rings the other way round than d3 and Plot. Errors: none; whatever is no ring is counted.
 */
export function findPolygons(geometry: unknown): FoundPolygons {
	const found: FoundPolygons = { polygons: [], mended: 0, broken: 0, hasOther: false };
	collect(geometry, found, 0);
	return found;
}

/** A polygon of a geometry that has been looked through, in other coordinates: what was the outer ring still is. */
export function withPositions(polygon: PolygonRings, to: (position: Position) => Position): PolygonRings {
	return polygon.map((ring, index) => turned(ring.map(to), index === 0));
}

/** Twice the area within the ring, negative where it runs clockwise. **Unit**: the square of the ring's own. */
export function signedArea(ring: Ring): number {
	let sum = 0;
	for (const [index, [x, y]] of ring.entries()) {
		const [nextX, nextY] = ring[(index + 1) % ring.length] ?? [x, y];
		sum += x * nextY - nextX * y;
	}
	return sum;
}

function collect(geometry: unknown, found: FoundPolygons, depth: number): void {
	if (typeof geometry !== 'object' || geometry === null || depth > DEEPEST) return;
	const type = 'type' in geometry ? geometry.type : undefined;
	const coordinates = 'coordinates' in geometry ? geometry.coordinates : undefined;
	if (type === 'GeometryCollection' && 'geometries' in geometry) {
		for (const one of listOf(geometry.geometries)) collect(one, found, depth + 1);
	} else if (type === 'Polygon') addPolygon(coordinates, found);
	else if (type === 'MultiPolygon') for (const one of listOf(coordinates)) addPolygon(one, found);
	else found.hasOther = true;
}

function addPolygon(coordinates: unknown, found: FoundPolygons): void {
	const rings: Ring[] = [];
	for (const [index, written] of listOf(coordinates).entries()) {
		const ring = cleanRing(written);
		if (ring) {
			const way = turned(ring.positions, index === 0);
			if (!ring.wasClosed) found.mended += 1;
			rings.push(way);
			continue;
		}
		found.broken += 1;
		// Holes without what they are holes in are nothing.
		if (index === 0) return;
	}
	if (rings.length > 0) found.polygons.push(rings);
}

function cleanRing(written: unknown): { positions: Position[]; wasClosed: boolean } | null {
	const positions: Position[] = [];
	for (const one of listOf(written)) {
		const [x, y] = listOf(one);
		if (typeof x !== 'number' || typeof y !== 'number' || !Number.isFinite(x) || !Number.isFinite(y)) return null;
		const before = positions.at(-1);
		if (before?.[0] !== x || before[1] !== y) positions.push([x, y]);
	}
	const [first, last] = [positions[0], positions.at(-1)];
	if (!first || !last) return null;
	const wasClosed = first[0] === last[0] && first[1] === last[1];
	if (!wasClosed) positions.push(first);
	return positions.length < 4 || signedArea(positions) === 0 ? null : { positions, wasClosed };
}

function turned(ring: Ring, isOuter: boolean): Ring {
	return signedArea(ring) < 0 === isOuter ? ring : [...ring].reverse();
}

function listOf(value: unknown): readonly unknown[] {
	return Array.isArray(value) ? value : [];
}
