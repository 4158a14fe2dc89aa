import { error, fail, redirect } from '@sveltejs/kit';
import { Perspective, UNPLACED } from '#lib/model/problem.ts';
import { activitiesWithLinks } from '#lib/server/activities/activity-rows.ts';
import { ProblemForm, readCause, readProblem } from '#lib/server/causes/analysis-forms.ts';
import { acceptDraft, declineDraft, problemDrafts, type DecidedCause } from '#lib/server/causes/problem-drafts.ts';
import { areaChoices, indicatorChoices } from '#lib/server/causes/problem-page.ts';
import { causeText } from '#lib/text/causes.ts';
import { errorText } from '#lib/text/errors.ts';
import type { Actions, PageServerLoad } from './$types';

/** The proposal that the address names, with the activities of its plan; undefined where it waits no longer. */
async function chosenDraft(locals: App.Locals, url: URL) {
	const activities = await activitiesWithLinks(locals.warehouse, {}, locals.today);
	const { open } = await problemDrafts(locals.warehouse, activities);
	const [planId, key] = [url.searchParams.get('plan'), url.searchParams.get('problem')];
	const draft = open.find((one) => one.planId === planId && one.key === key);
	return draft && { draft, activities };
}

export const load: PageServerLoad = async ({ locals, url }) => {
	const found = locals.view.isPublic ? undefined : await chosenDraft(locals, url);
	if (!found) error(404, causeText.drafts.gone);
	const { draft, activities } = found;
	const ids = new Set(draft.causes.flatMap((cause) => cause.activities.map(({ id }) => id)));
	const suggested = activities
		.filter(({ id }) => ids.has(id))
		.flatMap(({ indicatorLinks }) => indicatorLinks)
		.filter(({ state, reading }) => state !== 'rejected' && (reading === 'effect' || reading === 'survey'))
		.map(({ indicatorId }) => indicatorId);
	return {
		editable: !locals.simulated && locals.view.day === null,
		draft,
		areas: await areaChoices(locals),
		indicators: await indicatorChoices(locals, suggested)
	};
};

export const actions: Actions = {
	accept: async ({ request, locals, url }) => {
		if (locals.simulated) return fail(403, { message: errorText.exampleIsReadOnly });
		const sent = await request.formData();
		const found = await chosenDraft(locals, url);
		if (!found) return fail(409, { message: causeText.drafts.gone });
		const { draft } = found;
		const typed = ProblemForm.parse(Object.fromEntries(sent));
		const asProblem = draft.into ? { ...typed, title: draft.into.title, area: draft.areaCode } : typed;
		const read = readProblem(asProblem);
		if (read.error !== null) return fail(400, { message: read.error });
		const known = (await areaChoices(locals)).some(({ code }) => code === read.value.areaCode);
		if (!known) return fail(400, { message: causeText.errors.area });
		const measures = await indicatorChoices(locals, []);
		if (read.value.indicatorId !== null && !measures.some(({ id }) => id === read.value.indicatorId)) {
			return fail(400, { message: causeText.errors.indicator });
		}
		const field = (name: string) => String(sent.get(name) ?? '');
		const decided: DecidedCause[] = [];
		for (const [index, { key }] of draft.causes.entries()) {
			// The form may have been made from other proposals than there are now: each field goes with its key.
			if (field(`key-${index}`) !== key) return fail(409, { message: causeText.drafts.gone });
			const cause = readCause({ text: field(`text-${index}`), perspective: '', certainty: '' });
			if (cause.error !== null) return fail(400, { message: cause.error });
			const choice = (['take', 'wait', 'drop'] as const).find((one) => one === field(`choice-${index}`)) ?? 'wait';
			const perspective = Perspective.catch(UNPLACED).parse(field(`perspective-${index}`));
			decided.push({ key, text: cause.value.text, perspective, choice });
		}
		const takes = decided.some(({ choice }) => choice === 'take');
		if (!takes && (draft.causes.length > 0 || draft.into)) return fail(400, { message: causeText.drafts.nothing });
		const values = { ...read.value, planId: draft.planId, planKey: draft.key };
		const by = { who: locals.who, at: new Date().toISOString() };
		redirect(303, `/orsaksanalys/${await acceptDraft(locals.warehouse, draft, values, decided, by)}`);
	},
	decline: async ({ locals, url }) => {
		if (locals.simulated) return fail(403, { message: errorText.exampleIsReadOnly });
		const found = await chosenDraft(locals, url);
		if (!found) return fail(409, { message: causeText.drafts.gone });
		await declineDraft(locals.warehouse, found.draft, { who: locals.who, at: new Date().toISOString() });
		redirect(303, '/orsaksanalys');
	}
};
