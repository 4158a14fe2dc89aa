import { error } from '@sveltejs/kit';
import { standaloneSvg } from '#lib/charts/standalone-svg.ts';
import { chartDocument } from '#lib/server/figures/chart-document.ts';
import { oneComparisonChart } from '#lib/server/comparison/one-comparison-chart.ts';
import { errorText } from '#lib/text/errors.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async ({ locals, params, url }) => {
	const chart = await oneComparisonChart(locals, params.diagram, url.searchParams);
	if (!chart) error(404, errorText.noFigure);
	const content = chart.content();
	return new Response(standaloneSvg(content, chartDocument()), {
		headers: {
			'content-type': 'image/svg+xml; charset=utf-8',
			'content-disposition': `attachment; filename="${content.fileName}.svg"`
		}
	});
};
