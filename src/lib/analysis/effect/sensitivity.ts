import { addDays, addMonths } from '../../model/days.ts';
import { periodStart } from '../sum-periods.ts';
import { assessEffect, type EffectAssessment } from './assess-effect.ts';
import type { CountQuestion } from './effect-question.ts';
import { questionOfRows, type EffectCase, type EffectMaterial } from './question-of-rows.ts';

/** Another way to answer the same question. `months` of follow-up or of shifted start; `areaCode` of the area that is left out. */
export type Variant =
	| { kind: 'alone' }
	| { kind: 'shorter'; months: number }
	| { kind: 'earlier-start' | 'later-start'; months: number }
	| { kind: 'without-highest'; period: string }
	| { kind: 'without-area'; areaCode: string }
	| { kind: 'other-areas'; areaCodes: readonly string[] };

export type SensitivityRow = { variant: Variant; assessment: EffectAssessment };

const FOLLOW_UPS = [6, 12, 24] as const; // months
const SHIFT = 3; // months
const MOST_LEFT_OUT = 8;

/**
 * The same question answered in other ways: does the answer hold? Those that cannot be answered are left out. `others` are areas that
 * could have been compared with but were not chosen.
 */
export function sensitivityOf(
	material: EffectMaterial,
	asked: EffectCase,
	others: readonly string[]
): SensitivityRow[] {
	const compared = asked.used;
	const variants: [Variant, Partial<EffectMaterial>][] = [];
	if (compared.length > 0) variants.push([{ kind: 'alone' }, { comparisonCodes: [] }]);
	if (others.length > 0) variants.push([{ kind: 'other-areas', areaCodes: others }, { comparisonCodes: others }]);
	if (compared.length > 1 && compared.length <= MOST_LEFT_OUT)
		for (const areaCode of compared)
			variants.push([
				{ kind: 'without-area', areaCode },
				{ comparisonCodes: compared.filter((code) => code !== areaCode) }
			]);
	const { from } = material;
	const last = asked.starts.at(-1);
	if (from !== null && last !== undefined && asked.question.measure === 'count') {
		for (const months of FOLLOW_UPS) {
			const until = addMonths(periodStart(from, 'month'), months);
			if (until <= last) variants.push([{ kind: 'shorter', months }, { until: addDays(until, -1) }]);
		}
		variants.push([{ kind: 'earlier-start', months: SHIFT }, { from: addMonths(from, -SHIFT) }]);
		variants.push([{ kind: 'later-start', months: SHIFT }, { from: addMonths(from, SHIFT) }]);
	}
	const rows = variants.flatMap(([variant, change]) => {
		const found = questionOfRows({ ...material, ...change });
		return found ? [{ variant, assessment: assessEffect(found.question) }] : [];
	});
	const highest = asked.question.measure === 'count' ? withoutHighest(asked.question, asked.starts) : null;
	return [...(highest ? [highest] : []), ...rows].filter(({ assessment }) => assessment.estimate !== null);
}

/** Without the single period with the most events, wherever it lies. */
function withoutHighest(question: CountQuestion, starts: readonly string[]): SensitivityRow | null {
	if (question.grain === 'year') return null;
	const most = question.counts.reduce<number>(
		(best, count, i) => (count !== null && count > (question.counts[best] ?? -1) ? i : best),
		0
	);
	const period = starts[most];
	if (period === undefined) return null;
	const assessment = assessEffect({ ...question, excluded: [...(question.excluded ?? []), most] });
	return { variant: { kind: 'without-highest', period }, assessment };
}

/** How many of the other answers are of another change than the first, or of none where it is of one. */
export function countDiffering(main: EffectAssessment, rows: readonly SensitivityRow[]): number {
	const directionOf = ({ verdict }: EffectAssessment) => /^(minskning|okning)/.exec(verdict)?.[0] ?? 'none';
	return rows.filter(({ assessment }) => directionOf(assessment) !== directionOf(main)).length;
}
