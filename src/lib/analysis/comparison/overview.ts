import { benjaminiHochberg } from '../../stats/multiple-comparisons.ts';
import { THRESHOLDS } from '../../stats/thresholds.ts';
import { directionOf, type Comparison } from './compare-areas.ts';

export type Overview = { rows: Comparison[]; made: number };

/**
 * Comparisons as they stand together on one page: findings are those that remain when the pairs of all measures are counted as one
 * family. **Source**: Benjamini & Hochberg 1995.
 */
export function overviewOf(comparisons: readonly Comparison[]): Overview {
	const family = comparisons.flatMap(({ pairs }) => pairs.map(({ result }) => result.p));
	const adjusted = benjaminiHochberg(family) ?? family;
	let place = 0;
	const rows = comparisons.map((comparison) => ({
		...comparison,
		pairs: comparison.pairs.map((pair) => {
			const isFinding = (adjusted[place++] ?? 1) <= THRESHOLDS.falseDiscoveryRate;
			return { ...pair, verdict: isFinding ? directionOf(comparison.kind, pair.result) : ('unclear' as const) };
		})
	}));
	return { rows, made: family.filter((p) => p !== null).length };
}
