import { groupBy } from '../model/group-by.ts';
import type { StoredObservation } from '../model/observation.ts';
import type { CountFamily, YearTable } from './public-year-tables.ts';

/** A single part that is as large as the whole is only the same thing twice in a year without the rest. */
const FEWEST_PARTS = 2;

/** One indicator's tables by their year. */
export type IndicatorTables = { indicatorId: string; tables: Map<string, YearTable> };

/**
 * Where the parts of an indicator add up to it, what is hidden in one of them stands in the others. Such parts are hidden
 * whole for the year, with the parts of the parts, as soon as anything of them or of the sum is hidden.
 */
export function hidePartsOfKnownSums(
	releases: readonly IndicatorTables[],
	rows: ReadonlyMap<string, StoredObservation[]>,
	family: CountFamily
): void {
	const byId = new Map(releases.map((release) => [release.indicatorId, release]));
	const partsOf = groupBy(
		family.indicators.filter(({ id, parentId }) => parentId !== null && byId.has(id)),
		({ parentId }) => parentId
	);
	const hideWhole = (id: string, year: string): void => {
		const table = byId.get(id)?.tables.get(year);
		if (table) table.hidden = table.hidden.map((row) => row.map(() => true));
		for (const part of partsOf.get(id) ?? []) hideWhole(part.id, year);
	};
	for (const [whole, parts] of partsOf) {
		if (whole === null) continue;
		for (const year of sumYears(
			whole,
			parts.map(({ id }) => id),
			rows,
			family
		)) {
			const tables = [whole, ...parts.map(({ id }) => id)].map((id) => byId.get(id)?.tables.get(year));
			if (!tables.some((table) => table?.hidden.some((row) => row.some(Boolean)))) continue;
			for (const { id } of parts) hideWhole(id, year);
		}
	}
}

/** Years in which two or more parts, in some area, add up to the whole in every period that has both. */
function sumYears(
	whole: string,
	parts: readonly string[],
	rows: ReadonlyMap<string, StoredObservation[]>,
	{ areas }: CountFamily
): Set<string> {
	if (parts.length < FEWEST_PARTS) return new Set();
	const key = ({ areaCode, grain, start }: StoredObservation) => `${areaCode} ${grain} ${start}`;
	const codes = new Set(areas.map(({ code }) => code));
	const sums = new Map<string, number>();
	for (const id of parts) {
		for (const row of rows.get(id) ?? []) sums.set(key(row), (sums.get(key(row)) ?? 0) + (row.value ?? 0));
	}
	const compared = (rows.get(whole) ?? []).filter(
		(row) => codes.has(row.areaCode) && row.value !== null && sums.has(key(row))
	);
	const byAreaYear = groupBy(compared, ({ areaCode, start }) => `${areaCode} ${start.slice(0, 4)}`);
	const adding = [...byAreaYear.values()].filter(
		(own) => own.every((row) => row.value === sums.get(key(row))) && own.some(({ value }) => value !== 0)
	);
	return new Set(adding.flatMap(([first]) => (first ? [first.start.slice(0, 4)] : [])));
}
