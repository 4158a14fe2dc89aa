import { error } from '@sveltejs/kit';
import { figureCsv } from '#lib/charts/figure-csv.ts';
import { mapFileName } from '#lib/charts/map-content.ts';
import { mapMaterial, mapRequest } from '#lib/server/areas/map-material.ts';
import { errorText } from '#lib/text/errors.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async ({ locals, url }) => {
	const request = mapRequest(url.searchParams, locals.view.isPublic);
	const map = (await mapMaterial(locals.warehouse, request, locals.simulated))?.map;
	if (!map) error(404, errorText.noFigure);
	return new Response(figureCsv(map.figure), {
		headers: {
			'content-type': 'text/csv; charset=utf-8',
			'content-disposition': `attachment; filename="${mapFileName(map)}.csv"`
		}
	});
};
