import type { DesignChoice } from '#lib/model/effect-design.ts';
import type { ActivityWithLinks } from '../activities/activity-rows.ts';
import { effectAddress } from './effect-address.ts';
import { effectAnswer, exploredBeside, type EffectAnswer } from './effect-answer.ts';
import { effectGround, type EffectGround } from './effect-ground.ts';
import {
	effectQuestions,
	type EffectQuestionLine,
	type EffectQuestions,
	type EffectView,
	type ResolvedDesign
} from './effect-questions.ts';

export type EffectLocals = Pick<App.Locals, 'warehouse' | 'today' | 'simulated' | 'view'>;

/** What an address asks of an activity, and how far it can be answered; null from where it cannot. */
export type AskedQuestion = {
	activity: ActivityWithLinks;
	/** All questions of the activity; `line` is the one asked. */
	own: EffectQuestionLine[];
	line: EffectQuestionLine | null;
	ground: EffectGround | null;
	design: ResolvedDesign | null;
	answer: EffectAnswer | null;
};

/** The question that an address asks, the first of the activity where it names none; undefined where there is no such activity. */
export async function askedQuestion(
	{ warehouse, today, view: { isPublic } }: EffectLocals,
	activityId: string,
	search: URLSearchParams
): Promise<AskedQuestion | undefined> {
	const view: EffectView = { warehouse, today, isPublic };
	const questions = await effectQuestions(view);
	const activity = questions.activities.find(({ id }) => id === activityId);
	if (!activity) return undefined;
	const own = questions.lines.filter((line) => line.activity.id === activityId);
	const asked = effectAddress(search);
	const named = own.find(
		({ indicatorId, areaCode }) => indicatorId === asked.indicatorId && areaCode === asked.areaCode
	);
	const line = named ?? own[0] ?? null;
	return { activity, own, line, ...(line ? await answered(line, questions, asked.tried) : NOTHING) };
}

const NOTHING = { ground: null, design: null, answer: null };

async function answered(line: EffectQuestionLine, questions: EffectQuestions, tried: DesignChoice | null) {
	const { stage, starts } = line;
	const { view } = questions;
	if ((stage !== 'open' && stage !== 'ready') || starts === null) return NOTHING;
	// Answers to many designs could together tell small numbers.
	const isTried = tried !== null && !view.isPublic;
	const design: ResolvedDesign | null = isTried ? { choice: tried, origin: { kind: 'tried' } } : line.design;
	if (design === null && view.isPublic) return NOTHING;
	const ground = (await effectGround(line, questions)) ?? null;
	if (ground === null || design === null) return { ...NOTHING, ground };
	const family = await exploredBeside(line, questions);
	return { ground, design, answer: await effectAnswer(line, ground, design.choice, family, view) };
}
