import { chartView } from '#lib/charts/chart-view.ts';
import { mapContent } from '#lib/charts/map-content.ts';
import { groupBy } from '#lib/model/group-by.ts';
import { periodKey } from '#lib/model/period.ts';
import { keepView, VIEW_PARAMETERS } from '#lib/model/view-choice.ts';
import { chartDocument } from '#lib/server/figures/chart-document.ts';
import { mapMaterial, mapRequest } from '#lib/server/areas/map-material.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, url }) => {
	const request = mapRequest(url.searchParams, locals.view.isPublic);
	const found = await mapMaterial(locals.warehouse, request, locals.simulated);
	if (!found) return { found: null };
	const { choice, map } = found;
	const parameters = {
		...(map ? { indikator: map.figure.indicatorId, period: periodKey(map.period) } : {}),
		inom: choice.within.code,
		niva: choice.level
	};
	const viewed = [...url.searchParams].filter(([name]) => VIEW_PARAMETERS.includes(name));
	const query = new URLSearchParams([...Object.entries(parameters), ...viewed]);
	const pages = { csv: `/karta/karta.csv?${query}`, svg: `/karta/karta.svg?${query}` };
	const linkOf = (code: string) => keepView(`/omrade/${encodeURIComponent(code)}`, url.searchParams);
	return {
		found: {
			within: { code: choice.within.code, name: choice.within.name },
			level: choice.level,
			withins: choice.withins.map(({ code, name }) => ({ code, name })),
			levels: choice.levels,
			indicators: [...groupBy(found.indicators, ({ groupName }) => groupName).values()].flat(),
			periods: found.periods.map((period) => ({ ...period, key: periodKey(period) })),
			indicator: map?.figure.indicatorId ?? '',
			period: map ? periodKey(map.period) : '',
			view: map
				? chartView(
						mapContent(map, chartDocument(), linkOf),
						{ ...pages, anchor: `/karta?${query}#${map.figure.id}` },
						chartDocument()
					)
				: null
		}
	};
};
