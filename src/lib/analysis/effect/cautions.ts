import { THRESHOLDS } from '../../stats/thresholds.ts';
import type { BaseMethod } from './method-plan.ts';
import type { CountFacts } from './effect-facts.ts';
import type { Caution } from '../../model/verdict.ts';

/** What a design with counts cannot rule out, in the order it is to be read. */
export function countCautions(method: BaseMethod, facts: CountFacts): Caution[] {
	const found: Caution[] = [];
	if (facts.preliminary) found.push('preliminar-period-exkluderad');
	if (method === 'two-period-rate-ratio') found.push('tva-punkter');
	if (method === 'mann-kendall+sen') found.push('kort-serie');
	if (facts.nPost > 0) found.push(...comparisonCautions(facts.comparisonAreas ?? 0));
	if (facts.preTrendDiffers) found.push('olika-utveckling-fore');
	if (facts.selectedBecauseHigh) found.push('risk-regression-mot-medelvardet');
	if (facts.overlappingActivities) found.push('flera-insatser-samtidigt');
	return found;
}

function comparisonCautions(areas: number): Caution[] {
	if (areas === 0) return ['ingen-jamforelse'];
	if (areas < THRESHOLDS.placeboAreas) return ['for-fa-jamforelseomraden-for-placebo'];
	return areas < THRESHOLDS.placeboAreasFor5Percent ? ['placebo-minsta-p-over-0.05'] : [];
}
