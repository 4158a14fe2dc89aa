import { isBelowMunicipality, type Area, type AreaKind } from '../model/area.ts';
import type { Figure, FigurePoint, FigurePopulation } from '../model/figure.ts';
import type { PolygonRings } from '../model/geometry.ts';
import { groupBy } from '../model/group-by.ts';
import type { Indicator } from '../model/indicator.ts';
import type { StoredObservation, StoredPopulation } from '../model/observation.ts';
import { periodEnd, type Period } from '../model/period.ts';
import { rateInterval } from '../stats/rate-interval.ts';
import { THRESHOLDS } from '../stats/thresholds.ts';
import { mapText } from '../text/map.ts';
import type { FigureMaterial } from './area-figures.ts';
import { figureSources } from './figure-sources.ts';
import { toPoint } from './figure-series.ts';
import { populationLookup, type PopulationLookup } from './rates.ts';
import { breaksConcerning, isBroken, type Break } from './series-breaks.ts';
import { bestAt } from './sum-periods.ts';
import { estimatedInterval } from './survey-interval.ts';
import { asWritten, valueClasses, type ValueClasses } from './value-classes.ts';

/** The ground of an area and the map it was taken from. */
export type Ground = { areaCode: string; polygons: readonly PolygonRings[]; map: GroundSource };
export type GroundSource = {
	title: string;
	publisher: string;
	file: string;
	licence: string | null;
	publishedOn: string;
};

/**
 * One indicator in one period in areas of one level: a figure with one point an area, which its table and downloads are made
 * of, and what is drawn of it.
 */
export type MapFigure = {
	figure: Figure;
	period: Period;
	within: string;
	level: AreaKind;
	grounds: readonly Ground[];
	classes: ValueClasses;
	/** True for counts that no population is known for, so that large areas have more. */
	countsAlone: boolean;
};

export type MapMaterial = Pick<FigureMaterial, 'sources' | 'simulated' | 'isPublic' | 'populations'> & {
	indicator: Indicator;
	period: Period;
	within: Area;
	level: AreaKind;
	areas: readonly Area[];
	grounds: readonly Ground[];
	observations: readonly StoredObservation[];
	breaks: readonly Break[];
};

/** Share of the areas with a count that must have a population for all to be shown per 100 000. */
const ENOUGH_POPULATIONS = 0.5;

/** The map of a period. Areas that did not exist then are left out, as another area lies on their ground. */
export function mapFigure(material: MapMaterial): MapFigure {
	const { indicator, period, grounds } = material;
	const end = periodEnd(period);
	const grounded = new Set(grounds.map(({ areaCode }) => areaCode));
	const areas = material.areas.filter(
		({ code, validFrom, validTo }) =>
			grounded.has(code) && (validFrom ?? '') <= end && (validTo === null || validTo >= period.start)
	);
	const rows = areas.map((area) => rowAt(material, area));
	const populationOf = populationLookup(material.populations);
	const year = Number(period.start.slice(0, 4));
	const used = rows.filter((row) => row !== undefined);
	const counted = used.filter(({ value }) => value !== null);
	const withPeople = counted.filter(({ areaCode }) => enoughPeople(populationOf(areaCode, year)));
	const isCount = indicator.kind === 'count';
	const rate = isCount && withPeople.length > 0 && withPeople.length >= counted.length * ENOUGH_POPULATIONS;
	const points = areas.map((area, index) => {
		const row = rows[index];
		if (!row) return absent(period, end);
		return rate ? ratePoint(row, populationOf(area.code, year)) : toPoint(withInterval(row, indicator));
	});
	const series = areas
		.map((area, index) => ({
			areaCode: area.code,
			areaName: area.name,
			role: 'subject' as const,
			grain: period.grain,
			points: points.slice(index, index + 1),
			rolling: []
		}))
		.sort(byValue);
	const kind = rate ? 'rate' : indicator.kind;
	const shown = points.flatMap(({ value }) => (value === null ? [] : [asWritten(value, kind)]));
	const figure: Figure = {
		id: `karta-${indicator.id.replaceAll('.', '-')}`,
		indicatorId: indicator.id,
		indicatorName: indicator.name,
		kind: indicator.kind,
		unit: indicator.unit,
		reading: indicator.reading,
		publisher: indicator.publisher,
		caveat: indicator.caveat,
		definition: indicator.definition,
		rate,
		impliedPopulation: rate && areas.some(({ code }) => populationOf(code, year)?.implied === true),
		estimatedIntervals:
			indicator.kind === 'share' && used.some((row) => row.low === null && estimatedInterval(row).low !== null),
		series,
		activities: [],
		breaks: [],
		sources: figureSources(used, material.sources),
		...(rate
			? {
					populations: populationsOf(
						withPeople.map(({ areaCode }) => areaCode),
						year,
						populationOf
					)
				}
			: {}),
		from: period.start,
		to: end,
		scaleTo: null,
		simulated: material.simulated,
		...(isCount && isBelowMunicipality(material.level)
			? { handling: material.isPublic ? ('public' as const) : ('internal' as const) }
			: {})
	};
	const kept = new Set(areas.map(({ code }) => code));
	return {
		figure,
		period,
		within: material.within.name,
		level: material.level,
		grounds: grounds.filter(({ areaCode }) => kept.has(areaCode)),
		classes: valueClasses(shown, kind),
		countsAlone: isCount && !rate
	};
}

