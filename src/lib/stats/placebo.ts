import { ratioOfRateRatios, type BeforeAfter } from './ratio-of-rate-ratios.ts';
import { isRefused, refuse, type Refused } from './refused.ts';
import { THRESHOLDS } from './thresholds.ts';

export type PlaceboTest = {
	/** Log ratio of rate ratios of the treated area against the pooled comparison areas. */
	treated: number;
	/** The same for each comparison area against the others, in the order given. */
	placebos: number[];
	/** Share of all areas at least as far from 0 as the treated one. */
	pTwoSided: number;
	/** Share of all areas that fell at least as much. */
	pDecrease: number;
	/** The smallest p that so few areas can give: 1/(J+1). */
	smallestP: number;
};

/**
 * Placebo test: would areas where nothing was done look as changed as the treated one?
 *
 * Each comparison area is set against the other comparison areas pooled, never against the treated one; 0.5 is added to every count.
 * **Unit**: natural logarithms of ratios; p is a share of areas. **Source**: permutation of the treated unit, Abadie, Diamond & Hainmueller
 * 2010, J. Am. Stat. Assoc. 105:493. **Assumes** that the areas are exchangeable. **Minimum data**: nine comparison areas.
 * **Errors**: refused `too-few-points` (areas), `bad-input`, or `too-few-events` where an area has no events at all.
 */
export function placeboTest(treated: BeforeAfter, comparison: readonly BeforeAfter[]): PlaceboTest | Refused {
	if (comparison.length < THRESHOLDS.placeboAreas) return refuse('too-few-points');
	const own = against(treated, comparison);
	if (typeof own !== 'number') return own;
	const placebos: number[] = [];
	for (const [index, area] of comparison.entries()) {
		const value = against(
			area,
			comparison.filter((_, other) => other !== index)
		);
		if (typeof value !== 'number') return value;
		placebos.push(value);
	}
	const all = [own, ...placebos];
	const share = (isExtreme: (value: number) => boolean) => all.filter(isExtreme).length / all.length;
	return {
		treated: own,
		placebos,
		pTwoSided: share((value) => Math.abs(value) >= Math.abs(own)),
		pDecrease: share((value) => value <= own),
		smallestP: 1 / all.length
	};
}

function against(area: BeforeAfter, others: readonly BeforeAfter[]): number | Refused {
	const sum = (part: 'before' | 'after') => others.reduce((total, other) => total + other[part], 0);
	const pooled = { before: sum('before'), after: sum('after') };
	const found = ratioOfRateRatios(area, pooled, { alwaysAddHalf: true });
	return isRefused(found) ? found : Math.log(found.ratio);
}
