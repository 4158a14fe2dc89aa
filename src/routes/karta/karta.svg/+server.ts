import { error } from '@sveltejs/kit';
import { mapFileName, standaloneMap } from '#lib/charts/map-view.ts';
import { chartDocument } from '#lib/server/chart-document.ts';
import { mapMaterial, mapRequest } from '#lib/server/map-material.ts';
import { errorText } from '#lib/text/errors.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async ({ locals, url }) => {
	const request = mapRequest(url.searchParams, locals.view.isPublic);
	const map = (await mapMaterial(locals.warehouse, request, locals.simulated))?.map;
	if (!map) error(404, errorText.noFigure);
	return new Response(standaloneMap(map, chartDocument()), {
		headers: {
			'content-type': 'image/svg+xml; charset=utf-8',
			'content-disposition': `attachment; filename="${mapFileName(map)}.svg"`
		}
	});
};