/** The area's own value of the period, or a sum of its parts where no break lies between them. */
function rowAt(
	{ observations, indicator, period, breaks }: MapMaterial,
	{ code }: Area
): StoredObservation | undefined {
	const own = observations.filter(({ areaCode, missing }) => areaCode === code && missing !== 'not-selected');
	const native = own.find(({ grain, start }) => grain === period.grain && start === period.start);
	if ((native && native.value !== null) || indicator.kind !== 'count') return native;
	if (isBroken(period.start, periodEnd(period), breaksConcerning(indicator.id, [code], breaks))) return native;
	return native ?? bestAt(own, period.grain).find(({ start }) => start === period.start);
}

function withInterval(row: StoredObservation, { kind }: Indicator): StoredObservation {
	return kind === 'share' ? estimatedInterval(row) : row;
}

/** Limits of a count stand beside it per 100 000, as if events came one by one. */
function ratePoint(row: StoredObservation, population: StoredPopulation | undefined): FigurePoint {
	const point = toPoint(row);
	if (row.value === null) return point;
	if (!population || !enoughPeople(population)) return { ...point, value: null, missing: 'no-population' };
	const limits = rateInterval(row.value, population.count);
	return {
		...point,
		value: limits?.rate ?? null,
		low: limits?.low ?? null,
		high: limits?.high ?? null,
		base: population.count
	};
}

function enoughPeople(population: StoredPopulation | undefined): boolean {
	return population !== undefined && population.count >= THRESHOLDS.ratePopulation;
}

function absent({ start }: Period, end: string): FigurePoint {
	const none = { value: null, base: null, low: null, high: null, source: null };
	return { start, end, ...none, status: 'final', missing: 'not-collected' };
}

type OfArea = { areaName: string; points: readonly FigurePoint[] };

/** The highest first, then those without a value by name. */
function byValue(a: OfArea, b: OfArea): number {
	const [one, other] = [a.points[0]?.value ?? null, b.points[0]?.value ?? null];
	if (one === null || other === null) return Number(one === null) - Number(other === null) || byName(a, b);
	return other - one || byName(a, b);
}

function byName(a: OfArea, b: OfArea): number {
	return a.areaName.localeCompare(b.areaName, 'sv');
}

/** What rates are counted on, one line a file. */
function populationsOf(codes: readonly string[], year: number, populationOf: PopulationLookup): FigurePopulation[] {
	const used = codes.flatMap((code) => populationOf(code, year) ?? []);
	const byFile = groupBy(used, ({ fileName = '', publisher = '' }) => JSON.stringify([publisher, fileName]));
	return [...byFile.values()].map((own) => ({
		areaName: mapText.areas(own.length),
		publisher: own[0]?.publisher ?? '',
		file: own[0]?.fileName ?? '',
		firstYear: Math.min(...own.map((one) => one.year)),
		lastYear: Math.max(...own.map((one) => one.year)),
		boundaries: null
	}));
}
