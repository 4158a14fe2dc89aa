import { THRESHOLDS } from '../../stats/thresholds.ts';
import type { BaseMethod } from './method-plan.ts';
import type { CountFacts } from './effect-facts.ts';
import type { Strength } from '../../model/verdict.ts';

/** How much a design with counts can bear, whatever the numbers turn out to be. */
export function countStrength(method: BaseMethod, facts: CountFacts): Strength {
	// Two single periods cannot tell a change from what years differ by anyway.
	if (method === 'two-period-rate-ratio') return 0;
	const areas = facts.nPost === 0 ? 0 : (facts.comparisonAreas ?? 0);
	const byAreas: Strength = areas === 0 ? 1 : areas < THRESHOLDS.placeboAreas ? 2 : 3;
	if (facts.preTrendDiffers) return 1;
	return facts.selectedBecauseHigh && byAreas === 3 ? 2 : byAreas;
}
