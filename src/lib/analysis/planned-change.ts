import { THRESHOLDS } from '../stats/thresholds.ts';
import { assessEffect } from './effect/assess-effect.ts';
import type { EffectQuestion } from './effect/effect-question.ts';
import { smallestChange } from './smallest-change.ts';

/** What could ever be seen of an indicator in an area, before anything is done. */
export type PlannedChange = {
	/** What the numbers are: shares of what was before, or differences of shares (surveys). */
	scale: 'ratio' | 'share';
	/** The smallest fall that a follow-up of so many years would show, 0–1; null where none would. One step for a survey: the next wave. */
	steps: { years: number; fall: number | null }[];
	/** Years until the fall that somebody wants would be seen; null where ten are not enough, or none is wanted. */
	yearsToWanted: number | null;
	/** Whether following this number can show anything short of a collapse. */
	isWorthwhile: boolean;
};

const YEARS = [1, 2, 3, 5, THRESHOLDS.followUpYears] as const;

/**
 * The smallest falls that could be seen if the future varies as the past has. `wanted` is the fall hoped for, as a share of what was
 * before; null for none. **Assumes** as `smallestChange`; a survey's next wave is taken to be as large as the last. **Errors**: none.
 */
export function plannedChange(question: EffectQuestion, wanted: number | null): PlannedChange {
	if (question.measure === 'survey') return plannedWave(question.waves.slice(-1), wanted);
	const perYear = { month: 12, quarter: 4, year: 1 }[question.grain];
	const steps = YEARS.map((years) => {
		const { ratio } = smallestChange(question, years * perYear);
		return { years, fall: ratio === null ? null : 1 - ratio };
	});
	const falls = steps.flatMap(({ fall }) => (fall === null ? [] : [fall]));
	const seen = wanted === null ? undefined : steps.find(({ fall }) => fall !== null && fall <= wanted);
	return {
		scale: 'ratio',
		steps,
		yearsToWanted: seen?.years ?? null,
		isWorthwhile: falls.some((fall) => fall <= 1 - THRESHOLDS.detectableRatio)
	};
}

function plannedWave(last: readonly { share: number; n: number }[], wanted: number | null): PlannedChange {
	const [wave] = last;
	const fall = wave ? assessEffect({ measure: 'survey', waves: [wave, wave] }).mde : null;
	const isSeen = fall !== null && wave !== undefined && fall <= wave.share * THRESHOLDS.detectableRatio;
	const reaches = fall !== null && wave !== undefined && wanted !== null && fall <= wave.share * wanted;
	return { scale: 'share', steps: [{ years: 1, fall }], yearsToWanted: reaches ? 1 : null, isWorthwhile: isSeen };
}
