import type { Area } from '../model/area.ts';
import { groupBy } from '../model/group-by.ts';
import type { StoredObservation } from '../model/observation.ts';
import { GRAINS, monthsOf, type Grain } from '../model/period.ts';
import { hidePartsOfKnownSums, type IndicatorTables } from './public-parts.ts';
import { yearTables, type CountFamily } from './public-year-tables.ts';
import { bestAt } from './sum-periods.ts';

/** What may be shown of one count in one area: its periods at one grain, and its calendar years. */
export type PublicSeries = {
	areaCode: string;
	indicatorId: string;
	grain: Grain;
	rows: StoredObservation[];
	years: StoredObservation[];
};

/** Above this share of the counts hidden, the periods are made longer instead. */
const TOO_MUCH = 0.5;

type Release = IndicatorTables & { grain: Grain };

/**
 * The counts as they may be shown to anyone: small ones hidden, with the others that would give them away by the year, by
 * the area that holds them all, or by the indicator they are parts of. Periods are made longer where more than half would
 * be hidden. Values from outside the time of an area are hidden whole, since its successor may show the same.
 */
export function publicCounts(family: CountFamily): PublicSeries[] {
	const byIndicator = groupBy(family.observations, ({ indicatorId }) => indicatorId);
	const releases = family.indicators.flatMap(({ id }) => {
		const rows = byIndicator.get(id) ?? [];
		const release = releaseOf(id, rows, family);
		return release ? [release] : [];
	});
	hidePartsOfKnownSums(releases, byIndicator, family);
	return releases.flatMap((release) =>
		family.areas.flatMap((area, index) => {
			const own = (byIndicator.get(release.indicatorId) ?? []).filter(({ areaCode }) => areaCode === area.code);
			return own.length === 0 ? [] : [shownSeries(area, index, release, own, family.threshold)];
		})
	);
}

function releaseOf(id: string, rows: readonly StoredObservation[], family: CountFamily): Release | null {
	const own = rows.filter(({ areaCode }) => areaCode !== family.parentCode);
	const finest = GRAINS.find((grain) => own.some((row) => row.grain === grain));
	if (!finest) return null;
	const grains = GRAINS.filter((grain) => grain === finest || (monthsOf(grain) > monthsOf(finest) && grain !== 'half'));
	let release: Release | null = null;
	for (const grain of grains) {
		release = { indicatorId: id, grain, tables: yearTables(rows, grain, family) };
		if (hiddenShare(release) <= TOO_MUCH) break;
	}
	return release;
}

function hiddenShare({ tables }: Release): number {
	let [hidden, all] = [0, 0];
	for (const table of tables.values()) {
		for (const [row, counts] of table.counts.entries()) {
			for (const [column, count] of counts.entries()) {
				if (count === null || count === 0) continue;
				all += 1;
				if (table.hidden[row]?.[column] === true) hidden += 1;
			}
		}
	}
	return all === 0 ? 0 : hidden / all;
}

function shownSeries(
	area: Area,
	index: number,
	{ indicatorId, grain, tables }: Release,
	own: readonly StoredObservation[],
	threshold: number
): PublicSeries {
	const isOutside = ({ start, end }: StoredObservation) =>
		(area.validFrom !== null && start < area.validFrom) || (area.validTo !== null && end > area.validTo);
	const shown = (row: StoredObservation, column: number): StoredObservation => {
		const isHidden = isOutside(row) || tables.get(row.start.slice(0, 4))?.hidden[index]?.[column] === true;
		if (row.value === null || !isHidden) return row;
		return { ...row, value: null, base: null, low: null, high: null, missing: 'hidden', hiddenBelow: threshold };
	};
	const rows = bestAt(own, grain).map((row) =>
		shown(row, tables.get(row.start.slice(0, 4))?.starts.indexOf(row.start) ?? -1)
	);
	const years = bestAt(own, 'year').map((row) => {
		const table = tables.get(row.start.slice(0, 4));
		return shown(row, table?.totals ? table.starts.length : 0);
	});
	return rows.length > 0
		? { areaCode: area.code, indicatorId, grain, rows, years }
		: { areaCode: area.code, indicatorId, grain: 'year', rows: years, years };
}
