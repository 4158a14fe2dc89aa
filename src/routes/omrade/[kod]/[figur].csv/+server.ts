import { error } from '@sveltejs/kit';
import { figureCsv } from '#lib/charts/figure-csv.ts';
import { figureFileName } from '#lib/charts/figure-content.ts';
import { toFigureReference } from '#lib/model/figure-reference.ts';
import { oneFigure } from '#lib/server/figures/one-figure.ts';
import { errorText } from '#lib/text/errors.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async ({ locals, params, url }) => {
	const figure = await oneFigure(locals, toFigureReference(params.kod, params.figur, url.searchParams));
	if (!figure) error(404, errorText.noFigure);
	return new Response(figureCsv(figure), {
		headers: {
			'content-type': 'text/csv; charset=utf-8',
			'content-disposition': `attachment; filename="${figureFileName(figure)}.csv"`
		}
	});
};
