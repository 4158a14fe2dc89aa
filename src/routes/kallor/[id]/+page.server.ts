import { error, fail, redirect } from '@sveltejs/kit';
import { z } from 'zod';
import { StoredPlace } from '#lib/model/stored-place.ts';
import { setWithdrawn } from '#lib/server/commands/withdraw.ts';
import { PUBLISHERS } from '#lib/server/sources/publishers.ts';
import { SourceDescription, setDescription } from '#lib/server/sources/describe-source.ts';
import { sourceGeometry } from '#lib/server/warehouse/queries/geography.ts';
import {
	rejectedRows,
	sourceExtent,
	sourceFindings,
	sourceNews,
	sources
} from '#lib/server/warehouse/queries/sources.ts';
import { errorText } from '#lib/text/errors.ts';
import { findingMessage, placeText } from '#lib/text/findings.ts';
import { sourceText } from '#lib/text/sources.ts';
import type { Actions, PageServerLoad } from './$types';

/** Notices shown at a time. */
const NEWS_A_PAGE = 100;

const Details = z.record(z.string(), z.union([z.string(), z.number(), z.array(z.string())]));

export const load: PageServerLoad = async ({ locals: { warehouse, view }, params, url }) => {
	const source = (await warehouse.read(sources, {})).find(({ id }) => id === params.id);
	if (!source) error(404, errorText.noSource);
	const [findings, rejected, extents, grounds] = await Promise.all([
		warehouse.read(sourceFindings, { sourceId: source.id }),
		warehouse.read(rejectedRows, { sourceId: source.id }),
		warehouse.read(sourceExtent, {}),
		warehouse.read(sourceGeometry, {})
	]);
	const messages = findings.map((row) => {
		const place = StoredPlace.parse(JSON.parse(row.place));
		const finding = { ...row, place, details: Details.parse(JSON.parse(row.details)) };
		return {
			code: row.code,
			severity: row.severity,
			text: row.text,
			place: placeText(place),
			message: findingMessage(finding)
		};
	});
	const from = Math.max(0, Math.floor(Number(url.searchParams.get('fran')) || 0));
	const news =
		source.importer === 'police-news'
			? await warehouse.read(sourceNews, { sourceId: source.id, limit: NEWS_A_PAGE, offset: from })
			: [];
	return {
		source,
		news: { items: news, from, aPage: NEWS_A_PAGE },
		extent: extents.find(({ sourceId }) => sourceId === source.id) ?? null,
		ground: grounds.find(({ sourceId }) => sourceId === source.id) ?? null,
		suggestion: PUBLISHERS.find(({ publisher }) => publisher === source.publisher) ?? null,
		// The words of a file can hold numbers that are not for the public.
		rejectedHidden: view.isPublic && rejected.length > 0,
		findings: (view.isPublic ? [] : messages).map(({ severity, text, place, message }) => ({
			severity,
			text,
			place,
			message
		})),
		rejected: (view.isPublic ? [] : rejected).map(({ row, sheet, verbatim, code }) => ({
			place: sheet === null ? String(row) : placeText({ sheet, row }),
			verbatim,
			reason: messages.find((one) => one.code === code)?.message ?? ''
		}))
	};
};

export const actions: Actions = {
	describe: async ({ locals, params, request }) => {
		if (locals.simulated) return fail(403, { message: errorText.exampleIsReadOnly });
		const given = SourceDescription.safeParse(Object.fromEntries(await request.formData()));
		if (!given.success) return fail(400, { message: sourceText.badDescription });
		const by = { who: locals.who, at: new Date().toISOString() };
		if (!(await setDescription(locals.warehouse, params.id, given.data, by))) error(404, errorText.noSource);
		redirect(303, `/kallor/${params.id}`);
	},
	withdraw: ({ locals, params }) => setVisibility(locals, params.id, true),
	restore: ({ locals, params }) => setVisibility(locals, params.id, false)
};

async function setVisibility(locals: App.Locals, id: string, withdrawn: boolean) {
	if (locals.simulated) return fail(403, { message: errorText.exampleIsReadOnly });
	if (!(await locals.warehouse.read(sources, {})).some((source) => source.id === id)) error(404, errorText.noSource);
	await setWithdrawn(locals.warehouse, id, withdrawn, locals.who, new Date().toISOString());
	redirect(303, `/kallor/${id}`);
}
