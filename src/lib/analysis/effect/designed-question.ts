import type { ChosenBecause, DesignChoice } from '../../model/effect-design.ts';
import { questionOfRows, type EffectCase, type EffectMaterial } from './question-of-rows.ts';

/** A question as its design puts it. */
export type DesignedQuestion = {
	asked: EffectCase;
	/** With the comparison areas of the design. */
	material: EffectMaterial;
	/** The year before the start had the highest numbers of all years before. */
	peakBefore: boolean;
};

/** The question by a design: what it is compared with, and whether the year before counts. Null where the area has no figures. */
export function designedQuestion(
	material: EffectMaterial,
	{ comparisonAreas, neighbourAreas, chosenBecause }: DesignChoice
): DesignedQuestion | null {
	const comparisonCodes = comparisonAreas.filter((code) => !neighbourAreas.includes(code));
	const plain = { ...material, comparisonCodes };
	const first = questionOfRows(plain);
	if (!first) return null;
	const peakBefore = hasPeakBefore(first);
	const used = { ...plain, chosenForHigh: isChosenForHigh(chosenBecause, peakBefore) };
	return { asked: used.chosenForHigh ? (questionOfRows(used) ?? first) : first, material: used, peakBefore };
}

/** Where nobody knows why the area was chosen, its own numbers tell: a peak draws attention. */
function isChosenForHigh(because: ChosenBecause, peakBefore: boolean): boolean {
	return because === 'high-numbers' || (because === 'unknown' && peakBefore);
}

const FEWEST_YEARS = 3;

function hasPeakBefore({ question }: EffectCase): boolean {
	if (question.measure !== 'count' || question.start === null) return false;
	const perYear = { month: 12, quarter: 4, year: 1 }[question.grain];
	const years: number[] = [];
	for (let end = question.start; end - perYear >= 0; end -= perYear) {
		const counts = question.counts.slice(end - perYear, end);
		if (counts.some((count) => count === null)) break;
		years.push(counts.reduce((sum: number, count) => sum + (count ?? 0), 0));
	}
	const [last = 0, ...earlier] = years;
	return years.length >= FEWEST_YEARS && earlier.every((total) => total < last);
}
