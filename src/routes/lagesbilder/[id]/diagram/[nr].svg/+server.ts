import { error } from '@sveltejs/kit';
import { figureContent } from '#lib/charts/figure-content.ts';
import { standaloneSvg } from '#lib/charts/standalone-svg.ts';
import { chartDocument } from '#lib/server/figures/chart-document.ts';
import { frozenFigure } from '#lib/server/reports/frozen-file.ts';
import { errorText } from '#lib/text/errors.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async ({ locals, params }) => {
	const figure = await frozenFigure(locals, params.id, params.nr);
	if (!figure) error(404, errorText.noFigure);
	const content = figureContent(figure, chartDocument());
	return new Response(standaloneSvg(content, chartDocument()), {
		headers: {
			'content-type': 'image/svg+xml; charset=utf-8',
			'content-disposition': `attachment; filename="${content.fileName}.svg"`
		}
	});
};
