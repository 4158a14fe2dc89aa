import type { Position } from '../../model/geometry.ts';

/** The ellipsoid GRS 80 and the projection SWEREF 99 TM. **Unit**: metres, degrees. */
const AXIS = 6_378_137;
const FLATTENING = 1 / 298.257222101;
const CENTRAL_MERIDIAN = 15;
const SCALE = 0.9996;
const FALSE_EASTING = 500_000;

const E2 = FLATTENING * (2 - FLATTENING);
const N = FLATTENING / (2 - FLATTENING);
/** The radius of the circle as long as a meridian. */
const RADIUS = (AXIS / (1 + N)) * (1 + N ** 2 / 4 + N ** 4 / 64);
const DELTAS = [
	N / 2 - (2 / 3) * N ** 2 + (37 / 96) * N ** 3 - N ** 4 / 360,
	N ** 2 / 48 + N ** 3 / 15 - (437 / 1440) * N ** 4,
	(17 / 480) * N ** 3 - (37 / 840) * N ** 4,
	(4397 / 161_280) * N ** 4
];
const TO_GEODETIC = [
	E2 + E2 ** 2 + E2 ** 3 + E2 ** 4,
	-(7 * E2 ** 2 + 17 * E2 ** 3 + 30 * E2 ** 4) / 6,
	(224 * E2 ** 3 + 889 * E2 ** 4) / 120,
	-(4279 * E2 ** 4) / 1260
];
const DEGREES = 180 / Math.PI;

/**
 * Longitude and latitude of a point in SWEREF 99 TM. SWEREF 99 and WGS 84 are less than a metre apart.
 * **Unit**: metres in, degrees out. **Source**: Lantmäteriet, «Gauss conformal projection (transverse Mercator), Krüger's
 * formulas». Errors: none; far outside Sweden the series is no longer exact.
 */
export function fromSweref99(easting: number, northing: number): Position {
	const xi = northing / (SCALE * RADIUS);
	const eta = (easting - FALSE_EASTING) / (SCALE * RADIUS);
	let [north, east] = [xi, eta];
	for (const [index, delta] of DELTAS.entries()) {
		const times = 2 * (index + 1);
		north -= delta * Math.sin(times * xi) * Math.cosh(times * eta);
		east -= delta * Math.cos(times * xi) * Math.sinh(times * eta);
	}
	const conformal = Math.asin(Math.sin(north) / Math.cosh(east));
	const longitude = Math.atan(Math.sinh(east) / Math.cos(north));
	const sine = Math.sin(conformal);
	const series = TO_GEODETIC.reduce((sum, factor, power) => sum + factor * sine ** (2 * power), 0);
	const latitude = conformal + sine * Math.cos(conformal) * series;
	return [CENTRAL_MERIDIAN + longitude * DEGREES, latitude * DEGREES];
}
