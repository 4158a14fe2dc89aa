import { expect, test } from 'vitest';
import { fromSweref99 } from './sweref99.ts';

// Lantmäteriet's control points for the projection: longitude, latitude, northing, easting.
const CONTROL = [
	[12.75, 55, 6_097_106.672, 356_083.438],
	[14.25, 55, 6_095_048.642, 452_024.069],
	[12.75, 57, 6_319_636.937, 363_331.554],
	[19.5, 57, 6_326_392.707, 773_251.054],
	[11.25, 59, 6_546_096.724, 284_626.066],
	[19.5, 59, 6_548_757.206, 758_410.519],
	[12, 63, 6_989_134.048, 348_083.148],
	[13.5, 65, 7_209_293.753, 429_270.201],
	[21, 69, 7_666_089.698, 739_639.195]
] as const;

test.each(CONTROL)(
	'longitude %f and latitude %f are found again within a centimetre',
	(lon, lat, northing, easting) => {
		const [longitude, latitude] = fromSweref99(easting, northing);
		expect(longitude).toBeCloseTo(lon, 7);
		expect(latitude).toBeCloseTo(lat, 7);
	}
);
