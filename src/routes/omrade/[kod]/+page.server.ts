import { error } from '@sveltejs/kit';
import { figureLinks } from '#lib/analysis/figure-links.ts';
import { areaPage } from '#lib/server/areas/area-page.ts';
import { figureView } from '#lib/server/figures/chart-views.ts';
import { errorText } from '#lib/text/errors.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, url }) => {
	const found = await areaPage(locals, params.kod, url.searchParams);
	if (!found) error(404, errorText.noArea);
	const { groups, ...rest } = found;
	return {
		...rest,
		groups: groups.map(({ figures, ...group }) => ({
			...group,
			charts: figures.map((figure) => figureView(figure, figureLinks(found.area.code, figure, url.searchParams)))
		}))
	};
};
