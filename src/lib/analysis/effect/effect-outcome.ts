import type { Verdict } from '../../model/verdict.ts';
import type { DesignChoice } from '../../model/effect-design.ts';
import { assessEffect, type EffectAssessment } from './assess-effect.ts';
import { assessTogether } from './assess-together.ts';
import { designedQuestion } from './designed-question.ts';
import type { EffectQuestion } from './effect-question.ts';
import { neighbourChange, type NeighbourChange } from './neighbour-change.ts';
import { prepareSeries } from './prepared-series.ts';
import { questionOfRows, type EffectCase, type EffectMaterial } from './question-of-rows.ts';
import { countDiffering, sensitivityOf, type SensitivityRow } from './sensitivity.ts';

/** One area's own change, without any comparison. Numbers are null where they cannot be told. */
export type AreaChange = {
	areaCode: string;
	isSubject: boolean;
	before: number;
	after: number;
	estimate: number | null;
	low: number | null;
	high: number | null;
};

/** The whole answer to a question of effect, ready for words and charts. */
export type EffectOutcome = {
	asked: EffectCase;
	assessment: EffectAssessment;
	/** Periods with figures that were used; null for surveys. */
	periods: { before: number; after: number } | null;
	/** The year before the start had the highest numbers of all years before. */
	peakBefore: boolean;
	/** The area itself first, then those it was compared with. */
	areas: AreaChange[];
	sensitivity: SensitivityRow[];
	/** How many of the other ways to answer say something else. */
	differing: number;
	neighbours: NeighbourChange | null;
};

/** The three answers there are, as the headlines begin. */
export type Standing = 'can-see' | 'cannot-see' | 'cannot-know';

/** `others` could be compared with but were not chosen; `family` are the other questions that are shown with this one. */
type OutcomeContext = { others: readonly string[]; family: readonly EffectQuestion[]; isPublic: boolean };

/**
 * Everything that is said of an effect: the assessment by the design, each area by itself, the same question answered in other ways, and
 * the neighbours. `material` has the figures of the area, of those in the design and of `others`. `isPublic` leaves out the other ways, since
 * two totals that differ by a month tell that month. Null where the area has no figures.
 */
export function effectOutcome(
	material: EffectMaterial,
	design: DesignChoice,
	{ others, family, isPublic }: OutcomeContext
): EffectOutcome | null {
	const designed = designedQuestion(material, design);
	if (!designed) return null;
	const { asked, material: used, peakBefore } = designed;
	const [assessment = assessEffect(asked.question)] = assessTogether([asked.question, ...family]);
	const isAnswered = assessment.estimate !== null;
	const sensitivity = isAnswered && !isPublic ? sensitivityOf(used, asked, others) : [];
	return {
		asked,
		assessment,
		periods: periodsOf(asked),
		peakBefore,
		areas: [material.areaCode, ...asked.used].flatMap((areaCode) => changeOf(areaCode, used) ?? []),
		sensitivity,
		differing: countDiffering(assessment, sensitivity),
		neighbours: isAnswered ? neighbourChange(used, design.neighbourAreas) : null
	};
}

/** Where a verdict stands among the three answers. */
export function standingOf(verdict: Verdict): Standing {
	if (/^(minskning|okning)/.test(verdict) || verdict === 'ingen-storre-forandring') return 'can-see';
	return verdict === 'ingen-saker-forandring' ? 'cannot-see' : 'cannot-know';
}

function periodsOf({ question }: EffectCase): EffectOutcome['periods'] {
	if (question.measure !== 'count') return null;
	const { facts } = prepareSeries(question);
	return { before: facts.nPre, after: facts.nPost };
}

function changeOf(areaCode: string, material: EffectMaterial): AreaChange | null {
	const isSubject = areaCode === material.areaCode;
	const found = questionOfRows({
		...material,
		areaCode,
		comparisonCodes: [],
		chosenForHigh: isSubject && material.chosenForHigh
	});
	if (!found) return null;
	const { n, estimate, low, high } = assessEffect(found.question);
	return { areaCode, isSubject, before: n.before, after: n.after, estimate, low, high };
}
