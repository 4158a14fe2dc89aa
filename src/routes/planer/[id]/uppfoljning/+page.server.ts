import { error, fail } from '@sveltejs/kit';
import { groupBy } from '#lib/model/group-by.ts';
import { activitiesWithLinks } from '#lib/server/activities/activity-rows.ts';
import { planLine } from '#lib/server/plans/plan-line.ts';
import { checkNotes, quickFollowUp } from '#lib/server/activities/quick-follow-up.ts';
import { plans } from '#lib/server/warehouse/queries/plans.ts';
import { errorText } from '#lib/text/errors.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => {
	const plan = (await locals.warehouse.read(plans, {})).find(({ id }) => id === params.id);
	if (!plan) error(404, errorText.noPlan);
	const lines = (await activitiesWithLinks(locals.warehouse, { planId: plan.id }, locals.today)).map(planLine);
	return {
		plan: { id: plan.id, title: plan.title },
		editable: !locals.simulated,
		today: locals.today,
		groups: [...groupBy(lines, ({ focusArea }) => focusArea)].map(([name, inGroup]) => ({
			name,
			lines: inGroup.map(
				({ id, title, status, doneCount, goalQuantity, timesPerYear, pace, progress, latest, attention }) => {
					return { id, title, status, doneCount, goalQuantity, timesPerYear, pace, progress, latest, attention };
				}
			)
		}))
	};
};

export const actions: Actions = {
	default: async ({ request, locals, params }) => {
		if (locals.simulated) return fail(403, { message: errorText.exampleIsReadOnly });
		if (!(await locals.warehouse.read(plans, {})).some(({ id }) => id === params.id)) error(404, errorText.noPlan);
		const sent = await request.formData();
		if (sent.has('granska')) return checkNotes(locals, sent, params.id);
		const by = { who: locals.who, at: new Date().toISOString() };
		const result = await quickFollowUp(locals.warehouse, sent, params.id, locals.today, by);
		if (result.dateError !== null) return fail(400, { result });
		return result.conflicts + result.wrong > 0 ? fail(409, { result }) : { result };
	}
};
