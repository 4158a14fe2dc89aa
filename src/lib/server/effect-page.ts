import { effectFigure } from '#lib/analysis/effect/effect-figure.ts';
import { figureLinks } from '#lib/analysis/figure-links.ts';
import { METHOD_ID } from '#lib/analysis/method-page.ts';
import { ChosenBecause, type DesignChoice } from '#lib/model/effect-design.ts';
import { figureParameters } from '#lib/model/figure-reference.ts';
import { shownExpectation } from './activity-rows.ts';
import { drawnOnce } from './chart-views.ts';
import { effectAnswer, exploredBeside } from './effect-answer.ts';
import { effectGround, type EffectGround } from './effect-ground.ts';
import {
	effectQuestions,
	type EffectQuestionLine,
	type EffectQuestions,
	type EffectView,
	type ResolvedDesign
} from './effect-questions.ts';
import { oneFigure } from './one-figure.ts';

/** Which question of an activity the address asks for, and a design that it tries without saving; null for the settled one. */
export type EffectAddress = { indicatorId: string | null; areaCode: string | null; tried: DesignChoice | null };

/** The words of the address. Areas with a role are `jamfor` and `grannar`; `visa` asks for the answer. */
export function effectAddress(search: URLSearchParams): EffectAddress {
	const because = ChosenBecause.safeParse(search.get('valdes'));
	const roles = [...search].filter(([name]) => name.startsWith(ROLE));
	const withRole = (wanted: string) =>
		roles.filter(([, role]) => role === wanted).map(([name]) => name.slice(ROLE.length));
	return {
		indicatorId: search.get('matt'),
		areaCode: search.get('omrade'),
		tried: search.has('visa')
			? {
					comparisonAreas: withRole(COMPARE),
					neighbourAreas: withRole(NEIGHBOUR),
					chosenBecause: because.success ? because.data : 'unknown'
				}
			: null
	};
}

const ROLE = 'roll-';
const COMPARE = 'jamfor';
const NEIGHBOUR = 'granne';

/** The roles of areas in a form, as `effectAddress` reads them from an address. */
export function designOfForm(form: FormData): DesignChoice {
	const search = new URLSearchParams([['visa', '']]);
	for (const [name, value] of form) if (typeof value === 'string') search.append(name, value);
	return effectAddress(search).tried ?? { comparisonAreas: [], neighbourAreas: [], chosenBecause: 'unknown' };
}

type Locals = Pick<App.Locals, 'warehouse' | 'today' | 'simulated' | 'view'>;

/** Everything the page of an activity's questions shows; undefined where there is no such activity. */
export async function effectPage(locals: Locals, activityId: string, search: URLSearchParams) {
	const view: EffectView = { warehouse: locals.warehouse, today: locals.today, isPublic: locals.view.isPublic };
	const questions = await effectQuestions(view);
	const { lines: all, activities } = questions;
	const activity = activities.find(({ id }) => id === activityId);
	if (!activity) return undefined;
	const own = all.filter((line) => line.activity.id === activityId);
	const asked = effectAddress(search);
	const line =
		own.find(({ indicatorId, areaCode }) => indicatorId === asked.indicatorId && areaCode === asked.areaCode) ?? own[0];
	const { planId, planTitle, title, status, actual, doneCount, log, open } = activity;
	const shared = {
		activity: {
			id: activityId,
			title,
			planId,
			planTitle,
			status,
			actual,
			open,
			doneCount,
			notes: log.filter(({ struck }) => struck === null).length
		},
		questions: own.map(({ indicatorId, indicatorName, areaCode, areaName, stage }) => ({
			indicatorId,
			indicatorName,
			areaCode,
			areaName,
			stage,
			isShown: line?.indicatorId === indicatorId && line.areaCode === areaCode
		}))
	};
	return { ...shared, question: line ? await questionView(line, questions, asked.tried, locals) : null };
}

async function questionView(
	line: EffectQuestionLine,
	questions: EffectQuestions,
	tried: DesignChoice | null,
	locals: Locals
) {
	const { view } = questions;
	const { indicatorId, indicatorName, areaCode, areaName, stage, starts, startsFrom, stated, reading } = line;
	const named = {
		indicatorId,
		indicatorName,
		areaCode,
		areaName,
		reading,
		stage,
		starts,
		startsFrom,
		expected: stated ? shownExpectation(stated.holds) : null,
		statedBy: stated?.holds.statedBy ?? null
	};
	if ((stage !== 'open' && stage !== 'ready') || starts === null) return { ...named, setting: null, answer: null };
	const ground = await effectGround(line, questions);
	if (!ground) return { ...named, setting: null, answer: null };
	// Answers to many designs could together tell small numbers.
	const isTried = tried !== null && !view.isPublic;
	const design: ResolvedDesign | null = isTried ? { choice: tried, origin: { kind: 'tried' } } : line.design;
	if (design === null && view.isPublic) return { ...named, setting: null, answer: null };
	const settle = (unused: readonly string[]) => settingView(ground, design, line, unused);
	const setting = settle([]);
	if (design === null) return { ...named, setting, answer: null };
	const family = await exploredBeside(line, questions);
	const found = await effectAnswer(line, ground, design.choice, family, view);
	if (!found) return { ...named, setting, answer: null };
	const { outcome, words } = found;
	// Those without a figure for every period cannot be used, and it is told.
	const unused = design.choice.comparisonAreas.filter((code) => !outcome.asked.used.includes(code));
	return {
		...named,
		setting: settle(unused),
		answer: {
			words,
			isExploration: stated?.holds.timing !== 'before',
			others: ground.others,
			method: methodAnchor(outcome.assessment.method),
			isPublic: view.isPublic,
			hasNeighbours: design.choice.neighbourAreas.length > 0,
			chart: await chartOf(line, starts, locals)
		}
	};
}

function methodAnchor(method: string): string | null {
	const [base = ''] = method.split('+ratio')[0]?.split('+did') ?? [];
	return Object.entries(METHOD_ID).find(([name]) => name === base)?.[1] ?? null;
}

/** The indicator's own chart over all its years, with what was to be expected before the start. */
async function chartOf({ areaCode, indicatorId, activity }: EffectQuestionLine, starts: string, locals: Locals) {
	const reference = {
		indicatorId,
		areaCode,
		reference: '',
		from: Number(starts.slice(0, 4)) - YEARS_BEFORE,
		to: null,
		rate: false,
		isPublic: locals.view.isPublic
	};
	const figure = await oneFigure(locals, reference);
	const search = figureParameters(reference);
	return figure ? drawnOnce(effectFigure(figure, activity.id, starts), figureLinks(areaCode, figure, search)) : null;
}

const YEARS_BEFORE = 4;

function settingView(
	ground: EffectGround,
	design: ResolvedDesign | null,
	{ design: settled }: EffectQuestionLine,
	unused: readonly string[]
) {
	const { candidates, suggested, nameOf } = ground;
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
		unused: unused.map(nameOf),
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
