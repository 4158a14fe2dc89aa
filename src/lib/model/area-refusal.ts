/** Why an area cannot be saved as it is written. */
export const AREA_REFUSALS = ['unknown-area', 'already-there', 'holds-itself', 'ends-before', 'alias-taken'] as const;
export type AreaRefusal = (typeof AREA_REFUSALS)[number];
