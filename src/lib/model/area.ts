import { z } from 'zod';

/** The levels of area, from the largest to the smallest. A figure of one level is never shown as another's. */
export const AREA_KINDS = [
	'riket',
	'polisregion',
	'län',
	'lokalpolisområde',
	'kommun',
	'stadsdelsområde',
	'kommundel',
	'stadsdel',
	'regso',
	'deso',
	'plats'
] as const;
export const AreaKind = z.enum(AREA_KINDS);
export type AreaKind = z.infer<typeof AreaKind>;

/** An area and when it existed. `code` is SCB's where there is one (text: leading zeros matter). */
export const Area = z.object({
	code: z.string().min(1),
	name: z.string().min(1),
	kind: AreaKind,
	parentCode: z.string().nullable(),
	validFrom: z.string().nullable(),
	validTo: z.string().nullable(),
	successorCode: z.string().nullable()
});
export type Area = z.infer<typeof Area>;

/** A written form of an area's name, normalised by `normaliseAreaName`. */
export type AreaAlias = { alias: string; areaCode: string };

/** True for a level where few live: its small numbers are not for the public. */
export function isBelowMunicipality(kind: AreaKind): boolean {
	return AREA_KINDS.indexOf(kind) > AREA_KINDS.indexOf('kommun');
}
