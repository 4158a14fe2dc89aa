import type { Position } from '../../model/geometry.ts';
import { fromSweref99 } from './sweref99.ts';

/** How positions of a file become longitude and latitude. */
export type CoordinateSystem = {
	id: 'wgs84' | 'sweref99';
	swapped: boolean;
	toDegrees: (position: Position) => Position;
};

type Box = { west: number; east: number; south: number; north: number };

/** Sweden with a margin at sea. **Unit**: degrees, and metres in SWEREF 99 TM. */
const DEGREES: Box = { west: 9, east: 26, south: 54, north: 70.5 };
const METRES: Box = { west: 200_000, east: 1_000_000, south: 6_000_000, north: 7_800_000 };

/** Codes of systems that are read: WGS 84 and SWEREF 99 in degrees, SWEREF 99 TM, and UTM 33 N, which is the same in Sweden. */
const IN_DEGREES: ReadonlySet<string> = new Set(['4326', '4258', '4619', '84', '4979']);
const IN_METRES: ReadonlySet<string> = new Set(['3006', '25833', '32633', '5845', '5850']);

/**
 * The system of a file, by where its positions lie: Sweden is nowhere else in any of them. `named` is what the file itself
 * says of its system. Errors: null for a system that is not read, or a place outside Sweden.
 */
export function findSystem(positions: readonly Position[], named: string | null): CoordinateSystem | null {
	const [x, y] = [middle(positions.map(([first]) => first)), middle(positions.map(([, second]) => second))];
	const code = named === null ? null : (/(\d+)\D*$/.exec(named)?.[1] ?? null);
	for (const swapped of [false, true]) {
		const [east, north] = swapped ? [y, x] : [x, y];
		const order = (position: Position): Position => (swapped ? [position[1], position[0]] : position);
		if (isWithin(east, north, DEGREES) && !(code !== null && IN_METRES.has(code))) {
			return { id: 'wgs84', swapped, toDegrees: order };
		}
		// Other projections of Sweden have numbers of the same size, so that a code that is not known is taken seriously.
		if (isWithin(east, north, METRES) && (code === null || IN_METRES.has(code) || IN_DEGREES.has(code))) {
			return { id: 'sweref99', swapped, toDegrees: (position) => fromSweref99(...order(position)) };
		}
	}
	return null;
}

/** True for a position that can be in Sweden. **Unit**: degrees. */
export function isInSweden([longitude, latitude]: Position): boolean {
	return isWithin(longitude, latitude, DEGREES);
}

function isWithin(x: number, y: number, { west, east, south, north }: Box): boolean {
	return x >= west && x <= east && y >= south && y <= north;
}

function middle(values: readonly number[]): number {
	return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN;
}
