import { publicCounts, type PublicSeries } from '#lib/analysis/public-counts.ts';
import { isBelowMunicipality, type Area } from '#lib/model/area.ts';
import type { Indicator } from '#lib/model/indicator.ts';
import type { StoredObservation } from '#lib/model/observation.ts';
import { THRESHOLDS } from '#lib/stats/thresholds.ts';
import { areaObservations } from './warehouse/queries/series.ts';
import { sources } from './warehouse/queries/sources.ts';
import type { Warehouse } from './warehouse/warehouse.ts';

type Catalogue = { areas: readonly Area[]; indicators: readonly Indicator[] };

/** What has been worked out of each warehouse, for as long as nothing is written to it. */
const worked = new WeakMap<Warehouse, { revision: number; families: Map<string, Promise<PublicSeries[]>> }>();

/**
 * The counts of an area below municipality level as anyone may see them, worked out over all its years and beside the
 * areas next to it. Other areas have nothing to hide, and get null.
 */
export async function publicSeries(
	warehouse: Warehouse,
	area: Area,
	catalogue: Catalogue
): Promise<PublicSeries[] | null> {
	if (!isBelowMunicipality(area.kind)) return null;
	const revision = warehouse.revision();
	let known = worked.get(warehouse);
	if (known?.revision !== revision) {
		known = { revision, families: new Map() };
		worked.set(warehouse, known);
	}
	const key = `${area.kind} ${area.parentCode ?? area.code}`;
	const family = known.families.get(key) ?? workOut(warehouse, area, catalogue);
	known.families.set(key, family);
	return (await family).filter(({ areaCode }) => areaCode === area.code);
}

async function workOut(warehouse: Warehouse, area: Area, { areas, indicators }: Catalogue): Promise<PublicSeries[]> {
	const beside = areas.filter(
		(one) => one.code === area.code || (one.kind === area.kind && one.parentCode === area.parentCode && one.parentCode)
	);
	const parent = areas.find(({ code }) => code === area.parentCode);
	const areaCodes = [...beside.map(({ code }) => code), ...(parent ? [parent.code] : [])];
	const [rows, sourceRows] = await Promise.all([
		warehouse.read(areaObservations, { areaCodes, from: '0001-01-01', to: '9999-12-31' }),
		warehouse.read(sources, {})
	]);
	const counts = indicators.filter(({ kind }) => kind === 'count');
	const ids = new Set(counts.map(({ id }) => id));
	const observations = rows.filter(({ indicatorId }) => ids.has(indicatorId));
	const used = new Set(observations.map(({ sourceId }) => sourceId));
	const limits = sourceRows.filter(({ id }) => used.has(id)).map(({ minCount }) => minCount);
	return publicCounts({
		areas: beside,
		parentCode: parent?.code ?? null,
		parentIsSmall: parent !== undefined && isBelowMunicipality(parent.kind),
		indicators: counts,
		observations,
		threshold: limits.length > 0 ? Math.max(...limits) : THRESHOLDS.suppressBelow
	});
}

/** The observations of some areas with the counts of those below municipality level in their public form. ISO dates. */
export async function withPublicCounts(
	warehouse: Warehouse,
	observations: readonly StoredObservation[],
	wanted: Catalogue & { areaCodes: readonly string[]; from: string; to: string }
): Promise<StoredObservation[]> {
	const ids = new Set(wanted.indicators.filter(({ kind }) => kind === 'count').map(({ id }) => id));
	const shown: StoredObservation[] = [];
	for (const code of wanted.areaCodes) {
		const area = wanted.areas.find((one) => one.code === code);
		const released = area ? await publicSeries(warehouse, area, wanted) : null;
		const own = observations.filter(({ areaCode }) => areaCode === code);
		shown.push(...(released === null ? own : own.filter(({ indicatorId }) => !ids.has(indicatorId))));
		for (const { rows } of released ?? []) {
			shown.push(...rows.filter(({ start, end }) => end >= wanted.from && start <= wanted.to));
		}
	}
	return shown;
}
