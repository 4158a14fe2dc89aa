import { chooseAreas, type ChosenAreas } from '#lib/analysis/comparison/choose-areas.ts';
import { chooseReference, type ChosenReference } from '#lib/analysis/comparison/choose-reference.ts';
import {
	compareAreas,
	type Comparison,
	type ComparisonRefusal,
	type ReferenceArea
} from '#lib/analysis/comparison/compare-areas.ts';
import type { ComparedValue } from '#lib/analysis/comparison/compared-series.ts';
import type { KnownSources } from '#lib/analysis/figure-sources.ts';
import { populationLookup, type PopulationLookup } from '#lib/analysis/rates.ts';
import type { Break } from '#lib/analysis/series-breaks.ts';
import type { Area } from '#lib/model/area.ts';
import type { Indicator } from '#lib/model/indicator.ts';
import { compareText } from '#lib/text/compare.ts';
import type { ComparisonChoice } from './comparison-choice.ts';
import { knownSources } from '../sources/known-sources.ts';
import { publicSeries } from '../public-release.ts';
import { areaMembers, areas, indicators, municipalityGroups } from '../warehouse/queries/catalogue.ts';
import { areaPopulations, areasWithData, comparedValues, seriesBreaks } from '../warehouse/queries/series.ts';
import { sources } from '../warehouse/queries/sources.ts';
import type { Warehouse } from '../warehouse/warehouse.ts';

export type AreaWithData = Area & { indicators: number; to: string | null };

/** Everything but the values: which areas there are, which are chosen, and what they are compared with. */
export type ComparisonSetup = {
	warehouse: Warehouse;
	choice: ComparisonChoice;
	isPublic: boolean;
	/** Areas with figures that have not ceased. */
	measured: AreaWithData[];
	all: Area[];
	chosen: ChosenAreas;
	reference: ChosenReference;
	indicators: Indicator[];
	breaks: Break[];
	sources: KnownSources;
	groupsOfAreas: { code: string; group: string | null }[];
};

/** The catalogue and the reader's choice of areas in it. */
export async function comparisonSetup(
	warehouse: Warehouse,
	choice: ComparisonChoice,
	{ isPublic, today }: { isPublic: boolean; today: string }
): Promise<ComparisonSetup> {
	const [all, withData, members, groups, indicatorRows, breaks, sourceRows] = await Promise.all([
		warehouse.read(areas, {}),
		warehouse.read(areasWithData, {}),
		warehouse.read(areaMembers, {}),
		warehouse.read(municipalityGroups, {}),
		warehouse.read(indicators, {}),
		warehouse.read(seriesBreaks, {}),
		warehouse.read(sources, {})
	]);
	const data = new Map(withData.map((row) => [row.code, row]));
	const measured = all.flatMap((area) => {
		const own = data.get(area.code);
		const ceased = area.validTo !== null && area.validTo < today;
		return own && own.indicators > 0 && !ceased ? [{ ...area, indicators: own.indicators, to: own.to }] : [];
	});
	const chosen = chooseAreas(choice, all, new Set(measured.map(({ code }) => code)));
	return {
		warehouse,
		choice,
		isPublic,
		measured,
		all,
		chosen,
		reference: chooseReference(choice.reference, chosen.areas, { areas: all, members, groups }),
		indicators: indicatorRows,
		breaks,
		sources: knownSources(sourceRows),
		groupsOfAreas: groups
	};
}

export type ComparisonValues = { rows: ComparedValue[]; populationOf: PopulationLookup; populations: PopulationRow[] };
type PopulationRow = { areaCode: string; year: number; publisher: string; fileName: string };

/** Values of some indicators, or of all, in the chosen areas and in what they are compared with, from a day on. ISO date. */
export async function comparisonValues(
	setup: ComparisonSetup,
	indicatorIds: readonly string[],
	{ from, withReference }: { from: string; withReference: boolean }
): Promise<ComparisonValues> {
	const { warehouse, chosen, reference } = setup;
	const parts = withReference ? reference.candidates.flatMap((one) => one.parts) : [];
	const areaCodes = [...new Set([...chosen.areas.map(({ code }) => code), ...parts])];
	const [rows, populations] = await Promise.all([
		warehouse.read(comparedValues, { indicatorIds: [...indicatorIds], areaCodes, from }),
		warehouse.read(areaPopulations, { areaCodes })
	]);
	return {
		rows: setup.isPublic ? await publicRows(setup, rows, areaCodes, indicatorIds) : rows,
		populationOf: populationLookup(populations),
		populations
	};
}

/** Counts below municipality level as they may be shown: small ones hidden, with those that would give them away. */
async function publicRows(
	{ warehouse, all, indicators: catalogue }: ComparisonSetup,
	rows: readonly ComparedValue[],
	areaCodes: readonly string[],
	indicatorIds: readonly string[]
): Promise<ComparedValue[]> {
	const counts = new Set(catalogue.filter(({ kind }) => kind === 'count').map(({ id }) => id));
	const shown: ComparedValue[] = [];
	for (const code of areaCodes) {
		const area = all.find((one) => one.code === code);
		const released = area ? await publicSeries(warehouse, area, { areas: all, indicators: catalogue }) : null;
		const own = rows.filter(({ areaCode }) => areaCode === code);
		shown.push(...(released === null ? own : own.filter(({ indicatorId }) => !counts.has(indicatorId))));
		for (const one of released ?? []) {
			if (indicatorIds.length > 0 && !indicatorIds.includes(one.indicatorId)) continue;
			shown.push(...one.years.map((row) => ({ ...row, lastRow: row.sourceRow })));
		}
	}
	return shown;
}

export type Compared = { result: Comparison | { refused: ComparisonRefusal }; reference: ReferenceArea | null };

/** One indicator compared, with the nearest reference that has figures for it. */
export function compareIndicator(
	{ chosen, choice, reference, sources: known }: ComparisonSetup,
	{ rows, populationOf }: ComparisonValues,
	indicator: Indicator
): Compared {
	const own = rows.filter(({ indicatorId }) => indicatorId === indicator.id);
	const hasFigures = (code: string) => own.some(({ areaCode, value }) => areaCode === code && value !== null);
	const candidate = reference.candidates.find(({ parts }) => parts.some(hasFigures)) ?? reference.candidates[0];
	const parts = candidate?.parts.filter(hasFigures) ?? [];
	const found: ReferenceArea | null = candidate
		? {
				name: candidate.area?.name ?? compareText.group(candidate.group ?? '', parts.length, candidate.parts.length),
				parts,
				holds: candidate.holds
			}
		: null;
	const areaCodes = chosen.areas.map(({ code }) => code);
	const result = compareAreas({
		indicator,
		areas: chosen.areas,
		firstCode: choice.first !== null && areaCodes.includes(choice.first) ? choice.first : (areaCodes[0] ?? ''),
		rows: own,
		populationOf,
		publisherOf: (sourceId) => known.get(sourceId)?.publisher ?? '',
		period: choice.period,
		reference: found
	});
	return { result, reference: found };
}
