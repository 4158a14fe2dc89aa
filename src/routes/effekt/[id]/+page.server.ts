import { error, fail, redirect } from '@sveltejs/kit';
import { z } from 'zod';
import { lockDesign } from '#lib/server/effect/design-effect.ts';
import { designOfForm } from '#lib/server/effect/effect-address.ts';
import { effectPage } from '#lib/server/effect/effect-page.ts';
import { errorText } from '#lib/text/errors.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, url }) => {
	const found = await effectPage(locals, params.id, url.searchParams);
	if (!found) error(404, errorText.noActivity);
	return found;
};

const Asked = z.object({ matt: z.string().min(1), omrade: z.string().min(1), based: z.string().catch('') });

export const actions: Actions = {
	lock: async ({ request, locals, params }) => {
		if (locals.simulated) return fail(403, { message: errorText.exampleIsReadOnly });
		const sent = await request.formData();
		const form = Asked.safeParse(Object.fromEntries(sent));
		if (!form.success) return fail(400, { message: errorText.badForm });
		const { matt, omrade, based } = form.data;
		const entry = {
			...designOfForm(sent),
			activityId: params.id,
			indicatorId: matt,
			areaCode: omrade,
			basedOn: based === '' ? null : based
		};
		const refusal = await lockDesign(locals.warehouse, entry, { who: locals.who, at: new Date().toISOString() });
		if (refusal !== null) return fail(409, { message: refusal });
		redirect(303, `/effekt/${params.id}?${new URLSearchParams({ matt, omrade })}`);
	}
};
