import { ownData, app } from '#lib/server/app.ts';
import { areasWithData } from '#lib/server/warehouse/queries/series.ts';
import type { LayoutServerLoad } from './$types';

export const load: LayoutServerLoad = async ({ locals }) => ({
	view: locals.view,
	simulated: locals.simulated,
	hasOwn: (await ownData(app())) !== 'nothing',
	areas: (await locals.warehouse.read(areasWithData, {})).map(({ code, name, kind }) => ({ code, name, kind }))
});
