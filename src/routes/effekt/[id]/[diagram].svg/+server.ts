import { error } from '@sveltejs/kit';
import { standaloneSvg } from '#lib/charts/standalone-svg.ts';
import { chartDocument } from '#lib/server/figures/chart-document.ts';
import { oneEffectChart } from '#lib/server/effect/effect-charts.ts';
import { errorText } from '#lib/text/errors.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async ({ locals, params, url }) => {
	const chart = await oneEffectChart(locals, params.id, params.diagram, url.searchParams);
	if (!chart) error(404, errorText.noFigure);
	return new Response(standaloneSvg(chart.content, chartDocument()), {
		headers: {
			'content-type': 'image/svg+xml; charset=utf-8',
			'content-disposition': `attachment; filename="${chart.content.fileName}.svg"`
		}
	});
};
