import { coverageMap } from '#lib/analysis/coverage-map.ts';
import { indicators } from '#lib/server/warehouse/queries/catalogue.ts';
import { areaCoverage } from '#lib/server/warehouse/queries/coverage.ts';
import { areasWithData } from '#lib/server/warehouse/queries/series.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { warehouse }, url }) => {
	const [withData, indicatorRows] = await Promise.all([
		warehouse.read(areasWithData, {}),
		warehouse.read(indicators, {})
	]);
	const asked = url.searchParams.get('omrade');
	const most = withData.toSorted((a, b) => b.indicators - a.indicators)[0];
	const chosen = withData.find(({ code }) => code === asked) ?? most ?? null;
	const coverage = chosen ? await warehouse.read(areaCoverage, { areaCode: chosen.code }) : [];
	return {
		chosen: chosen ? { code: chosen.code, name: chosen.name } : null,
		map: coverageMap(coverage, indicatorRows)
	};
};
