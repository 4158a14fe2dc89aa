import type { FigureMaterial } from '#lib/analysis/area-figures.ts';
import { predecessorSums } from '#lib/analysis/predecessor-sums.ts';
import type { Indicator } from '#lib/model/indicator.ts';
import type { StoredObservation } from '#lib/model/observation.ts';
import { areaText } from '#lib/text/area.ts';
import { areaLineage } from '#lib/analysis/area-lineage.ts';
import type { Area } from '#lib/model/area.ts';
import { activitiesWithLinks, toTargeting, type ActivityWithLinks } from '../activities/activity-rows.ts';
import { withPublicCounts } from '../public-release.ts';
import { areaMembers, areas, indicators } from '../warehouse/queries/catalogue.ts';
import { areaObservations, areaPopulations, areasWithData, seriesBreaks } from '../warehouse/queries/series.ts';
import { knownSources } from '../sources/known-sources.ts';
import { sources } from '../warehouse/queries/sources.ts';
import type { Warehouse } from '../warehouse/warehouse.ts';

/** What the reader has asked for; null takes what suits the area. Years are whole calendar years. */
export type AreaChoice = {
	from: number | null;
	to: number | null;
	reference: string | null;
	rate: boolean;
	isPublic: boolean;
};

export type AreaMaterial = {
	material: FigureMaterial;
	lineage: Area[];
	activities: ActivityWithLinks[];
	/** First and last year that the area has figures for; null without any. */
	years: { first: number; last: number } | null;
	/** Areas that can be drawn for comparison: those that hold the area and have figures, and others of its kind. */
	references: Area[];
	populations: { year: number; count: number; implied: boolean }[];
};

/** Shown at first, counted back from the latest figures. */
const USUAL_YEARS = 8;
/** Rolling means need the year before the first one shown. */
const LEAD_YEARS = 1;

/** Everything that an area's figures are made of, or undefined when there is no such area. */
export async function areaMaterial(
	warehouse: Warehouse,
	code: string,
	choice: AreaChoice,
	simulated: boolean,
	today: string
): Promise<AreaMaterial | undefined> {
	const [areaRows, members, withData] = await Promise.all([
		warehouse.read(areas, {}),
		warehouse.read(areaMembers, {}),
		warehouse.read(areasWithData, {})
	]);
	const byCode = new Map(areaRows.map((area) => [area.code, area]));
	const area = byCode.get(code);
	if (!area) return undefined;
	const lineage = areaLineage(area, byCode);
	const extent = withData.find((row) => row.code === code);
	const formerCodes = new Set(areaRows.filter((one) => one.successorCode === code).map((one) => one.code));
	const ownYears =
		extent?.from && extent.to ? { first: Number(extent.from.slice(0, 4)), last: Number(extent.to.slice(0, 4)) } : null;
	const earlier = withData.flatMap((row) =>
		row.from && formerCodes.has(row.code) && choice.reference === togetherCode(area)
			? [Number(row.from.slice(0, 4))]
			: []
	);
	const years = ownYears && { ...ownYears, first: Math.min(ownYears.first, ...earlier) };
	const to = choice.to ?? years?.last ?? Number(today.slice(0, 4));
	const from = Math.min(to, choice.from ?? Math.max(years?.first ?? to, to - USUAL_YEARS + 1));
	const measured = new Set(withData.filter(({ indicators: count }) => count > 0).map((row) => row.code));
	const holding = lineage.filter((one) => measured.has(one.code));
	const ofItsKind = areaRows.filter((one) => one.kind === area.kind && one.code !== code && measured.has(one.code));
	const together = choice.isPublic ? null : predecessorsOf(area, areaRows, measured);
	const references = [...(together ? [together.area] : []), ...holding, ...ofItsKind];
	const reference =
		choice.reference === '' ? null : (references.find((one) => one.code === choice.reference) ?? holding[0] ?? null);
	const isTogether = together !== null && reference === together.area;
	const areaCodes = [code, ...(isTogether ? together.codes : reference ? [reference.code] : [])];
	const period = { from: `${from}-01-01`, to: `${to}-12-31` };
	const [observations, populations, indicatorRows, breaks, sourceRows, activityRows] = await Promise.all([
		warehouse.read(areaObservations, { areaCodes, from: `${from - LEAD_YEARS}-01-01`, to: period.to }),
		warehouse.read(areaPopulations, { areaCodes }),
		warehouse.read(indicators, {}),
		warehouse.read(seriesBreaks, {}),
		warehouse.read(sources, {}),
		activitiesWithLinks(warehouse, {}, today)
	]);
	const shown = choice.isPublic
		? await withPublicCounts(warehouse, observations, {
				areas: areaRows,
				areaCodes,
				indicators: indicatorRows,
				from: `${from - LEAD_YEARS}-01-01`,
				to: period.to
			})
		: isTogether
			? withPredecessors(observations, together, indicatorRows)
			: observations;
	const holders = members.filter(
		({ memberCode }) => memberCode === code || lineage.some((one) => one.code === memberCode)
	);
	return {
		material: {
			area,
			reference,
			referenceIsSameGround: isTogether,
			widerCodes: new Set([...lineage.map((one) => one.code), ...holders.map((one) => one.areaCode)]),
			indicators: indicatorRows,
			observations: shown,
			populations,
			activities: activityRows.map(toTargeting),
			breaks,
			sources: knownSources(sourceRows),
			...period,
			rate: choice.rate,
			isPublic: choice.isPublic,
			simulated
		},
		lineage,
		activities: activityRows,
		years,
		references,
		populations: populations.filter(({ areaCode }) => areaCode === code)
	};
}

type Together = { area: Area; codes: string[] };

const togetherCode = ({ code }: Area) => `${code}+foregangare`;

/** The areas that the area was formed of, as one to compare with; null where some of them has no figures to add. */
function predecessorsOf(area: Area, areaRows: readonly Area[], measured: ReadonlySet<string>): Together | null {
	const former = areaRows.filter(({ successorCode }) => successorCode === area.code);
	if (former.length === 0 || !former.every(({ code }) => measured.has(code))) return null;
	const name = areaText.together(former.map((one) => one.name));
	const whole = { ...area, code: togetherCode(area), name, validFrom: null, validTo: null, successorCode: area.code };
	return { area: whole, codes: former.map(({ code }) => code) };
}

function withPredecessors(
	observations: readonly StoredObservation[],
	{ area, codes }: Together,
	indicatorRows: readonly Indicator[]
): StoredObservation[] {
	const counts = new Set(indicatorRows.filter(({ kind }) => kind === 'count').map(({ id }) => id));
	const own = observations.filter(({ areaCode }) => !codes.includes(areaCode));
	return [...own, ...predecessorSums(observations, codes, counts, area.code)];
}
