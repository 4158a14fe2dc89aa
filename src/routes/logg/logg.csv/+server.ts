import { error } from '@sveltejs/kit';
import { csvText } from '#lib/charts/figure-csv.ts';
import { auditChoice, auditRows } from '#lib/server/audit/audit-view.ts';
import { auditText } from '#lib/text/audit.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async ({ locals, url }) => {
	if (locals.view.isPublic) error(403, auditText.public);
	const rows = await auditRows(locals, auditChoice(url.searchParams));
	return new Response(csvText(rows), {
		headers: {
			'content-type': 'text/csv; charset=utf-8',
			'content-disposition': `attachment; filename="${auditText.file}.csv"`
		}
	});
};
