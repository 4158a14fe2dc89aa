import { error } from '@sveltejs/kit';
import { oneComparisonChart } from '#lib/server/comparison/one-comparison-chart.ts';
import { errorText } from '#lib/text/errors.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async ({ locals, params, url }) => {
	const chart = await oneComparisonChart(locals, params.diagram, url.searchParams);
	if (!chart) error(404, errorText.noFigure);
	return new Response(chart.csv(), {
		headers: {
			'content-type': 'text/csv; charset=utf-8',
			'content-disposition': `attachment; filename="${chart.content().fileName}.csv"`
		}
	});
};
