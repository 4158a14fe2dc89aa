import { METHOD_ID } from '#lib/analysis/method-page.ts';
import { shownExpectation } from '../activities/activity-rows.ts';
import { COMPARE, NEIGHBOUR } from './effect-address.ts';
import { askedQuestion, type AskedQuestion, type EffectLocals } from './effect-asked.ts';
import { effectCharts } from './effect-charts.ts';
import type { EffectGround } from './effect-ground.ts';
import type { EffectQuestionLine, ResolvedDesign } from './effect-questions.ts';

/** Everything the page of an activity's questions shows; undefined where there is no such activity. */
export async function effectPage(locals: EffectLocals, activityId: string, search: URLSearchParams) {
	const asked = await askedQuestion(locals, activityId, search);
	if (!asked) return undefined;
	const { activity, own, line } = asked;
	const { planId, planTitle, title, status, actual, doneCount, log, open } = activity;
	const notes = log.filter(({ struck }) => struck === null).length;
	return {
		activity: { id: activityId, title, planId, planTitle, status, actual, open, doneCount, notes },
		questions: own.map(({ indicatorId, indicatorName, areaCode, areaName, stage }) => ({
			indicatorId,
			indicatorName,
			areaCode,
			areaName,
			stage,
			isShown: line?.indicatorId === indicatorId && line.areaCode === areaCode
		})),
		question: line ? await questionView(line, asked, locals, search) : null
	};
}

async function questionView(
	line: EffectQuestionLine,
	{ ground, design, answer }: AskedQuestion,
	locals: EffectLocals,
	search: URLSearchParams
) {
	const { indicatorId, indicatorName, areaCode, areaName, stage, starts, startsFrom, stated, reading } = line;
	const used = new Set(answer?.outcome.asked.used ?? design?.choice.comparisonAreas);
	return {
		indicatorId,
		indicatorName,
		areaCode,
		areaName,
		reading,
		stage,
		starts,
		startsFrom,
		expected: stated ? shownExpectation(stated.holds) : null,
		statedBy: stated?.holds.statedBy ?? null,
		setting: ground ? settingView(ground, design, line, used) : null,
		answer: answer && {
			words: answer.words,
			isExploration: stated?.holds.timing !== 'before',
			method: methodAnchor(answer.outcome.assessment.method),
			isPublic: locals.view.isPublic,
			hasNeighbours: (design?.choice.neighbourAreas ?? []).length > 0,
			...(await effectCharts(line, answer.words, locals, search))
		}
	};
}

function methodAnchor(method: string): string | null {
	const [base = ''] = method.split(/\+ratio|\+did/);
	return Object.entries(METHOD_ID).find(([name]) => name === base)?.[1] ?? null;
}

/** `used` are the comparison areas that have a figure for every period; it is told which have not. */
function settingView(
	{ candidates, suggested, nameOf }: EffectGround,
	design: ResolvedDesign | null,
	{ design: settled }: EffectQuestionLine,
	used: ReadonlySet<string>
) {
	const choice = design?.choice ?? {
		comparisonAreas: suggested,
		neighbourAreas: [],
		chosenBecause: 'unknown' as const
	};
	const roleOf = (code: string) =>
		choice.comparisonAreas.includes(code) ? COMPARE : choice.neighbourAreas.includes(code) ? NEIGHBOUR : '';
	return {
		origin: design?.origin ?? null,
		basedOn: settled && 'id' in settled.origin ? settled.origin.id : null,
		chosenBecause: choice.chosenBecause,
		compared: choice.comparisonAreas.map(nameOf),
		neighbours: choice.neighbourAreas.map(nameOf),
		unused: design ? choice.comparisonAreas.filter((code) => !used.has(code)).map(nameOf) : [],
		candidates: candidates
			.map((one) => ({
				...one,
				name: nameOf(one.code),
				role: roleOf(one.code),
				isSuggested: suggested.includes(one.code)
			}))
			.sort((a, b) => Number(b.isSuggested) - Number(a.isSuggested) || a.name.localeCompare(b.name, 'sv'))
	};
}
