import { chooseMap, type MapChoice } from '#lib/analysis/map-choice.ts';
import { mapFigure, type Ground, type MapFigure } from '#lib/analysis/map-figure.ts';
import { sumPeriods } from '#lib/analysis/sum-periods.ts';
import { parsePolygons } from '#lib/model/geometry.ts';
import type { Area } from '#lib/model/area.ts';
import { groupBy } from '#lib/model/group-by.ts';
import type { Indicator } from '#lib/model/indicator.ts';
import type { StoredObservation } from '#lib/model/observation.ts';
import { GRAINS, monthsOf, periodKey, type Period } from '#lib/model/period.ts';
import { publicSeries } from '../public-release.ts';
import { areas, indicators } from '../warehouse/queries/catalogue.ts';
import { areaGeometries, mappedAreas, measuredIn } from '../warehouse/queries/geography.ts';
import { areaPopulations, areasWithData, indicatorObservations, seriesBreaks } from '../warehouse/queries/series.ts';
import { sources } from '../warehouse/queries/sources.ts';
import type { Warehouse } from '../warehouse/warehouse.ts';

/** What the reader has asked for; null or what is not there takes what suits best. `period` is a key such as `2024-K1`. */
export type MapRequest = {
	indicator: string | null;
	period: string | null;
	within: string | null;
	level: string | null;
	isPublic: boolean;
};

/** What a map can be of, and the map. Without figures there is no map; without ground there is nothing at all. */
export type MapMaterialFound = {
	choice: MapChoice;
	indicators: readonly Pick<Indicator, 'id' | 'name' | 'groupName'>[];
	/** The latest first. */
	periods: readonly Period[];
	map: MapFigure | null;
};

/** The choice in an address. */
export function mapRequest(search: URLSearchParams, isPublic: boolean): MapRequest {
	return {
		indicator: search.get('indikator'),
		period: search.get('period'),
		within: search.get('inom'),
		level: search.get('niva'),
		isPublic
	};
}

/** Everything a map is made of, or null where no ground has been read in. */
export async function mapMaterial(
	warehouse: Warehouse,
	request: MapRequest,
	simulated: boolean
): Promise<MapMaterialFound | null> {
	const [mapped, measured, areaRows, indicatorRows] = await Promise.all([
		warehouse.read(mappedAreas, {}),
		warehouse.read(areasWithData, {}),
		warehouse.read(areas, {}),
		warehouse.read(indicators, {})
	]);
	const withFigures = new Set(measured.filter((row) => row.indicators > 0).map(({ code }) => code));
	const choice = chooseMap(new Set(mapped.map(({ code }) => code)), withFigures, areaRows, request);
	if (!choice) return null;
	const areaCodes = choice.areas.map(({ code }) => code);
	const counts = new Map((await warehouse.read(measuredIn, { areaCodes })).map((row) => [row.indicatorId, row.areas]));
	const offered = indicatorRows.filter(({ id }) => counts.has(id));
	const most = Math.max(0, ...counts.values());
	const indicator =
		offered.find(({ id }) => id === request.indicator) ?? offered.find(({ id }) => counts.get(id) === most);
	if (!indicator) return { choice, indicators: [], periods: [], map: null };
	const [rows, populations, breaks, sourceRows, geometries] = await Promise.all([
		warehouse.read(indicatorObservations, { indicatorId: indicator.id, areaCodes }),
		warehouse.read(areaPopulations, { areaCodes }),
		warehouse.read(seriesBreaks, {}),
		warehouse.read(sources, {}),
		warehouse.read(areaGeometries, { areaCodes })
	]);
	const asked = { catalogue: { areas: areaRows, indicators: indicatorRows }, indicator, of: choice.areas };
	const observations = request.isPublic ? await publicRows(warehouse, rows, asked) : rows;
	const periods = periodsOf(observations, indicator);
	const period = periods.find((one) => periodKey(one) === request.period) ?? periods[0];
	const grounds = geometries.map(({ areaCode, geometry, title, publisher, licence, fileName, publishedOn }): Ground => {
		const map = { title, publisher, file: fileName, licence, publishedOn };
		return { areaCode, polygons: parsePolygons(geometry), map };
	});
	const sourceOf = sourceRows.map(
		(row) =>
			[
				row.id,
				{
					publisher: row.publisher,
					file: row.fileName,
					importedOn: row.importedAt.slice(0, 10),
					publishedOn: row.publishedOn
				}
			] as const
	);
	const { within, level } = choice;
	const map = period
		? mapFigure({
				...{ indicator, period, within, level, areas: choice.areas, grounds, observations, populations, breaks },
				sources: new Map(sourceOf),
				simulated,
				isPublic: request.isPublic
			})
		: null;
	return { choice, indicators: offered, periods, map };
}

type Asked = {
	catalogue: { areas: readonly Area[]; indicators: readonly Indicator[] };
	indicator: Indicator;
	of: readonly Area[];
};

/**
 * Counts below municipality level as anyone may see them: at the length of period that is shown at all, and calendar years,
 * which are protected with their parts. Other rows are as they are.
 */
async function publicRows(
	warehouse: Warehouse,
	rows: readonly StoredObservation[],
	{ catalogue, indicator, of }: Asked
): Promise<StoredObservation[]> {
	if (indicator.kind !== 'count') return [...rows];
	const shown: StoredObservation[] = [];
	for (const area of of) {
		const released = await publicSeries(warehouse, area, catalogue);
		const own = released?.find(({ indicatorId }) => indicatorId === indicator.id);
		if (released === null) shown.push(...rows.filter(({ areaCode }) => areaCode === area.code));
		else if (own) shown.push(...(own.grain === 'year' ? own.rows : [...own.rows, ...own.years]));
	}
	return shown;
}

/** Periods that some area has a value of, the latest first: those of the files, and whole years. */
function periodsOf(rows: readonly StoredObservation[], { kind }: Indicator): Period[] {
	const found = new Map<string, Period>();
	const offer = ({ start, grain, value, missing }: StoredObservation) => {
		if (value !== null || missing === 'hidden') found.set(periodKey({ start, grain }), { start, grain });
	};
	rows.forEach(offer);
	if (kind === 'count') {
		for (const grain of GRAINS.filter((one) => one !== 'year')) {
			const byArea = groupBy(
				rows.filter((row) => row.grain === grain),
				({ areaCode }) => areaCode
			);
			for (const own of byArea.values()) sumPeriods(own, 'year').forEach(offer);
		}
	}
	// A year says more than its last month: years come first.
	return [...found.values()].sort((a, b) => monthsOf(b.grain) - monthsOf(a.grain) || (a.start < b.start ? 1 : -1));
}
