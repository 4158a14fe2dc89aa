import { z } from 'zod';

/** Longitude and latitude. **Unit**: degrees, WGS 84. */
export type Position = readonly [number, number];
/** A closed line: its last position is its first. */
export type Ring = readonly Position[];
/** The outer ring and then its holes. Outer rings run clockwise and holes the other way, as Plot fills what lies to the right. */
export type PolygonRings = readonly Ring[];

const Stored = z.array(z.array(z.array(z.tuple([z.number(), z.number()])).min(4)).min(1)).min(1);

/** Reads the polygons of an area as they are stored. Errors: throws where they are not what was written: our own mistake. */
export function parsePolygons(json: string): PolygonRings[] {
	return Stored.parse(JSON.parse(json));
}
