import { fail, redirect } from '@sveltejs/kit';
import { NewBreak, addBreak, removeBreak } from '#lib/server/sources/own-breaks.ts';
import { BreakKey } from '#lib/server/warehouse/queries/break-writing.ts';
import { areas, indicators } from '#lib/server/warehouse/queries/catalogue.ts';
import { areasWithData, indicatorCoverage, seriesBreaks } from '#lib/server/warehouse/queries/series.ts';
import { errorText } from '#lib/text/errors.ts';
import { sourceText } from '#lib/text/sources.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { warehouse }, url }) => {
	const [breaks, indicatorRows, areaRows, withData, covered] = await Promise.all([
		warehouse.read(seriesBreaks, {}),
		warehouse.read(indicators, {}),
		warehouse.read(areas, {}),
		warehouse.read(areasWithData, {}),
		warehouse.read(indicatorCoverage, {})
	]);
	const names = new Map(indicatorRows.map(({ id, name }) => [id, name]));
	const areaNames = new Map(areaRows.map(({ code, name }) => [code, name]));
	const used = new Set(covered.map(({ indicatorId }) => indicatorId));
	return {
		breaks: breaks.map((one) => ({
			...one,
			indicatorName: names.get(one.indicatorId) ?? null,
			areaName: one.areaCode === null ? null : (areaNames.get(one.areaCode) ?? one.areaCode)
		})),
		prefixes: [...new Set(indicatorRows.map(({ id }) => id.split('.')[0] ?? id))],
		indicators: indicatorRows
			.map(({ id, name }) => ({ id, name }))
			.sort((a, b) => Number(used.has(b.id)) - Number(used.has(a.id))),
		withData,
		chosen: { indicator: url.searchParams.get('matt') ?? '', area: url.searchParams.get('omrade') ?? '' }
	};
};

export const actions: Actions = {
	add: async ({ locals, request }) => {
		if (locals.simulated) return fail(403, { message: errorText.exampleIsReadOnly });
		const form = Object.fromEntries(await request.formData());
		const given = NewBreak.safeParse({ ...form, bridgeable: form.bridgeable === 'on' });
		if (!given.success) return fail(400, { message: sourceText.breakBad });
		const by = { who: locals.who, at: new Date().toISOString() };
		const done = await addBreak(locals.warehouse, given.data, by);
		if (done === 'unknown') return fail(400, { message: sourceText.breakBad });
		if (done === 'already-there') return fail(409, { message: sourceText.breakThere });
		redirect(303, '/kallor/tidsseriebrott');
	},
	remove: async ({ locals, request }) => {
		if (locals.simulated) return fail(403, { message: errorText.exampleIsReadOnly });
		const form = Object.fromEntries(await request.formData());
		const key = BreakKey.safeParse({ ...form, areaCode: form.areaCode === '' ? null : form.areaCode });
		const by = { who: locals.who, at: new Date().toISOString() };
		const isRemoved = key.success && (await removeBreak(locals.warehouse, key.data, by));
		if (!isRemoved) return fail(404, { message: sourceText.breakGone });
		redirect(303, '/kallor/tidsseriebrott');
	}
};
