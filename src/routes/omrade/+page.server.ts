import { redirect } from '@sveltejs/kit';
import { comparisonOf } from '#lib/analysis/comparison/comparison-links.ts';
import { keepView } from '#lib/model/view-choice.ts';
import { areasWithData } from '#lib/server/warehouse/queries/series.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, url }) => {
	const code = url.searchParams.get('kod');
	if (code) redirect(303, keepView(`/omrade/${encodeURIComponent(code)}`, url.searchParams));
	// Areas beside each other stood here once: links to them lead on.
	const beside = url.searchParams.getAll('omrade');
	if (beside.length > 0) redirect(308, keepView(comparisonOf(beside), url.searchParams));
	const areas = (await locals.warehouse.read(areasWithData, {})).map((area) => ({
		...area,
		ceased: area.validTo !== null && area.validTo < locals.today ? area.validTo : null
	}));
	return { areas };
};
