import { error } from '@sveltejs/kit';
import { withoutIndicator } from '#lib/analysis/coverage.ts';
import { groupBy } from '#lib/model/group-by.ts';
import { activityListView } from '#lib/server/activity-list.ts';
import { activitiesWithLinks, toTargeting } from '#lib/server/activity-rows.ts';
import { focusAreas, goals, plans } from '#lib/server/warehouse/queries/plans.ts';
import { errorText } from '#lib/text/errors.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => {
	const plan = (await locals.warehouse.read(plans, {})).find(({ id }) => id === params.id);
	if (!plan) error(404, errorText.noPlan);
	const [focusRows, goalRows, activities] = await Promise.all([
		locals.warehouse.read(focusAreas, { planId: plan.id }),
		locals.warehouse.read(goals, { planId: plan.id }),
		activitiesWithLinks(locals.warehouse, { planId: plan.id }, locals.today)
	]);
	const unfollowed = withoutIndicator(activities.map(toTargeting), new Map());
	const byFocus = groupBy(activities, ({ focusArea }) => focusArea);
	const described = new Map(focusRows.map((focus) => [focus.name, focus]));
	return {
		plan,
		followed: activities.length - unfollowed.length,
		planGoals: goalRows
			.filter(({ focusAreaId }) => focusAreaId === null)
			.map(({ id, text, kind }) => ({ id, text, kind })),
		onlyProduction: goalRows.length > 0 && goalRows.every(({ kind }) => kind === 'produktion'),
		sections: [...byFocus].map(([name, inFocus]) => {
			const focus = name === null ? undefined : described.get(name);
			return {
				name,
				description: focus?.description ?? '',
				goals: goalRows
					.filter(({ focusAreaId }) => focus !== undefined && focusAreaId === focus.id)
					.map(({ id, text, kind }) => ({ id, text, kind })),
				activities: inFocus.map(activityListView)
			};
		})
	};
};
