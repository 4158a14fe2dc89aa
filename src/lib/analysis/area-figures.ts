import type { TargetingActivity } from '../model/activity.ts';
import { isBelowMunicipality, type Area } from '../model/area.ts';
import type { ShownExpectation } from '../model/expected-effect.ts';
import { groupBy } from '../model/group-by.ts';
import type { Figure, FigureActivity, FigureBreak, FigurePopulation, FigureSeries } from '../model/figure.ts';
import type { Indicator } from '../model/indicator.ts';
import type { StoredObservation, StoredPopulation } from '../model/observation.ts';
import { GRAINS } from '../model/period.ts';
import { figureSources, type KnownSources } from './figure-sources.ts';
import { figureSeries } from './figure-series.ts';
import { populationLookup, ratesOf, type PopulationLookup } from './rates.ts';
import { breaksConcerning, type Break } from './series-breaks.ts';
import { estimatedInterval } from './survey-interval.ts';

/** What the figures of an area's page are made of. Dates are ISO dates. */
export type FigureMaterial = {
	area: Area;
	/** The area drawn in grey for comparison; null for none. */
	reference: Area | null;
	/** True where the reference is the same ground under earlier borders: its counts then compare as they are. */
	referenceIsSameGround?: boolean;
	/** Areas that hold the area: activities for them reach it too. */
	widerCodes: ReadonlySet<string>;
	indicators: readonly Indicator[];
	observations: readonly StoredObservation[];
	populations: readonly StoredPopulation[];
	activities: readonly TargetingActivity[];
	breaks: readonly (Break & { bridgeable: boolean })[];
	sources: KnownSources;
	from: string;
	to: string;
	/** Counts per 100 000 inhabitants, where the population is known. */
	rate: boolean;
	simulated: boolean;
	/** True where what is shown may be spread: the observations then already have their small numbers hidden. */
	isPublic: boolean;
};

/** One figure for each indicator that has a value or a reason for none in the area and period, in the catalogue's order. */
export function areaFigures(material: FigureMaterial): Figure[] {
	const byIndicator = groupBy(material.observations, ({ indicatorId }) => indicatorId);
	return material.indicators.flatMap((indicator) => {
		const rows = byIndicator.get(indicator.id) ?? [];
		const figure = indicatorFigure(indicator, rows, material);
		return figure ? [figure] : [];
	});
}

function indicatorFigure(
	indicator: Indicator,
	rows: readonly StoredObservation[],
	material: FigureMaterial
): Figure | undefined {
	const { area, reference, from, to } = material;
	const own = rows.filter(({ areaCode }) => areaCode === area.code);
	const grain = GRAINS.find((one) => own.some((row) => row.grain === one && row.end >= from));
	// A heading that nobody chose in the export is no series.
	if (!grain || own.every(({ missing }) => missing === 'not-selected')) return undefined;
	const populationOf = populationLookup(material.populations);
	const rates = material.rate && indicator.kind === 'count' ? ratesOf(own, populationOf) : null;
	const breaksOf = (one: Area): FigureBreak[] =>
		breaksConcerning(indicator.id, [one.code], material.breaks).map(({ at, reason }) => ({ at, reason }));
	const breaks = breaksOf(area);
	const estimate = (row: StoredObservation) => (indicator.kind === 'share' ? estimatedInterval(row) : row);
	const seriesOf = (one: Area, role: FigureSeries['role'], values: readonly StoredObservation[]) =>
		figureSeries(one, role, grain, values.map(estimate), {
			from,
			to,
			kind: indicator.kind,
			rate: rates !== null,
			breaks: breaksOf(one)
		});

	const series = [seriesOf(area, 'subject', rates?.rows ?? own)];
	const usesReference =
		reference !== null && (indicator.kind !== 'count' || rates !== null || material.referenceIsSameGround === true);
	const theirs = usesReference ? rows.filter((row) => row.areaCode === reference.code && row.grain === grain) : [];
	const theirRates = rates ? ratesOf(theirs, populationOf) : null;
	const theirValues = rates ? (theirRates?.rows ?? []) : theirs;
	if (reference && theirValues.length > 0) series.push(seriesOf(reference, 'reference', theirValues));
	const shown = series.flatMap(({ points }) => points);
	if (shown.length === 0) return undefined;
	const drawn = [...own, ...theirValues].filter((row) => row.grain === grain && row.end >= from && row.start <= to);
	return {
		id: indicator.id.replaceAll('.', '-'),
		indicatorId: indicator.id,
		indicatorName: indicator.name,
		kind: indicator.kind,
		unit: indicator.unit,
		reading: indicator.reading,
		publisher: indicator.publisher,
		caveat: indicator.caveat,
		definition: indicator.definition,
		rate: rates !== null,
		impliedPopulation: (rates?.implied ?? false) || (theirRates?.implied ?? false),
		estimatedIntervals:
			indicator.kind === 'share' && drawn.some((row) => row.low === null && estimatedInterval(row).low !== null),
		series,
		activities: activitiesOf(indicator, material),
		breaks: breaks.filter(({ at }) => at > from && at <= to),
		sources: figureSources(drawn, material.sources),
		...(rates ? { populations: populationsOf(reference ? [area, reference] : [area], drawn, populationOf) } : {}),
		from,
		to,
		scaleTo: null,
		simulated: material.simulated,
		...(indicator.kind === 'count' && isBelowMunicipality(area.kind)
			? { handling: material.isPublic ? ('public' as const) : ('internal' as const) }
			: {})
	};
}

