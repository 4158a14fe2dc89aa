import { error, fail, redirect } from '@sveltejs/kit';
import { areasWithin } from '#lib/analysis/area-lineage.ts';
import { AreaEntry, saveArea } from '#lib/server/areas/own-areas.ts';
import { ownAliases, ownAreas } from '#lib/server/warehouse/queries/area-writing.ts';
import { areas } from '#lib/server/warehouse/queries/catalogue.ts';
import { areasWithData } from '#lib/server/warehouse/queries/series.ts';
import { errorText } from '#lib/text/errors.ts';
import { ownAreaText } from '#lib/text/own-areas.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { warehouse }, url }) => {
	const [all, own, withData] = await Promise.all([
		warehouse.read(areas, {}),
		warehouse.read(ownAreas, {}),
		warehouse.read(areasWithData, {})
	]);
	const asked = url.searchParams.get('kod') ?? '';
	const chosen = all.find(({ code }) => code === asked) ?? null;
	if (asked !== '' && !chosen) error(404, errorText.noArea);
	const names = new Map(all.map(({ code, name }) => [code, name]));
	// What somebody works with comes first; a list of every area there is cannot be read.
	const near = new Set([...withData.map(({ code }) => code), ...own.map(({ code }) => code)]);
	for (const { code, kind } of withData)
		if (kind === 'kommun') for (const part of areasWithin(code, all)) near.add(part);
	return {
		/** What a new area lies in, where one comes from such an area. */
		under: all.find(({ code }) => code === url.searchParams.get('under'))?.code ?? null,
		own: own.map((area) => ({ ...area, successor: area.successorCode && (names.get(area.successorCode) ?? null) })),
		chosen,
		aliases: chosen ? (await warehouse.read(ownAliases, { code: chosen.code })).map(({ alias }) => alias) : [],
		choices: all
			.filter(({ code, kind }) => near.has(code) || kind === 'kommun' || code === chosen?.parentCode)
			.map(({ code, name, kind }) => ({ code, name, kind })),
		saved: names.get(url.searchParams.get('sparat') ?? '') ?? null
	};
};

export const actions: Actions = {
	default: async ({ locals, request }) => {
		if (locals.simulated) return fail(403, { message: errorText.exampleIsReadOnly });
		const entry = AreaEntry.safeParse(Object.fromEntries(await request.formData()));
		if (!entry.success) return fail(400, { message: ownAreaText.bad });
		const done = await saveArea(locals.warehouse, entry.data, { who: locals.who, at: new Date().toISOString() });
		if ('refused' in done) return fail(400, { message: ownAreaText.refused[done.refused] });
		redirect(303, `/omrade/hantera?sparat=${encodeURIComponent(done.code)}`);
	}
};
