import { groupBy } from '#lib/model/group-by.ts';
import { indicators } from '#lib/server/warehouse/queries/catalogue.ts';
import { schemaComments } from '#lib/server/warehouse/queries/dictionary.ts';
import { indicatorCoverage, seriesBreaks } from '#lib/server/warehouse/queries/series.ts';
import { sourceExtent, sources } from '#lib/server/warehouse/queries/sources.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { warehouse } }) => {
	const [rows, extents, indicatorRows, coverage, breaks, schema] = await Promise.all([
		warehouse.read(sources, {}),
		warehouse.read(sourceExtent, {}),
		warehouse.read(indicators, {}),
		warehouse.read(indicatorCoverage, {}),
		warehouse.read(seriesBreaks, {}),
		warehouse.read(schemaComments, {})
	]);
	const covered = new Map(coverage.map((one) => [one.indicatorId, one]));
	const names = new Map(indicatorRows.map(({ id, name }) => [id, name]));
	return {
		sources: rows.map((row) => ({ ...row, extent: extents.find(({ sourceId }) => sourceId === row.id) ?? null })),
		indicators: indicatorRows
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
