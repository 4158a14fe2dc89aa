import { fail, redirect } from '@sveltejs/kit';
import { z } from 'zod';
import { readSetting, saveSetting } from '#lib/server/save-setting.ts';
import { errorText } from '#lib/text/errors.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, url }) => ({
	contact: (await readSetting(locals.warehouse, 'accessibility-contact')) ?? '',
	editable: !locals.simulated && !locals.view.isPublic && locals.view.day === null,
	saved: url.searchParams.has('sparat')
});

const Contact = z.string().trim().max(300);

export const actions: Actions = {
	default: async ({ request, locals }) => {
		if (locals.simulated) return fail(403, { message: errorText.exampleIsReadOnly });
		const contact = Contact.safeParse((await request.formData()).get('contact'));
		if (!contact.success) return fail(400, { message: errorText.badForm });
		const by = { who: locals.who, at: new Date().toISOString() };
		await saveSetting(locals.warehouse, 'accessibility-contact', contact.data, by);
		redirect(303, '/tillganglighet?sparat=ja#kontakt');
	}
};
