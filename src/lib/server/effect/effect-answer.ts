import { assessTogether } from '#lib/analysis/effect/assess-together.ts';
import type { EffectAssessment } from '#lib/analysis/effect/assess-effect.ts';
import { designedQuestion } from '#lib/analysis/effect/designed-question.ts';
import { effectOutcome, type EffectOutcome } from '#lib/analysis/effect/effect-outcome.ts';
import { effectWords, type EffectWords } from '#lib/analysis/effect/effect-words.ts';
import type { EffectQuestion } from '#lib/analysis/effect/effect-question.ts';
import type { EffectMaterial } from '#lib/analysis/effect/question-of-rows.ts';
import { suggestComparison } from '#lib/analysis/effect/suggest-comparison.ts';
import { isBelowMunicipality } from '#lib/model/area.ts';
import type { DesignChoice } from '#lib/model/effect-design.ts';
import { isReportedCrime } from '#lib/model/indicator.ts';
import { THRESHOLDS } from '#lib/stats/thresholds.ts';
import { questionMaterial, type EffectGround } from './effect-ground.ts';
import { isStatedBefore, type EffectQuestionLine, type EffectQuestions, type EffectView } from './effect-questions.ts';
import { sources } from '../warehouse/queries/sources.ts';
import type { Warehouse } from '../warehouse/warehouse.ts';

/** A question with its answer in numbers and words. */
export type EffectAnswer = { outcome: EffectOutcome; words: EffectWords };

/** The answer by a design; `family` are the explored questions that are shown with it. Null where the area has no figures. */
export async function effectAnswer(
	line: EffectQuestionLine,
	ground: EffectGround,
	design: DesignChoice,
	family: readonly EffectQuestion[],
	{ warehouse, isPublic }: EffectView
): Promise<EffectAnswer | null> {
	const { area, indicator, material, nameOf, others } = ground;
	const isHidden = isPublic && isBelowMunicipality(area.kind);
	const unused = suggestComparison(ground.candidates, new Set([...design.comparisonAreas, ...design.neighbourAreas]));
	const context = { others: unused, family: isStatedBefore(line.stated) ? [] : family, isPublic: isHidden };
	let outcome = effectOutcome(material, design, context);
	if (
		outcome &&
		isHidden &&
		indicator.kind === 'count' &&
		isTooSmall(outcome.assessment, await hiddenBelow(warehouse, material))
	)
		outcome = effectOutcome({ ...material, hidden: true }, design, context);
	if (!outcome) return null;
	const names = { reading: indicator.reading, isReported: isReportedCrime(indicator), others, nameOf };
	return { outcome, words: effectWords(outcome, names) };
}

/** What the figures say of each question that is ready, in the order given: explored ones as one family. Null for the rest. */
export async function assessReady(
	lines: readonly EffectQuestionLine[],
	questions: EffectQuestions
): Promise<(EffectAssessment | null)[]> {
	const ready = await Promise.all(lines.map((line) => readyQuestion(line, questions)));
	const known = ready.flatMap((question) => question ?? []);
	const assessed = assessTogether(known);
	return ready.map((question) => (question ? (assessed[known.indexOf(question)] ?? null) : null));
}

/** The questions of the same plan that are explored beside one: none was written down before its work began. */
export async function exploredBeside(line: EffectQuestionLine, questions: EffectQuestions): Promise<EffectQuestion[]> {
	const rest = questions.lines.filter(
		(one) => one !== line && one.activity.planId === line.activity.planId && !isStatedBefore(one.stated)
	);
	const ready = await Promise.all(rest.map((one) => readyQuestion(one, questions)));
	return ready.flatMap((question) => question ?? []);
}

async function readyQuestion(line: EffectQuestionLine, questions: EffectQuestions): Promise<EffectQuestion | null> {
	const { design, stage } = line;
	const { isPublic, warehouse } = questions.view;
	if (design === null || stage !== 'ready') return null;
	const { comparisonAreas, neighbourAreas } = design.choice;
	const found = await questionMaterial(line, [...comparisonAreas, ...neighbourAreas], questions);
	const designed = found && designedQuestion(found.material, design.choice);
	if (!designed) return null;
	const { question } = designed.asked;
	if (!isPublic || !isBelowMunicipality(found.area.kind) || found.indicator.kind !== 'count') return question;
	const [assessment] = assessTogether([question]);
	const limit = await hiddenBelow(warehouse, found.material);
	return assessment && isTooSmall(assessment, limit) ? { ...question, hidden: true } : question;
}

function isTooSmall({ n }: EffectAssessment, limit: number): boolean {
	return [n.before, n.after].some((total) => total > 0 && total < limit);
}

async function hiddenBelow(warehouse: Warehouse, { rows }: EffectMaterial): Promise<number> {
	const used = new Set(rows.map(({ sourceId }) => sourceId));
	const limits = (await warehouse.read(sources, {})).filter(({ id }) => used.has(id)).map(({ minCount }) => minCount);
	return limits.length > 0 ? Math.max(...limits) : THRESHOLDS.suppressBelow;
}
