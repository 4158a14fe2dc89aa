import { planTable, type PlanTable } from '#lib/analysis/plan-table.ts';
import { activitiesWithLinks, type ActivityWithLinks } from '../activities/activity-rows.ts';
import { indicators } from '../warehouse/queries/catalogue.ts';
import { focusAreas, goals, plans } from '../warehouse/queries/plans.ts';
import type { Warehouse } from '../warehouse/warehouse.ts';

/** A plan as it goes out, with where each activity stands on `today` (ISO date); undefined when there is no such plan. */
export async function planOut(warehouse: Warehouse, planId: string, today: string): Promise<PlanTable | undefined> {
	const plan = (await warehouse.read(plans, {})).find(({ id }) => id === planId);
	if (!plan) return undefined;
	const [focusRows, goalRows, activities, catalogue] = await Promise.all([
		warehouse.read(focusAreas, { planId }),
		warehouse.read(goals, { planId }),
		activitiesWithLinks(warehouse, { planId }, today),
		warehouse.read(indicators, {})
	]);
	// The earliest first, without those that somebody has struck.
	const notes = activities.flatMap(({ log }) =>
		[...log]
			.reverse()
			.filter(({ struck }) => struck === null)
			.map(({ madeBy, ...note }) => ({ ...note, by: madeBy }))
	);
	const focusName = new Map(focusRows.map(({ id, name }) => [id, name]));
	const linked = new Set(activities.flatMap((one) => standing(one.indicatorLinks).map((link) => link.indicatorId)));
	return planTable({
		id: plan.id,
		title: plan.title,
		areaCode: plan.areaCode,
		areaName: plan.areaName,
		period: plan.periodFrom && plan.periodTo ? { from: plan.periodFrom, to: plan.periodTo } : null,
		source: { file: plan.fileName, publishedOn: plan.publishedOn },
		madeOn: today,
		simulated: plan.simulated,
		focusAreas: focusRows.map(({ name, description }) => ({ name, description })),
		goals: goalRows.map(({ focusAreaId, text, kind }) => ({
			focusArea: focusAreaId === null ? null : (focusName.get(focusAreaId) ?? null),
			text,
			kind
		})),
		activities: activities.map((one) => ({
			...one,
			areas: standing(one.areaLinks).map(({ areaName }) => areaName),
			indicators: standing(one.indicatorLinks).map(({ indicatorName }) => indicatorName)
		})),
		notes,
		definitions: catalogue.filter(({ id }) => linked.has(id))
	});
}

function standing<T extends ActivityWithLinks['areaLinks'][number] | ActivityWithLinks['indicatorLinks'][number]>(
	links: readonly T[]
): T[] {
	return links.filter(({ state }) => state !== 'rejected');
}
