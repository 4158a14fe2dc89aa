import type { StoredObservation } from '../../model/observation.ts';
import { assessEffect } from './assess-effect.ts';
import { questionOfRows, type EffectMaterial } from './question-of-rows.ts';

/** What became of the areas next to it, beside the comparison areas. */
export type NeighbourChange = {
	/** Crime moved there, the benefit spread there, or it cannot be told. */
	sign: 'displacement' | 'diffusion' | 'undecided';
	estimate: number | null;
	low: number | null;
	high: number | null;
	n: { before: number; after: number };
};

/**
 * Whether events moved to the neighbours when the work began, by the method of the question itself: the neighbours taken together as the
 * area asked about, beside the same comparison areas. **Source**: as `bufferChange` (a ratio of rate ratios for the buffer). Null where
 * there are no neighbours, nothing to compare with, or the indicator is no count.
 */
export function neighbourChange(material: EffectMaterial, neighbours: readonly string[]): NeighbourChange | null {
	if (neighbours.length === 0 || material.comparisonCodes.length === 0 || material.indicator.kind !== 'count')
		return null;
	const together = summed(material, neighbours);
	const found = questionOfRows({
		...material,
		areaCode: TOGETHER,
		rows: [...material.rows.filter(({ areaCode }) => material.comparisonCodes.includes(areaCode)), ...together],
		populationOf: (code, year) =>
			code === TOGETHER ? peopleOf(material, neighbours, year) : material.populationOf(code, year),
		expected: null,
		chosenForHigh: false
	});
	if (!found) return null;
	const { estimate, low, high, n, strength } = assessEffect(found.question);
	const isCompared = strength >= 2 && low !== null && high !== null;
	const sign = isCompared && low > 1 ? 'displacement' : isCompared && high < 1 ? 'diffusion' : 'undecided';
	return { sign, estimate, low, high, n };
}

/** No area's code. */
const TOGETHER = '+';

/** A period counts only where every neighbour has it. */
function summed({ rows }: EffectMaterial, neighbours: readonly string[]): StoredObservation[] {
	const periods = new Map<string, StoredObservation[]>();
	for (const row of rows) {
		if (row.value === null || !neighbours.includes(row.areaCode)) continue;
		const key = `${row.grain} ${row.start}`;
		periods.set(key, [...(periods.get(key) ?? []), row]);
	}
	return [...periods.values()].flatMap((same) => {
		const [first] = same;
		if (!first || same.length < neighbours.length) return [];
		const value = same.reduce((sum, row) => sum + (row.value ?? 0), 0);
		return [{ ...first, areaCode: TOGETHER, value }];
	});
}

function peopleOf({ populationOf }: EffectMaterial, neighbours: readonly string[], year: number) {
	const found = neighbours.map((code) => populationOf(code, year));
	const [first] = found;
	if (!first || found.some((one) => one === undefined)) return undefined;
	return {
		...first,
		count: found.reduce((sum, one) => sum + (one?.count ?? 0), 0),
		implied: found.some((one) => one?.implied === true)
	};
}
