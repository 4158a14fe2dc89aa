import { error } from '@sveltejs/kit';
import { revisions } from '#lib/analysis/revisions.ts';
import { isBelowMunicipality } from '#lib/model/area.ts';
import { areas, indicators } from '#lib/server/warehouse/queries/catalogue.ts';
import { areaDeliveries } from '#lib/server/warehouse/queries/series.ts';
import { errorText } from '#lib/text/errors.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, url }) => {
	const area = (await locals.warehouse.read(areas, {})).find(({ code }) => code === params.kod);
	if (!area) error(404, errorText.noArea);
	const refused = locals.view.isPublic && isBelowMunicipality(area.kind);
	const [rows, indicatorRows] = await Promise.all([
		refused ? [] : locals.warehouse.read(areaDeliveries, { areaCode: area.code, day: locals.view.day }),
		locals.warehouse.read(indicators, {})
	]);
	const found = new Map(revisions(rows).map((revision) => [revision.indicatorId, revision]));
	const inOrder = indicatorRows.flatMap(({ id, name, kind }) => {
		const revision = found.get(id);
		return revision ? [{ ...revision, name, kind }] : [];
	});
	const asked = url.searchParams.get('matt');
	const chosen = inOrder.find(({ indicatorId }) => indicatorId === asked) ?? inOrder[0] ?? null;
	const deliveries = (chosen?.periods ?? []).flatMap((period) => period.deliveries);
	const sources = new Map(
		deliveries.map(({ sourceId, fileName, publishedOn }) => [sourceId, { fileName, publishedOn }])
	);
	return {
		area: { code: area.code, name: area.name },
		refused,
		indicators: inOrder.map(({ indicatorId, name, periods, preliminary }) => ({
			id: indicatorId,
			name,
			periods: periods.length,
			moved: periods.filter(({ change }) => change !== 0).length,
			usual: preliminary?.medianShare ?? null
		})),
		chosen,
		sources: [...sources]
			.map(([id, source]) => ({ id, ...source }))
			.sort((a, b) => (a.publishedOn < b.publishedOn ? -1 : 1))
	};
};
