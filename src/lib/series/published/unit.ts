/** Units that a file's own words can state. A figure is kept in the unit it is published in and never turned into another. */
export const UNITS = {
	per1000: 'per 1 000 invånare',
	per100k: 'per 100 000 invånare',
	percent: 'procent'
} as const;

const SPACE = '[\\s\\u00a0\\u202f.]?';
const PATTERNS: readonly (readonly [string, RegExp])[] = [
	[UNITS.per100k, new RegExp(`(per|/)\\s*100${SPACE}000\\b`, 'i')],
	[UNITS.per1000, new RegExp(`(per|/)\\s*1${SPACE}000\\b(?!${SPACE}000)`, 'i')],
	[UNITS.percent, /%|\bprocent\b|\bandel(en)?\b/i]
];

/** The unit that a title or heading states, or undefined. A rate goes before a share: «andel per 1 000» is a rate. */
export function unitOf(text: string): string | undefined {
	return PATTERNS.find(([, pattern]) => pattern.test(text))?.[0];
}
