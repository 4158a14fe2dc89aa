import type { PlanEdit } from '#lib/model/plan-edit.ts';
import {
	decidedLinks,
	deleteActivityThemes,
	deleteSuggestedAreas,
	deleteSuggestedIndicators,
	insertActivity,
	insertFocusArea,
	insertGoal,
	insertPlan as insertPlanRow,
	insertPlanVersion,
	planById
} from '../warehouse/queries/plan-writing.ts';
import {
	ACTIVITY_AREA,
	ACTIVITY_EDIT,
	ACTIVITY_INDICATOR,
	ACTIVITY_THEME,
	CLAIM,
	PLAN_EDIT
} from '../warehouse/tables.ts';
import type { Transaction } from '../warehouse/transaction.ts';
import { insertFollowUps } from './insert-follow-ups.ts';
import type { LinkedPlan, PlanReview } from './reading.ts';

/**
 * Writes a plan as a new version. The plan and its activities keep their ids from earlier versions, and with them what
 * people have decided of their links; only suggestions are made anew.
 */
export async function insertPlan(
	transaction: Transaction,
	plan: LinkedPlan & { areaCode: string },
	review: PlanReview,
	sourceId: string,
	{ at, who }: { at: string; who: string }
): Promise<void> {
	const [known] = await transaction.read(planById, { planId: plan.id });
	if (!known) await transaction.read(insertPlanRow, { id: plan.id, title: plan.title, areaCode: plan.areaCode, at });
	const planVersionId = `${plan.id}.${sourceId}`;
	await transaction.read(insertPlanVersion, {
		id: planVersionId,
		planId: plan.id,
		sourceId,
		title: plan.title,
		periodFrom: plan.period?.from ?? null,
		periodTo: plan.period?.to ?? null,
		at
	});
	const focusIds = new Map<string, string>();
	for (const [ordinal, { name, description }] of plan.focusAreas.entries()) {
		const id = `${planVersionId}.${ordinal + 1}`;
		focusIds.set(name, id);
		await transaction.read(insertFocusArea, { id, planVersionId, ordinal, name, description });
	}
	const focusIdOf = (name: string | null) => (name === null ? null : (focusIds.get(name) ?? null));
	for (const [ordinal, { focusArea, text, kind, place }] of plan.goals.entries()) {
		const id = `${planVersionId}.mal${ordinal + 1}`;
		const focusAreaId = focusIdOf(focusArea);
		await transaction.read(insertGoal, {
			id,
			planVersionId,
			focusAreaId,
			ordinal,
			text,
			kind,
			place: JSON.stringify(place)
		});
	}
	for (const [ordinal, activity] of plan.activities.entries()) {
		await transaction.read(insertActivity, {
			id: activity.id,
			planVersionId,
			focusAreaId: focusIdOf(activity.focusArea),
			ordinal,
			title: activity.title,
			kind: activity.kind,
			forum: activity.forum,
			challenge: activity.challenge,
			cause: activity.cause,
			measure: activity.measure,
			measureItems: [...activity.measureItems],
			responsible: JSON.stringify(activity.responsible),
			responsibleText: activity.responsibleText,
			others: activity.others,
			when: activity.when,
			starts: activity.starts,
			ends: activity.ends,
			timesPerYear: activity.timesPerYear,
			goalQuantity: activity.goalQuantity,
			goalKind: activity.goalKind,
			statusText: activity.statusText,
			followUp: activity.followUp,
			place: JSON.stringify(activity.place)
		});
	}
	await insertEdits(transaction, plan, review, planVersionId, { at, who });
	await replaceSuggestions(transaction, plan);
	await transaction.append(
		'claim',
		CLAIM,
		plan.claims.map(({ text, direction, indicatorId, areaCode, activityId, place }, ordinal) => {
			const id = `${planVersionId}.p${ordinal + 1}`;
			return [id, planVersionId, activityId, text, direction, indicatorId, areaCode, JSON.stringify(place)];
		})
	);
	const activityIds = plan.activities.map(({ id }) => id);
	if (plan.stated) await insertFollowUps(transaction, plan.stated.followUps, activityIds, at);
}

/** What was done to fields is kept by activity, the rest as it was done, so that a later version can have it done again. */
async function insertEdits(
	transaction: Transaction,
	{ activities }: LinkedPlan,
	{ edited, inherited, choices, unfit }: PlanReview,
	planVersionId: string,
	{ at, who }: { at: string; who: string }
): Promise<void> {
	const ids = new Map(activities.map(({ key, id }) => [key, id]));
	const rows = edited.flatMap(({ key, field, original, value }) => {
		const id = ids.get(key);
		return id === undefined ? [] : [[id, planVersionId, field, original, value, at, who]];
	});
	await transaction.append('activity_edit', ACTIVITY_EDIT, rows);
	const structure = [...inherited, ...choices.edits]
		.filter(({ kind, id }) => STRUCTURAL.has(kind) && !unfit.includes(id))
		.map((edit, ordinal) => [planVersionId, ordinal, JSON.stringify(edit)]);
	await transaction.append('plan_edit', PLAN_EDIT, structure);
}

const STRUCTURAL: ReadonlySet<PlanEdit['kind']> = new Set<PlanEdit['kind']>(['split', 'merge', 'drop', 'add']);

async function replaceSuggestions(transaction: Transaction, { activities }: LinkedPlan): Promise<void> {
	const activityIds = activities.map(({ id }) => id);
	const decided = new Set((await transaction.read(decidedLinks, { activityIds })).map(({ link }) => link));
	for (const remove of [deleteSuggestedAreas, deleteSuggestedIndicators, deleteActivityThemes]) {
		await transaction.read(remove, { activityIds });
	}
	const open = (activityId: string, other: string) => !decided.has(`${activityId} ${other}`);
	await transaction.append(
		'activity_area',
		ACTIVITY_AREA,
		activities.flatMap(({ id, areas }) =>
			areas
				.filter(({ areaCode }) => open(id, areaCode))
				.map(({ areaCode, reason }) => [id, areaCode, 'suggested', JSON.stringify(reason), null, null])
		)
	);
	await transaction.append(
		'activity_indicator',
		ACTIVITY_INDICATOR,
		activities.flatMap(({ id, indicators }) =>
			indicators
				.filter(({ indicatorId }) => open(id, indicatorId))
				.map(({ indicatorId, reading, reason }) => [
					id,
					indicatorId,
					'suggested',
					reading,
					JSON.stringify(reason),
					null,
					null,
					null,
					null,
					null,
					null
				])
		)
	);
	await transaction.append(
		'activity_theme',
		ACTIVITY_THEME,
		activities.flatMap(({ id, themes }) => themes.map((theme) => [id, theme]))
	);
}
