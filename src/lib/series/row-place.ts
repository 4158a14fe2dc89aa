import type { Place } from '../model/document.ts';

/** Where a row stands; `sheet` is null or absent for a file without sheets. */
export function rowPlace(file: string, row: number, sheet?: string | null): Place {
	return typeof sheet === 'string' ? { file, sheet, row } : { file, row };
}
