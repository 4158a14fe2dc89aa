import { error, fail, redirect } from '@sveltejs/kit';
import { z } from 'zod';
import { app } from '#lib/server/app.ts';
import { importPreview } from '#lib/server/sources/import-preview.ts';
import { HEADING_ROWS, mappingOf } from '#lib/server/importing/mapping-form.ts';
import { mappingProfiles, removeMappingProfile, saveMappingProfile } from '#lib/server/sources/mapping-profiles.ts';
import { errorText } from '#lib/text/errors.ts';
import { mappingText } from '#lib/text/mapping.ts';
import type { Actions, PageServerLoad } from './$types';

/** How long the page waits for a reading before it is shown as going on. Unit: ms. */
const PATIENCE = 20_000;

export const load: PageServerLoad = async ({ params, url }) => {
	const { inbox, own } = app();
	const entry = await inbox.look(params.id, PATIENCE);
	if (!entry) error(404, errorText.noInbox);
	if (!entry.reading) redirect(303, `/importera/${params.id}`);
	const { tables } = entry.reading;
	const used = entry.options.mapping ?? entry.reading.mapping;
	const asked = z.coerce.number().int().min(1).max(tables.length).safeParse(url.searchParams.get('tabell')).data;
	const number = asked ?? used?.table ?? 1;
	const table = tables[number - 1];
	if (!table) return { id: entry.id, file: entry.file, tables: [], table: null };
	const isUsed = used !== null && used.table === number && !url.searchParams.has('forslag');
	const mapping = isUsed ? used : table.suggested;
	const preview = isUsed ? await importPreview(own, entry, Date.now()) : null;
	const profiles = await mappingProfiles(own);
	return {
		id: entry.id,
		file: entry.file,
		tables: tables.map(({ sheet, rowCount }) => ({ sheet, rowCount })),
		table,
		mapping,
		headingRows: HEADING_ROWS,
		result: preview?.reading ?? null,
		profiles: profiles.map(({ id, name }) => ({ id, name })),
		saved: url.searchParams.get('sparad')
	};
};

export const actions: Actions = {
	read: async ({ request, params }) => {
		const { inbox } = app();
		const data = await request.formData();
		const mapping = mappingOf(data);
		if (!mapping) return fail(400, { message: mappingText.bad });
		const entry = await inbox.look(params.id, PATIENCE);
		if (!entry) error(404, errorText.noInbox);
		await inbox.change(params.id, { ...entry.options, as: null, mapping });
		await inbox.look(params.id, PATIENCE);
		redirect(303, `/importera/${params.id}/tolka#svar`);
	},
	save: async ({ request, params, locals }) => {
		const { inbox, own } = app();
		const name = z
			.string()
			.trim()
			.min(1)
			.max(80)
			.safeParse((await request.formData()).get('name')).data;
		const entry = await inbox.look(params.id, PATIENCE);
		const reading = entry?.reading;
		const layout = reading?.mappingLayout ?? '';
		if (!entry || !reading?.mapping) error(404, errorText.noInbox);
		if (name === undefined || layout === '') return fail(400, { message: mappingText.profileNoHeadings });
		const by = { who: locals.who, at: new Date().toISOString() };
		await saveMappingProfile(own, { name, layout, mapping: reading.mapping }, by);
		redirect(303, `/importera/${params.id}/tolka?sparad=${encodeURIComponent(name)}#svar`);
	},
	forget: async ({ request, params, locals }) => {
		const id = z.string().safeParse((await request.formData()).get('profile')).data;
		if (id === undefined) return fail(400, { message: errorText.badForm });
		await removeMappingProfile(app().own, id, { who: locals.who, at: new Date().toISOString() });
		redirect(303, `/importera/${params.id}/tolka`);
	}
};
