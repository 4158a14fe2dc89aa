import { groupBy } from '../model/group-by.ts';
import { GRAINS, monthsOf, type Grain } from '../model/period.ts';

/** How many values there are of an indicator in a year at one length of period. */
export type YearCoverage = { indicatorId: string; year: number; grain: Grain; values: number; preliminary: boolean };

/** What a year has, at the finest grain with values: how many of how many periods. Null without any. */
export type CoverageCell = { values: number; of: number; preliminary: boolean } | null;

export type CoverageMap = { years: number[]; rows: { indicatorId: string; name: string; cells: CoverageCell[] }[] };

/** A row an indicator that has values, in the catalogue's order, and a column for each year from the first to the last. */
export function coverageMap(
	coverage: readonly YearCoverage[],
	indicators: readonly { id: string; name: string }[]
): CoverageMap {
	const known = coverage.filter(({ values }) => values > 0);
	const all = known.map(({ year }) => year);
	if (all.length === 0) return { years: [], rows: [] };
	const first = Math.min(...all);
	const years = Array.from({ length: Math.max(...all) - first + 1 }, (_, index) => first + index);
	const byIndicator = groupBy(known, ({ indicatorId }) => indicatorId);
	const rows = indicators.flatMap(({ id, name }) => {
		const own = byIndicator.get(id);
		return own
			? [{ indicatorId: id, name, cells: years.map((year) => cellOf(own.filter((one) => one.year === year))) }]
			: [];
	});
	return { years, rows };
}

function cellOf(own: readonly YearCoverage[]): CoverageCell {
	const grain = GRAINS.find((one) => own.some((row) => row.grain === one));
	const found = own.find((row) => row.grain === grain);
	if (!found) return null;
	return { values: found.values, of: 12 / monthsOf(found.grain), preliminary: found.preliminary };
}