/** Activities aimed at the indicator and at the area or one that holds it; those aimed at the area itself first. */
function activitiesOf(indicator: Indicator, material: FigureMaterial): FigureActivity[] {
	const found = material.activities.flatMap((activity): FigureActivity[] => {
		const link = activity.indicators.find(({ id }) => id === indicator.id);
		const here = activity.areas.find(({ code }) => code === material.area.code);
		const wider = activity.areas.find(({ code }) => material.widerCodes.has(code));
		const aim = here ?? wider;
		// Work that was broken off after it had begun did go on for a time.
		const nothingDone = activity.status === 'avbruten' && activity.actual === null;
		if (!link || !aim || nothingDone) return [];
		const expects = (one: ShownExpectation) => one.indicatorId === indicator.id && one.areaCode === material.area.code;
		return [
			{
				id: activity.id,
				title: activity.title,
				starts: activity.starts,
				ends: activity.ends,
				actual: activity.actual,
				expected: activity.expected.find(expects) ?? null,
				done: activity.begun,
				wider: here === undefined,
				state: link.state === 'confirmed' && aim.state === 'confirmed' ? 'confirmed' : 'suggested'
			}
		];
	});
	const startOf = ({ starts, actual }: FigureActivity) => actual?.starts ?? starts ?? '';
	return found.sort((a, b) => Number(a.wider) - Number(b.wider) || (startOf(a) < startOf(b) ? -1 : 1));
}

/** The populations that the drawn rates are counted on, one for each area and file. */
function populationsOf(
	areas: readonly Area[],
	drawn: readonly StoredObservation[],
	populationOf: PopulationLookup
): FigurePopulation[] {
	return areas.flatMap((area) => {
		const years = new Set(
			drawn.filter(({ areaCode }) => areaCode === area.code).map(({ start }) => Number(start.slice(0, 4)))
		);
		const used = [...years].flatMap((year) => populationOf(area.code, year) ?? []);
		const byFile = groupBy(used, ({ fileName = '', publisher = '' }) => JSON.stringify([publisher, fileName]));
		return [...byFile.values()].map((own) => ({
			areaName: area.name,
			publisher: own[0]?.publisher ?? '',
			file: own[0]?.fileName ?? '',
			firstYear: Math.min(...own.map(({ year }) => year)),
			lastYear: Math.max(...own.map(({ year }) => year)),
			boundaries: area.validFrom
		}));
	});
}
