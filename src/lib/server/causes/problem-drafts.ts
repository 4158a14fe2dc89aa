import { openDrafts, planDrafts, type ProblemDraft } from '#lib/analysis/causes/plan-drafts.ts';
import { groupBy } from '#lib/model/group-by.ts';
import type { Perspective } from '#lib/model/problem.ts';
import { UNSURE } from '#lib/model/problem.ts';
import type { ActivityWithLinks } from '../activities/activity-rows.ts';
import { analysisParts, droppedDrafts } from './analysis-parts.ts';
import { insertPart, type Values } from '../figures/change-analysis.ts';
import type { By } from '../activities/follow-activity.ts';
import { plans } from '../warehouse/queries/plans.ts';
import type { Warehouse } from '../warehouse/warehouse.ts';

/** A proposal that waits for somebody, with the analysis that its causes would go into, if there is one. */
export type OpenDraft = ProblemDraft & { into: { id: string; title: string } | null };

/** A proposal or one of its causes that somebody has declined. */
export type DeclinedDraft = { id: string; revision: number; text: string; planTitle: string };

const ALWAYS = '9999-12-31';

/** What the plans state that nobody has decided on, and what has been declined. */
export async function problemDrafts(
	warehouse: Pick<Warehouse, 'read'>,
	activities: readonly ActivityWithLinks[]
): Promise<{ open: OpenDraft[]; declined: DeclinedDraft[] }> {
	const [planRows, parts, dropped] = await Promise.all([
		warehouse.read(plans, {}),
		analysisParts(warehouse, null, ALWAYS),
		droppedDrafts(warehouse)
	]);
	const byPlan = groupBy(activities, ({ planId }) => planId);
	const planOf = new Map(parts.problems.map(({ id, planId }) => [id, planId]));
	const open: OpenDraft[] = [];
	const declined: DeclinedDraft[] = [];
	for (const plan of planRows) {
		const drafts = planDrafts({ ...plan, activities: byPlan.get(plan.id) ?? [] });
		const own = dropped.filter(({ planId }) => planId === plan.id);
		const decided = new Set([
			...own.map(({ planKey }) => planKey),
			...parts.problems.filter(({ planId }) => planId === plan.id).map(({ planKey }) => planKey ?? ''),
			...parts.causes.filter(({ problemId }) => planOf.get(problemId) === plan.id).map(({ planKey }) => planKey ?? '')
		]);
		const accepted = parts.problems.filter(({ planId, struck }) => planId === plan.id && !struck);
		open.push(
			...openDrafts(drafts, decided).map((draft) => {
				const into = accepted.find(({ planKey }) => planKey === draft.key);
				return { ...draft, into: into ? { id: into.id, title: into.title } : null };
			})
		);
		const words = new Map(
			drafts.flatMap(({ key, title, causes }) => [
				[key, title] as const,
				...causes.map((cause) => [cause.key, cause.text] as const)
			])
		);
		declined.push(
			...own.flatMap(({ id, revision, planKey }) => {
				const text = words.get(planKey);
				return text === undefined ? [] : [{ id, revision, text, planTitle: plan.title }];
			})
		);
	}
	return { open, declined };
}

/** One cause of a proposal as somebody has gone through it. `wait` leaves it among the proposals. */
export type DecidedCause = { key: string; text: string; perspective: Perspective; choice: 'take' | 'wait' | 'drop' };

/**
 * Writes what was accepted of a proposal in one transaction: the problem, if it is new, its causes and their activities, and
 * what was declined. Causes keep the words they were given; how sure they are is for the group to say, so they begin as
 * assumptions. Returns the id of the problem.
 */
export async function acceptDraft(
	warehouse: Warehouse,
	draft: OpenDraft,
	problem: Values<'problem'>,
	decided: readonly DecidedCause[],
	by: By
): Promise<string> {
	return warehouse.write(async (transaction) => {
		const problemId = draft.into?.id ?? (await insertPart(transaction, 'problem', problem, by)).id;
		const { causes } = await analysisParts(transaction, problemId, ALWAYS);
		let ordinal = causes.reduce((most, one) => Math.max(most, one.ordinal), 0);
		for (const { key, text, perspective, choice } of decided) {
			const proposed = draft.causes.find((one) => one.key === key);
			if (!proposed || choice === 'wait') continue;
			if (choice === 'drop') {
				await insertPart(transaction, 'dropped', { planId: draft.planId, planKey: key }, by);
				continue;
			}
			ordinal += 1;
			const values = { problemId, parentId: null, ordinal, text, perspective, certainty: UNSURE, planKey: key };
			const cause = await insertPart(transaction, 'cause', values, by);
			for (const { id: activityId } of proposed.activities) {
				const link = { problemId, causeId: cause.id, activityId, prevention: null, horizon: null, note: '' };
				await insertPart(transaction, 'activity', link, by);
			}
		}
		return problemId;
	});
}

/** Declines a whole proposal: what it has now is not proposed again. */
export async function declineDraft(warehouse: Warehouse, draft: OpenDraft, by: By): Promise<void> {
	await warehouse.write(async (transaction) => {
		const keys = draft.into ? [] : [draft.key];
		for (const planKey of new Set([...keys, ...draft.causes.map(({ key }) => key)])) {
			await insertPart(transaction, 'dropped', { planId: draft.planId, planKey }, by);
		}
	});
}
