import type { EffectAssessment } from '#lib/analysis/effect/assess-effect.ts';
import { groupBy } from '#lib/model/group-by.ts';
import { changeText } from '#lib/analysis/effect/effect-words.ts';
import { standingOf, type Standing } from '#lib/analysis/effect/effect-outcome.ts';
import type { ShownExpectation } from '#lib/model/expected-effect.ts';
import { verdictText } from '#lib/text/verdicts.ts';
import { shownExpectation } from '../activities/activity-rows.ts';
import { assessReady } from './effect-answer.ts';
import {
	effectQuestions,
	type EffectQuestionLine,
	type EffectQuestions,
	type EffectView,
	type Stage
} from './effect-questions.ts';

/** One line of the list of questions. */
export type EffectListLine = {
	activityId: string;
	activityTitle: string;
	planTitle: string;
	indicatorId: string;
	indicatorName: string;
	areaCode: string;
	areaName: string;
	starts: string | null;
	stage: Stage;
	expected: ShownExpectation | null;
	/** Null where the question is not answered yet. */
	answer: { standing: Standing; headline: string; change: string } | null;
};

/** The questions of all plans, or of one, with the answers of those whose design is settled. */
export async function effectList(view: EffectView, planId: string | null) {
	const questions = await effectQuestions(view);
	const isOfPlan = (activity: { planId: string }) => planId === null || activity.planId === planId;
	const lines = questions.lines.filter(({ activity }) => isOfPlan(activity));
	const activities = questions.activities.filter(isOfPlan);
	const assessed = await assessedByPlan(lines, questions);
	const linked = new Set(lines.map(({ activity }) => activity.id));
	const begun = activities.filter(
		({ actual, status }) => actual !== null || (status !== null && status !== 'planerad')
	);
	return {
		lines: lines.map((line): EffectListLine => {
			const { activity, indicatorId, indicatorName, areaCode, areaName, starts, stage, stated } = line;
			const found = assessed.get(line) ?? null;
			return {
				activityId: activity.id,
				activityTitle: activity.title,
				planTitle: activity.planTitle,
				indicatorId,
				indicatorName,
				areaCode,
				areaName,
				starts,
				stage,
				expected: stated ? shownExpectation(stated.holds) : null,
				answer: found && {
					standing: standingOf(found.verdict),
					headline: verdictText.verdict[found.verdict].headline,
					change: changeText(found, found.scale, found.n)
				}
			};
		}),
		unlinked: begun.filter(({ id }) => !linked.has(id)).length
	};
}

/** The explored questions of one plan are one family, as on the page of each. */
async function assessedByPlan(lines: readonly EffectQuestionLine[], questions: EffectQuestions) {
	const found = new Map<EffectQuestionLine, EffectAssessment | null>();
	for (const own of groupBy(lines, ({ activity }) => activity.planId).values()) {
		const assessed = await assessReady(own, questions);
		for (const [i, line] of own.entries()) found.set(line, assessed[i] ?? null);
	}
	return found;
}
