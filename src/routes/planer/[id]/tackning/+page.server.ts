import { error } from '@sveltejs/kit';
import { coverageView } from '#lib/server/sources/coverage-view.ts';
import { plans } from '#lib/server/warehouse/queries/plans.ts';
import { errorText } from '#lib/text/errors.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, url }) => {
	const plan = (await locals.warehouse.read(plans, {})).find(({ id }) => id === params.id);
	if (!plan) error(404, errorText.noPlan);
	const view = await coverageView(locals, plan, url.searchParams.get('omrade'));
	if (!view) error(404, errorText.noArea);
	return { plan: { id: plan.id, title: plan.title }, ...view };
};
