import type { Area } from '../model/area.ts';

/** An area of SCB's that its code describes. `assumed`: the label does not say which year's boundaries are meant. */
export type StatisticalArea = { area: Area & { parentCode: string }; boundaries: string; assumed: boolean };

/** The first boundaries; codes without a year have been these since there were no others. */
const FIRST = '2018';

/**
 * Reads a label with the code of a DeSO or RegSO: `0182C1010`, `0182R001_RegSO2025`, `0182R001 Fisksätra`. The code begins
 * with its municipality's. Boundaries of another year make another area: the same code may then cover other blocks.
 *
 * Source: SCB's DeSO (municipality, A, B or C, four digits) and RegSO (municipality, R, three digits), 2018 and 2025.
 * Errors: null for any other label.
 */
export function parseStatisticalArea(label: string): StatisticalArea | null {
	const pattern =
		/^\s*(?:DeSO |RegSO )?((\d{4})(?:([ABC])\d{4}|R\d{3}))(?:_(?:DeSO|RegSO)(\d{4}))?(?:\s*\(?(.*?)\)?)?\s*$/iu;
	const [, written, parentCode, isDeso, year, rest = ''] = pattern.exec(label) ?? [];
	if (written === undefined || parentCode === undefined) return null;
	const code = written.toUpperCase();
	const kind = isDeso === undefined ? 'regso' : 'deso';
	const boundaries = year ?? FIRST;
	const suffix = boundaries === FIRST ? '' : boundaries;
	const form = kind === 'deso' ? 'DeSO' : 'RegSO';
	const named = rest === '' || /^\d/.test(rest) ? code : `${rest} ${code}`;
	return {
		area: {
			code: suffix === '' ? code : `${code}_${form}${suffix}`,
			name: suffix === '' ? named : `${named} (${form} ${suffix})`,
			kind,
			parentCode,
			validFrom: `${boundaries}-01-01`,
			validTo: null,
			successorCode: null
		},
		boundaries,
		assumed: year === undefined
	};
}
