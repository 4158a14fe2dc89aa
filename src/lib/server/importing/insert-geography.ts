import type { AreaShape } from '#lib/series/geography/parse-geography.ts';
import { AREA_GEOMETRY } from '../warehouse/tables.ts';
import type { Transaction } from '../warehouse/transaction.ts';

/** Writes the ground of areas, which have been written before. */
export async function insertGeography(
	transaction: Transaction,
	shapes: readonly AreaShape[],
	sourceId: string
): Promise<void> {
	await transaction.append(
		'area_geometry',
		AREA_GEOMETRY,
		shapes.map(({ areaCode, polygons, row }) => [areaCode, JSON.stringify(polygons), sourceId, row])
	);
}
