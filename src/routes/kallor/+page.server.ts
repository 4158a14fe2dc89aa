import { groupBy } from '#lib/model/group-by.ts';
import { nextRelease } from '#lib/analysis/next-release.ts';
import { isFound } from '#lib/model/search-text.ts';
import { RELEASES } from '#lib/server/sources/releases.ts';
import { loadedUntil } from '#lib/server/warehouse/queries/coverage.ts';
import { indicatorLabels, indicators } from '#lib/server/warehouse/queries/catalogue.ts';
import { schemaComments } from '#lib/server/warehouse/queries/dictionary.ts';
import { indicatorCoverage, seriesBreaks } from '#lib/server/warehouse/queries/series.ts';
import { sourceGeometry } from '#lib/server/warehouse/queries/geography.ts';
import { sourceExtent, sources } from '#lib/server/warehouse/queries/sources.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { warehouse, today }, url }) => {
	const [rows, extents, grounds, indicatorRows, coverage, breaks, schema, labels, until] = await Promise.all([
		warehouse.read(sources, {}),
		warehouse.read(sourceExtent, {}),
		warehouse.read(sourceGeometry, {}),
		warehouse.read(indicators, {}),
		warehouse.read(indicatorCoverage, {}),
		warehouse.read(seriesBreaks, {}),
		warehouse.read(schemaComments, {}),
		warehouse.read(indicatorLabels, {}),
		warehouse.read(loadedUntil, {})
	]);
	const covered = new Map(coverage.map((one) => [one.indicatorId, one]));
	const names = new Map(indicatorRows.map(({ id, name }) => [id, name]));
	const sought = (url.searchParams.get('sok') ?? '').trim();
	const labelsOf = groupBy(labels, ({ indicatorId }) => indicatorId);
	const textsOf = ({ id, name, groupName, definition, publisher }: (typeof indicatorRows)[number]) => [
		...[name, groupName, definition, publisher],
		...(labelsOf.get(id) ?? []).map(({ label }) => label)
	];
	return {
		sought,
		releases: RELEASES.flatMap((rule) => {
			const own = until.filter(
				({ indicatorId, status }) => indicatorId.startsWith(rule.indicatorPrefix) && isMet(rule.status, status)
			);
			const last = own
				.map((one) => one.until)
				.sort()
				.at(-1);
			return last === undefined ? [] : [nextRelease(rule, last, today)];
		}),
		sources: rows.map((row) => ({
			...row,
			extent: extents.find(({ sourceId }) => sourceId === row.id) ?? null,
			ground: grounds.find(({ sourceId }) => sourceId === row.id) ?? null
		})),
		indicators: indicatorRows
			.filter((indicator) => isFound(sought, textsOf(indicator)))
			.map((indicator) => ({ ...indicator, covered: covered.get(indicator.id) ?? null }))
			.sort((a, b) => Number(b.covered !== null) - Number(a.covered !== null)),
		breaks: breaks.map((one) => ({ ...one, indicatorName: names.get(one.indicatorId) ?? null })),
		tables: [...groupBy(schema, ({ table }) => table)].map(([name, columns]) => ({
			name,
			comment: columns[0]?.tableComment ?? '',
			columns: columns.map(({ column, type, comment }) => ({ column, type, comment: comment ?? '' }))
		}))
	};
};

/** Final figures do where preliminary ones are waited for, but not the other way round. */
function isMet(wanted: 'final' | 'preliminary', loaded: 'final' | 'preliminary'): boolean {
	return wanted === 'preliminary' || loaded === 'final';
}
