import { newcombeDifference } from '../../stats/newcombe.ts';
import { normalMultiplier, normalQuantile, normalTwoSided } from '../../stats/normal.ts';
import { BAD_INPUT, TOO_FEW_POINTS, type Refused } from '../../stats/refused.ts';
import { THRESHOLDS } from '../../stats/thresholds.ts';
import type { SurveyQuestion, Wave } from './effect-question.ts';
import type { ChangeEstimate } from './own-change.ts';

/**
 * Difference between two waves, less the mean difference of the comparison areas where there are any. Shares, so −0.05 is five points
 * fewer. `mde` is the smallest fall that would have been seen, as a positive share. The error and `p` are read from the width of the hybrid
 * score limits. **Errors**: refused `bad-input` where a share or an n cannot be used.
 */
export function surveyChange({ waves, comparison = [] }: SurveyQuestion): ChangeEstimate | Refused {
	const [before, after] = waves.slice(-2);
	if (!before || !after) return TOO_FEW_POINTS;
	const own = newcombeDifference(answersOf(after), answersOf(before));
	const others = comparison.map((area) => newcombeDifference(answersOf(area.after), answersOf(area.before)));
	if (own === null || others.some((other) => other === null)) return BAD_INPUT;
	const known = others.flatMap((other) => (other === null ? [] : [other]));
	const z = normalMultiplier(THRESHOLDS.confidence);
	const errorOf = ({ low, high }: { low: number; high: number }) => (high - low) / (2 * z);
	const count = Math.max(1, known.length);
	const estimate = own.difference - known.reduce((sum, { difference }) => sum + difference, 0) / count;
	const othersError = known.reduce((sum, other) => sum + errorOf(other) ** 2, 0) / count ** 2;
	const error = Math.sqrt(errorOf(own) ** 2 + othersError);
	const limits = known.length === 0 ? own : { low: estimate - z * error, high: estimate + z * error };
	return {
		estimate,
		low: limits.low,
		high: limits.high,
		p: normalTwoSided(estimate / error),
		mde: (z + normalQuantile(THRESHOLDS.power)) * error,
		inflation: 1
	};
}

function answersOf({ share, n, effectiveN }: Wave): { share: number; n: number } {
	return { share, n: effectiveN ?? n / THRESHOLDS.assumedDesignEffect };
}
