import { z } from 'zod';

/** A `Place` as it is kept in the database, checked as it comes out. */
export const StoredPlace = z.object({
	file: z.string(),
	page: z.number().optional(),
	sheet: z.string().optional(),
	table: z.number().optional(),
	row: z.number().optional(),
	column: z.number().optional(),
	line: z.number().optional()
});
