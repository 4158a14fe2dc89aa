import { error, fail, redirect } from '@sveltejs/kit';
import { z } from 'zod';
import { SourceKind } from '#lib/model/source.ts';
import { app } from '#lib/server/app.ts';
import { importPreview } from '#lib/server/import-preview.ts';
import type { ReadOptions } from '#lib/server/importing/reading.ts';
import { errorText } from '#lib/text/errors.ts';
import type { Actions, PageServerLoad } from './$types';

/** How long a page waits for a reading or a writing before it is shown as going on. Unit: ms. */
const PATIENCE = 1500;

export const load: PageServerLoad = async ({ params, depends }) => {
	depends('app:inbox');
	const { inbox, own } = app();
	const entry = await inbox.look(params.id, PATIENCE);
	if (!entry) error(404, errorText.noInbox);
	if (entry.state === 'written') redirect(303, `/importera?inlast=${entry.sourceId}`);
	return importPreview(own, entry);
};

const Form = z.object({
	as: z.union([SourceKind, z.literal('')]).catch(''),
	addUnder: z.string().catch(''),
	planArea: z.string().catch(''),
	publisher: z.string().max(200).catch(''),
	published: z.iso.date().optional().catch(undefined)
});

/** What the form says of how to read the file. Choices come as `area:LABEL` and `indicator:LABEL`. */
function optionsOf(data: FormData, { mapping }: Pick<ReadOptions, 'mapping'>): ReadOptions {
	const form = Form.parse(Object.fromEntries(data));
	return {
		as: form.as || null,
		choices: {
			byLabel: labelled(data, 'area:'),
			indicatorByLabel: labelled(data, 'indicator:'),
			addUnder: form.addUnder || null,
			within: null,
			remember: data.has('remember')
		},
		planArea: form.planArea || null,
		keepPersonalData: data.has('keepPersonalData'),
		// Another kind of file is read in that kind's own way.
		mapping: form.as === '' ? mapping : null
	};
}

/** What is chosen for each of the file's own labels, in fields named by the label. */
function labelled(data: FormData, prefix: string): Record<string, string> {
	return Object.fromEntries(
		[...data].flatMap(([name, value]) =>
			name.startsWith(prefix) && typeof value === 'string' && value !== '' ? [[name.slice(prefix.length), value]] : []
		)
	);
}

export const actions: Actions = {
	change: async ({ request, params }) => {
		const { inbox } = app();
		const before = await inbox.look(params.id, PATIENCE);
		if (!before) error(404, errorText.noInbox);
		await inbox.change(params.id, optionsOf(await request.formData(), before.options));
		await inbox.look(params.id, PATIENCE);
		redirect(303, `/importera/${params.id}`);
	},
	write: async ({ request, params, locals, cookies }) => {
		const { inbox } = app();
		const data = await request.formData();
		const before = await inbox.look(params.id, PATIENCE);
		if (!before) error(404, errorText.noInbox);
		// What is written is what the form says, also when it was changed without looking again.
		const wanted = optionsOf(data, before.options);
		if (JSON.stringify(wanted) !== JSON.stringify(before.options)) await inbox.change(params.id, wanted);
		const form = Form.parse(Object.fromEntries(data));
		const now = new Date().toISOString();
		const writing = await inbox.write(params.id, {
			who: locals.who,
			at: now,
			publishedOn: form.published ?? before.modified,
			publisher: form.publisher || (before.reading?.publisher ?? ''),
			simulated: false
		});
		if (!writing) return fail(400, { message: errorText.cannotWrite });
		const done = await Promise.race([
			writing.done.then((finding) => ({ finding })),
			new Promise<null>((resolve) => setTimeout(() => resolve(null), PATIENCE))
		]);
		cookies.set('underlag', 'egna', { path: '/', httpOnly: true, sameSite: 'strict', secure: false });
		if (!done) {
			writing.done.catch(() => undefined);
			redirect(303, `/importera/${params.id}`);
		}
		redirect(303, `/importera?inlast=${writing.entry.sourceId}${done.finding ? '&fanns' : ''}`);
	},
	remove: async ({ params }) => {
		await app().inbox.remove(params.id);
		redirect(303, '/importera');
	}
};
