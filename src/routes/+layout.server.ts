import { ownFirst } from '#lib/model/own-municipality.ts';
import { ownData, app } from '#lib/server/app.ts';
import { readSetting } from '#lib/server/save-setting.ts';
import { areasWithData } from '#lib/server/warehouse/queries/series.ts';
import type { LayoutServerLoad } from './$types';

export const load: LayoutServerLoad = async ({ locals }) => {
	// Somebody who has not signed in is told nothing of what there is.
	if (app().access && !locals.person) {
		return { view: locals.view, simulated: false, hasOwn: false, areas: [], person: null, isOutside: true };
	}
	const municipality = await readSetting(locals.warehouse, 'municipality');
	const areas = ownFirst(await locals.warehouse.read(areasWithData, {}), municipality);
	return {
		view: locals.view,
		simulated: locals.simulated,
		hasOwn: (await ownData(app())) !== 'nothing',
		areas: areas.map(({ code, name, kind }) => ({ code, name, kind })),
		person: locals.person,
		isOutside: false
	};
};
