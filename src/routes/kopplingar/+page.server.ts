import { fail, redirect } from '@sveltejs/kit';
import { countLinks, firstLinks, undecidedLinks } from '#lib/analysis/undecided-links.ts';
import type { LinkState } from '#lib/model/link.ts';
import { activitiesWithLinks } from '#lib/server/activities/activity-rows.ts';
import { decideSuggested, type Decision } from '#lib/server/activities/decide-link.ts';
import { plans } from '#lib/server/warehouse/queries/plans.ts';
import { errorText } from '#lib/text/errors.ts';
import { linkReasonText } from '#lib/text/linking.ts';
import { linkReviewText } from '#lib/text/link-review.ts';
import type { Actions, PageServerLoad } from './$types';

/** As many links as one can hold in mind before saving. */
const ON_PAGE = 40;

export const load: PageServerLoad = async ({ locals, url }) => {
	const planRows = await locals.warehouse.read(plans, {});
	const plan = planRows.find(({ id }) => id === url.searchParams.get('plan')) ?? null;
	const activities = await activitiesWithLinks(locals.warehouse, plan ? { planId: plan.id } : {}, locals.today);
	const open = undecidedLinks(activities);
	const { shown, left } = firstLinks(open, ON_PAGE);
	const told = (name: string) => Number(url.searchParams.get(name)) || 0;
	return {
		plan: plan?.id ?? '',
		plans: planRows.map(({ id, title }) => ({ id, title })),
		count: countLinks(open),
		left,
		activities: shown.map(({ links, ...activity }) => ({
			...activity,
			links: links.map(({ target, name, reason }) => ({ target, name, reason: linkReasonText(reason) }))
		})),
		saved: url.searchParams.has('sparade') ? { decided: told('sparade'), meanwhile: told('andras') } : null
	};
};

const FIELD = /^link:(area|indicator):([^:]+):(.+)$/;

/** The decisions of a form with one choice a link; a link without one gets `rest`, and one that waits is left alone. */
function decisionsOf(form: FormData, rest: LinkState, by: { who: string; at: string }): Decision[] {
	return form.getAll('shown').flatMap((field) => {
		const [, kind, activityId, id] = FIELD.exec(typeof field === 'string' ? field : '') ?? [];
		if ((kind !== 'area' && kind !== 'indicator') || activityId === undefined || id === undefined) return [];
		const chosen = form.get(`link:${kind}:${activityId}:${id}`) ?? rest;
		if (chosen !== 'confirmed' && chosen !== 'rejected') return [];
		return [{ activityId, target: { kind, id }, state: chosen, ...by }];
	});
}

export const actions: Actions = {
	default: async ({ request, locals, url }) => {
		if (locals.simulated) return fail(403, { message: errorText.exampleIsReadOnly });
		const form = await request.formData();
		const rest = form.get('rest') === 'confirmed' ? 'confirmed' : 'suggested';
		const decisions = decisionsOf(form, rest, { who: locals.who, at: new Date().toISOString() });
		if (decisions.length === 0) return fail(400, { message: linkReviewText.nothingChosen });
		const { decided, meanwhile } = await decideSuggested(locals.warehouse, decisions);
		const plan = url.searchParams.get('plan');
		const told = { ...(plan ? { plan } : {}), sparade: String(decided), andras: String(meanwhile) };
		redirect(303, `/kopplingar?${new URLSearchParams(told)}`);
	}
};
