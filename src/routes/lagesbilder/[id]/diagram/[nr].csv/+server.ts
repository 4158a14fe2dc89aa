import { error } from '@sveltejs/kit';
import { figureFileName } from '#lib/charts/figure-content.ts';
import { figureCsv } from '#lib/charts/figure-csv.ts';
import { frozenFigure } from '#lib/server/reports/frozen-file.ts';
import { errorText } from '#lib/text/errors.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async ({ locals, params }) => {
	const figure = await frozenFigure(locals, params.id, params.nr);
	if (!figure) error(404, errorText.noFigure);
	return new Response(figureCsv(figure), {
		headers: {
			'content-type': 'text/csv; charset=utf-8',
			'content-disposition': `attachment; filename="${figureFileName(figure)}.csv"`
		}
	});
};
