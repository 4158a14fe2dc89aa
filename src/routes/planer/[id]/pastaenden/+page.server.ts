import { error } from '@sveltejs/kit';
import { claimLines } from '#lib/server/claims/claim-lines.ts';
import { claimViews, planMadeOn } from '#lib/server/claims/claim-views.ts';
import { plans } from '#lib/server/warehouse/queries/plans.ts';
import { errorText } from '#lib/text/errors.ts';
import { placeText } from '#lib/text/findings.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => {
	const plan = (await locals.warehouse.read(plans, {})).find(({ id }) => id === params.id);
	if (!plan) error(404, errorText.noPlan);
	const views = await claimViews(locals, plan);
	return {
		plan: { id: plan.id, title: plan.title },
		madeOn: planMadeOn(plan),
		checkable: views.filter(({ checked }) => checked.verdict !== 'uncheckable').length,
		claims: views.map((view) => ({
			id: view.id,
			text: view.claim.text,
			verdict: view.checked.verdict,
			about: view.checked.indicator ? { name: view.checked.indicator.name, area: view.area.name } : null,
			lines: claimLines(view),
			activity: view.activity,
			place: placeText(view.place),
			chart: view.chart
		}))
	};
};
