import { error } from '@sveltejs/kit';
import { mapContent } from '#lib/charts/map-content.ts';
import { standaloneSvg } from '#lib/charts/standalone-svg.ts';
import { chartDocument } from '#lib/server/figures/chart-document.ts';
import { mapMaterial, mapRequest } from '#lib/server/areas/map-material.ts';
import { errorText } from '#lib/text/errors.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async ({ locals, url }) => {
	const request = mapRequest(url.searchParams, locals.view.isPublic);
	const map = (await mapMaterial(locals.warehouse, request, locals.simulated))?.map;
	if (!map) error(404, errorText.noFigure);
	const content = mapContent(map, chartDocument(), null);
	return new Response(standaloneSvg(content, chartDocument()), {
		headers: {
			'content-type': 'image/svg+xml; charset=utf-8',
			'content-disposition': `attachment; filename="${content.fileName}.svg"`
		}
	});
};
