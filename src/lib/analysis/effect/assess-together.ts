import { benjaminiHochberg } from '../../stats/multiple-comparisons.ts';
import { THRESHOLDS } from '../../stats/thresholds.ts';
import { estimateEffect, judgeEstimate, type EffectAssessment } from './assess-effect.ts';
import type { EffectQuestion } from './effect-question.ts';

/**
 * Assessments shown in one view, in the order given. Those with an expectation written down beforehand stand alone; of the others only
 * those that hold among all are called changes (Benjamini & Hochberg 1995). **Errors**: none.
 */
export function assessTogether(questions: readonly EffectQuestion[]): EffectAssessment[] {
	const estimated = questions.map(estimateEffect);
	const family = estimated.map(({ change, question }) => (question.expectation || change === null ? null : change.p));
	const adjusted = benjaminiHochberg(family);
	const size = family.filter((p) => p !== null).length;
	return estimated.map((one, i) => {
		if ((family[i] ?? null) === null || size < 2) return judgeEstimate(one);
		const value = adjusted?.[i] ?? null;
		const assessment = judgeEstimate(one, value !== null && value <= THRESHOLDS.falseDiscoveryRate);
		return { ...assessment, cautions: [...assessment.cautions, 'manga-jamforelser'] };
	});
}
