/** What is used of Bostock's packages for topology, which come without types. */

type Corners = number[][][][];
type GroundOf = { type: 'MultiPolygon'; coordinates: Corners };
/** Borders that areas share are one line here; the contents are the packages' own. */
type Borders = { objects: Record<string, object> };

declare module 'topojson-server' {
	export function topology(objects: Record<string, GroundOf>): Borders;
}

declare module 'topojson-simplify' {
	export function presimplify(topology: Borders): Borders;
	export function quantile(topology: Borders, share: number): number;
	export function simplify(topology: Borders, least: number): Borders;
}

declare module 'topojson-client' {
	export function feature(topology: Borders, object: object): { geometry: GroundOf };
}
