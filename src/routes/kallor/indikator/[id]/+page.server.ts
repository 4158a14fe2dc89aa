import { error } from '@sveltejs/kit';
import { breaksConcerning } from '#lib/analysis/series-breaks.ts';
import { PUBLISHERS } from '#lib/server/sources/publishers.ts';
import { areas, indicatorLabels, indicators } from '#lib/server/warehouse/queries/catalogue.ts';
import { indicatorAreas } from '#lib/server/warehouse/queries/coverage.ts';
import { seriesBreaks } from '#lib/server/warehouse/queries/series.ts';
import { catalogueText } from '#lib/text/catalogue.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { warehouse }, params }) => {
	const [all, labels, breaks, areaRows, covered] = await Promise.all([
		warehouse.read(indicators, {}),
		warehouse.read(indicatorLabels, {}),
		warehouse.read(seriesBreaks, {}),
		warehouse.read(areas, {}),
		warehouse.read(indicatorAreas, { indicatorId: params.id })
	]);
	const indicator = all.find(({ id }) => id === params.id);
	if (!indicator) error(404, catalogueText.noIndicator);
	const areaNames = new Map(areaRows.map(({ code, name }) => [code, name]));
	const concerned = breaks.filter((one) => breaksConcerning(indicator.id, [one.areaCode ?? ''], [one]).length > 0);
	return {
		indicator,
		parent: all.filter(({ id }) => id === indicator.parentId).map(({ id, name }) => ({ id, name }))[0] ?? null,
		labels: labels.filter(({ indicatorId }) => indicatorId === indicator.id).map(({ label }) => label),
		publisherUrl: PUBLISHERS.find(({ publisher }) => publisher === indicator.publisher)?.url ?? null,
		breaks: concerned.map(({ at, areaCode, reason, reference }) => ({
			at,
			reason,
			reference,
			areaName: areaCode === null ? null : (areaNames.get(areaCode) ?? areaCode)
		})),
		covered
	};
};
