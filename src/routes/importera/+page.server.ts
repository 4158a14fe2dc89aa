import { fail, redirect } from '@sveltejs/kit';
import { z } from 'zod';
import { app } from '#lib/server/app.ts';
import { sources } from '#lib/server/warehouse/queries/sources.ts';
import { formatFileSize } from '#lib/text/format.ts';
import { importText } from '#lib/text/import.ts';
import type { Actions, PageServerLoad } from './$types';

/** Small files are read before the answer leaves; larger ones are waited for on their own page. Unit: ms. */
const PATIENCE = 1500;

export const load: PageServerLoad = async ({ url }) => {
	const { inbox, own, config } = app();
	const done = url.searchParams.get('inlast');
	const source = done ? (await own.read(sources, {})).find(({ id }) => id === done) : undefined;
	const waiting = await inbox.waiting();
	return {
		limit: config.uploadLimit,
		waiting: waiting.map(({ id, file, size, state }) => ({ id, file, size, state })),
		done: source
			? {
					id: source.id,
					file: source.fileName,
					kind: source.kind,
					accepted: source.accepted,
					rejected: source.rejected
				}
			: null,
		existing: url.searchParams.has('fanns')
	};
};

export const actions: Actions = {
	receive: async ({ request, cookies }) => {
		const { inbox, config } = app();
		const form = await request.formData();
		const files = form.getAll('file').filter((part): part is File => part instanceof File && part.name !== '');
		if (files.length === 0) return fail(400, { message: importText.none });
		const large = files.find((file) => file.size > config.uploadLimit);
		if (large) return fail(413, { message: importText.tooLarge(large.name, formatFileSize(config.uploadLimit)) });
		const dates = form.getAll('modified').map((date) => z.iso.date().safeParse(date).data);
		const today = new Date().toISOString().slice(0, 10);
		const received = [];
		for (const [index, file] of files.entries()) {
			const bytes = new Uint8Array(await file.arrayBuffer());
			received.push(await inbox.receive(bytes, file.name, dates[index] ?? today));
		}
		cookies.set('underlag', 'egna', { path: '/', httpOnly: true, sameSite: 'strict', secure: false });
		const [only] = received;
		if (!only || received.length > 1) redirect(303, '/importera');
		await inbox.look(only.id, PATIENCE);
		redirect(303, `/importera/${only.id}`);
	}
};
