import { feature } from 'topojson-client';
import { topology } from 'topojson-server';
import { presimplify, quantile, simplify } from 'topojson-simplify';
import type { PolygonRings, Position } from '../../model/geometry.ts';

/** Positions kept for each area on average, and for a map of few areas. */
const FOR_EACH = 80;
const AT_LEAST = 4000;
/** Decimals kept: about a metre. */
const DECIMALS = 5;

/**
 * The same areas with fewer corners, where there are more than a page can draw. Borders that areas share stay shared: they
 * are one line before corners are taken away, those that matter least first. An area is never taken away.
 * **Unit**: degrees in and out. **Source**: Visvalingam & Whyatt 1993, in Bostock's topojson-simplify. Errors: none.
 */
export function simplifyAreas(areas: readonly (readonly PolygonRings[])[]): PolygonRings[][] {
	const count = areas.reduce((sum, polygons) => sum + countPositions(polygons), 0);
	const most = Math.max(AT_LEAST, areas.length * FOR_EACH);
	if (count <= most) return areas.map((polygons) => polygons.map(rounded));
	const objects = Object.fromEntries(areas.map((polygons, index) => [index, toGeoJson(polygons)]));
	const weighed = presimplify(topology(objects));
	const simple = simplify(weighed, quantile(weighed, 1 - most / count));
	return areas.map((polygons, index) => {
		const object = simple.objects[index];
		const kept = object ? feature(simple, object).geometry.coordinates : [];
		const whole = kept.flatMap(asPolygon).map(rounded).filter(isPolygon);
		return whole.length > 0 ? whole : polygons.map(rounded);
	});
}

/** How many positions the polygons have. */
export function countPositions(polygons: readonly PolygonRings[]): number {
	return polygons.reduce((sum, rings) => sum + rings.reduce((inner, ring) => inner + ring.length, 0), 0);
}

function toGeoJson(polygons: readonly PolygonRings[]) {
	return {
		type: 'MultiPolygon' as const,
		coordinates: polygons.map((rings) => rings.map((ring) => ring.map(([x, y]) => [x, y])))
	};
}

/** Rings that have lost all but three corners have become lines or points. */
function asPolygon(rings: readonly number[][][]): PolygonRings[] {
	const positions = rings.map((ring) => ring.map(([x = 0, y = 0]): Position => [x, y]));
	const [outer, ...holes] = positions;
	return outer && isRing(outer) ? [[outer, ...holes.filter(isRing)]] : [];
}

function isPolygon([outer]: PolygonRings): boolean {
	return outer !== undefined && isRing(outer);
}

function isRing(ring: readonly Position[]): boolean {
	return new Set(ring.map(([x, y]) => `${x} ${y}`)).size >= 3;
}

function rounded(polygon: PolygonRings): PolygonRings {
	const short = (value: number) => Number(value.toFixed(DECIMALS));
	return polygon.map((ring) => ring.map(([x, y]): Position => [short(x), short(y)]));
}
