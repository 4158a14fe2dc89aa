import { groupBy } from '#lib/model/group-by.ts';
import type { Perspective } from '#lib/model/problem.ts';
import { suggestPerspective } from '#lib/linking/suggest-perspective.ts';
import { lettersOf } from '#lib/plan/keys.ts';
import { isNeed } from '#lib/plan/need.ts';
import { listedCauses } from '#lib/plan/listed-causes.ts';
import { fold } from '#lib/plan/fold.ts';

/** What is needed of a plan's activity to propose causes. */
export type DraftActivity = {
	id: string;
	title: string;
	focusArea: string | null;
	forum: string | null;
	challenge: string | null;
	cause: string | null;
};

/** A cause that the plan states, once however many activities state it. `key` is the same when the plan is read again. */
export type DraftCause = {
	key: string;
	text: string;
	perspective: Perspective;
	/** True where it says what is needed rather than why the problem is there. */
	isNeed: boolean;
	activities: readonly { id: string; title: string }[];
};

/** A problem that a plan could be read as speaking of. Nothing of it is written before somebody accepts it. */
export type ProblemDraft = {
	planId: string;
	planTitle: string;
	areaCode: string;
	key: string;
	title: string;
	causes: readonly DraftCause[];
	/** Activities under the problem for which the plan states no cause. */
	withoutCause: readonly { id: string; title: string }[];
};

export type DraftPlan = { id: string; title: string; areaCode: string; activities: readonly DraftActivity[] };

/**
 * The problems and causes that the activities of a plan state, in the plan's order and words. Where activities state both a
 * challenge and a cause, the challenge is the problem; where they state one of the two, the problem is the heading that they
 * stand under. Causes in the same words are one.
 */
export function planDrafts(plan: DraftPlan): ProblemDraft[] {
	const statesBoth = plan.activities.some((one) => stated(one.challenge) !== '' && stated(one.cause) !== '');
	const headingOf = (activity: DraftActivity) =>
		(statesBoth && stated(activity.challenge)) ||
		stated(activity.focusArea) ||
		stated(activity.forum) ||
		fold(plan.title);
	const statesSomething = plan.activities.filter((one) => stated(one.challenge) !== '' || stated(one.cause) !== '');
	const headings = new Set(statesSomething.map((one) => lettersOf(headingOf(one))));
	const groups = groupBy(plan.activities, (one) => lettersOf(headingOf(one)));
	return [...groups]
		.filter(([key]) => headings.has(key))
		.map(([key, activities]) => {
			const brief = ({ id, title }: DraftActivity) => ({ id, title });
			const causes = new Map<string, DraftCause>();
			const without: DraftActivity[] = [];
			for (const activity of activities) {
				const texts = causesOf(activity, statesBoth);
				if (texts.length === 0) without.push(activity);
				for (const text of texts) {
					const own = lettersOf(text);
					const known = causes.get(own);
					causes.set(own, {
						key: own,
						text: known?.text ?? text,
						perspective: known?.perspective ?? suggestPerspective(text),
						isNeed: isNeed(text),
						activities: withOne(known?.activities ?? [], brief(activity))
					});
				}
			}
			const [first] = activities;
			return {
				planId: plan.id,
				planTitle: plan.title,
				areaCode: plan.areaCode,
				key,
				title: first ? headingOf(first) : '',
				causes: [...causes.values()],
				withoutCause: without.map(brief)
			};
		});
}

/**
 * What is still to be decided on: without the causes that have been accepted into an analysis or declined, and without the
 * problems where nothing is left. `decided` has the keys of problems and causes of the plan.
 */
export function openDrafts(drafts: readonly ProblemDraft[], decided: ReadonlySet<string>): ProblemDraft[] {
	return drafts
		.map((draft) => ({ ...draft, causes: draft.causes.filter(({ key }) => !decided.has(key)) }))
		.filter((draft) => draft.causes.length > 0 || (draft.withoutCause.length > 0 && !decided.has(draft.key)));
}

function causesOf({ challenge, cause }: DraftActivity, statesBoth: boolean): string[] {
	if (stated(cause) !== '') return listedCauses(stated(cause));
	return statesBoth || stated(challenge) === '' ? [] : [stated(challenge)];
}

/** Words of a field; a dash or a full stop alone says nothing. */
function stated(text: string | null): string {
	return lettersOf(text ?? '') === '' ? '' : fold(text ?? '');
}

function withOne<T extends { id: string }>(list: readonly T[], one: T): T[] {
	return list.some(({ id }) => id === one.id) ? [...list] : [...list, one];
}
