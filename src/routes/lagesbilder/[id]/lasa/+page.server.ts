import { error } from '@sveltejs/kit';
import { documentData } from '#lib/server/reports/document-data.ts';
import { reportView } from '#lib/server/reports/report-view.ts';
import { reports } from '#lib/server/warehouse/queries/reports.ts';
import { errorText } from '#lib/text/errors.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, url }) => {
	const { isPublic } = locals.view;
	// A draft is nobody else's business: not even its figures are shown as the municipality's.
	const [report] = (await locals.warehouse.read(reports, {})).filter(({ id }) => id === params.id);
	if (!report) error(404, errorText.noReport);
	if (isPublic && report.decidedOn === null) return { title: report.title, document: null, today: locals.today };
	const view = await reportView(locals, params.id, isPublic);
	if (!view) error(404, errorText.noReport);
	return {
		title: report.title,
		document: { ...documentData(view), done: url.searchParams.get('klart') },
		today: locals.today
	};
};
