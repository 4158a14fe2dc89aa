import { attentionCounts } from '#lib/analysis/plan-choice.ts';
import { activitiesWithLinks } from '#lib/server/activities/activity-rows.ts';
import { plans } from '#lib/server/warehouse/queries/plans.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals }) => {
	const [rows, activities] = await Promise.all([
		locals.warehouse.read(plans, {}),
		activitiesWithLinks(locals.warehouse, {}, locals.today)
	]);
	return {
		editable: !locals.simulated,
		plans: rows.map((plan) => ({
			...plan,
			attention: attentionCounts(activities.filter(({ planId }) => planId === plan.id))
		}))
	};
};
