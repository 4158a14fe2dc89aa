import { fail } from '@sveltejs/kit';
import { z } from 'zod';
import { activitiesWithoutCause, problemSummaries } from '#lib/analysis/causes/problem-summary.ts';
import { problemLine } from '#lib/analysis/causes/problem-line.ts';
import { activitiesWithLinks } from '#lib/server/activities/activity-rows.ts';
import { strikePart } from '#lib/server/causes/analysis-work.ts';
import { problemDrafts } from '#lib/server/causes/problem-drafts.ts';
import { summaryMaterial } from '#lib/server/causes/problem-summaries.ts';
import { plans } from '#lib/server/warehouse/queries/plans.ts';
import { causeText } from '#lib/text/causes.ts';
import { errorText } from '#lib/text/errors.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, url }) => {
	if (locals.view.isPublic) return { shown: null };
	const activityRows = await activitiesWithLinks(locals.warehouse, {}, locals.today);
	const [material, planRows, drafts] = await Promise.all([
		summaryMaterial(locals, null, activityRows),
		locals.warehouse.read(plans, {}),
		problemDrafts(locals.warehouse, activityRows)
	]);
	const summaries = problemSummaries(material);
	const chosen = planRows.find(({ id }) => id === url.searchParams.get('plan'))?.id ?? '';
	const inPlan = material.activities.filter(({ planId }) => chosen === '' || planId === chosen);
	return {
		shown: {
			editable: !locals.simulated && locals.view.day === null,
			problems: summaries.map(problemLine),
			struck: material.parts.problems
				.filter(({ struck }) => struck)
				.map(({ id, revision, title, changedBy, changedAt }) => ({
					id,
					revision,
					title,
					by: changedBy,
					at: changedAt
				})),
			drafts: drafts.open.map(({ planId, planTitle, key, title, causes, into }) => ({
				planId,
				planTitle,
				key,
				title,
				into,
				causes: causes.length,
				needs: causes.filter(({ isNeed }) => isNeed).length
			})),
			declined: drafts.declined,
			plans: planRows.map(({ id, title }) => ({ id, title })),
			plan: chosen,
			activities: inPlan.length,
			withoutCause: activitiesWithoutCause(summaries, inPlan)
		}
	};
};

const Part = z.object({
	kind: z.enum(['problem', 'dropped']),
	id: z.string().min(1),
	based: z.coerce.number().int().positive()
});

export const actions: Actions = {
	/** A struck analysis is taken back; a declined proposal is taken up again by striking that it was declined. */
	restore: async ({ request, locals }) => {
		if (locals.simulated) return fail(403, { message: errorText.exampleIsReadOnly });
		const form = Part.safeParse(Object.fromEntries(await request.formData()));
		if (!form.success) return fail(400, { message: errorText.badForm });
		const { kind, id, based } = form.data;
		const by = { who: locals.who, at: new Date().toISOString() };
		const result = await strikePart(locals.warehouse, kind, { id, basedOn: based }, kind === 'dropped', by);
		if (!('done' in result)) return fail(result.status, { message: result.error });
		return { done: kind === 'dropped' ? causeText.drafts.reopened : causeText.done.undone };
	}
};
