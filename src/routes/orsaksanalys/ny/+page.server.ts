import { fail, redirect } from '@sveltejs/kit';
import { ProblemForm, readProblem } from '#lib/server/causes/analysis-forms.ts';
import { addPart } from '#lib/server/figures/change-analysis.ts';
import { areaChoices, indicatorChoices } from '#lib/server/causes/problem-page.ts';
import { causeText } from '#lib/text/causes.ts';
import { errorText } from '#lib/text/errors.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, url }) => ({
	editable: !locals.simulated && locals.view.day === null && !locals.view.isPublic,
	areas: await areaChoices(locals),
	indicators: await indicatorChoices(locals, []),
	area: url.searchParams.get('omrade') ?? '',
	indicator: url.searchParams.get('matt') ?? '',
	title: url.searchParams.get('rubrik') ?? ''
});

export const actions: Actions = {
	default: async ({ request, locals }) => {
		if (locals.simulated) return fail(403, { message: errorText.exampleIsReadOnly, typed: null });
		const typed = ProblemForm.parse(Object.fromEntries(await request.formData()));
		const read = readProblem(typed);
		if (read.error !== null) return fail(400, { message: read.error, typed });
		const { areaCode, indicatorId } = read.value;
		const [areaRows, indicatorRows] = [await areaChoices(locals), await indicatorChoices(locals, [])];
		if (!areaRows.some(({ code }) => code === areaCode)) return fail(400, { message: causeText.errors.area, typed });
		if (indicatorId !== null && !indicatorRows.some(({ id }) => id === indicatorId)) {
			return fail(400, { message: causeText.errors.indicator, typed });
		}
		const values = { ...read.value, planId: null, planKey: null };
		const by = { who: locals.who, at: new Date().toISOString() };
		const { id } = await addPart(locals.warehouse, 'problem', values, by);
		redirect(303, `/orsaksanalys/${id}`);
	}
};
