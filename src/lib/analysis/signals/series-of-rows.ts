import type { Area } from '../../model/area.ts';
import { groupBy } from '../../model/group-by.ts';
import type { Indicator } from '../../model/indicator.ts';
import type { StoredObservation } from '../../model/observation.ts';
import { monthsOf, type Grain } from '../../model/period.ts';
import { benchmarkRate } from '../../stats/benchmark.ts';
import { THRESHOLDS } from '../../stats/thresholds.ts';
import { exposureOf, indexOfDay, periodsBetween, waveOf } from '../effect/question-of-rows.ts';
import type { PopulationLookup } from '../rates.ts';
import { breaksConcerning, type Break } from '../series-breaks.ts';
import { bestAt } from '../sum-periods.ts';
import { yearCounts, type YearCount } from '../year-counts.ts';
import { yearTrend, type YearTrend } from '../year-trend.ts';
import type { CountSignals, SignalSeries, SurveySignals } from './signal-series.ts';

/** What signals are sought in. `wider` are the areas that hold each area, nearest first. Days are ISO dates. */
export type SignalMaterial = {
	areas: readonly { area: Area; wider: readonly Area[] }[];
	indicators: readonly Indicator[];
	/** Of the areas and of those that hold them. */
	observations: readonly StoredObservation[];
	populationOf: PopulationLookup;
	breaks: readonly Break[];
	/** Periods that end later are not over. */
	today: string;
};

/** What the numbers of a series stand for: which area, measure and periods, and what they are set against. */
export type SignalPlace = {
	area: Area;
	indicator: Indicator;
	grain: Grain;
	/** The first days of the periods or waves, the latest last. */
	starts: readonly string[];
	/** Shares of the waves; empty for counts. */
	shares: readonly number[];
	/** What the level is compared with: `own` and `other` are rates per 100 000 inhabitants, or shares; `isRest` where the area is taken out of it. */
	reference: { area: Area; period: string; own: number; other: number; isRest: boolean } | null;
	trend: YearTrend | null;
};

export type PlacedSeries = { series: SignalSeries; place: SignalPlace };

const COUNT_GRAINS = ['month', 'quarter', 'year'] as const;
const PER = 100_000; // inhabitants that a rate is of
const YEAR = 12; // months
/** A series that ends this much before the others tells nothing of the present. Unit: years. */
const STALE_YEARS = 2;

/**
 * A series for each area and indicator with figures, at the finest grain that has enough of them. The latest period is left out where it is
 * preliminary. A series where any number of the years looked at is hidden is hidden whole, since what is left would be the high ones.
 */
export function seriesOfRows(material: SignalMaterial): PlacedSeries[] {
	const { observations, today } = material;
	const isOver = (row: StoredObservation) => row.end <= today && row.missing !== 'not-selected';
	const rowsOf = groupBy(observations.filter(isOver), ({ areaCode, indicatorId }) => `${areaCode} ${indicatorId}`);
	const inAreas = new Set(material.areas.map(({ area }) => area.code));
	const newest = observations.reduce(
		(last, row) => (row.value !== null && row.end > last && inAreas.has(row.areaCode) && isOver(row) ? row.end : last),
		''
	);
	const stale = `${Number(newest.slice(0, 4)) - STALE_YEARS}${newest.slice(4)}`;
	return material.areas.flatMap(({ area, wider }) =>
		material.indicators.flatMap((indicator): PlacedSeries[] => {
			const rows = (one: Area) => rowsOf.get(`${one.code} ${indicator.id}`) ?? [];
			const own = rows(area);
			if (own.every(({ value }) => value === null)) return [];
			const others = wider.map((one) => ({ area: one, rows: rows(one) }));
			const { id: indicatorId, reading } = indicator;
			const isEnded = own.every(({ value, end }) => value === null || end < stale);
			const hasInterval = indicator.kind === 'count' || indicator.kind === 'share';
			const refused = isEnded ? 'ended' : hasInterval ? null : 'no-interval';
			const named: Whose['named'] = { indicatorId, areaCode: area.code, reading, refused };
			const whose = { named, area, indicator, rows: own, others, material };
			return [indicator.kind === 'count' ? countsOf(whose) : wavesOf(whose)];
		})
	);
}

type Whose = {
	named: Pick<SignalSeries, 'indicatorId' | 'areaCode' | 'reading' | 'refused'>;
	area: Area;
	indicator: Indicator;
	rows: readonly StoredObservation[];
	others: readonly { area: Area; rows: readonly StoredObservation[] }[];
	material: SignalMaterial;
};

function countsOf({ named, area, indicator, rows, others, material }: Whose): PlacedSeries {
	const { grain, periods } = finest(rows);
	const starts = periodsBetween(periods[0]?.start, periods.at(-1)?.start, grain);
	const rowAt = new Map(periods.map((row) => [row.start, row]));
	const counts = starts.map((start) => rowAt.get(start)?.value ?? null);
	const from = starts.at(-(THRESHOLDS.trendYearsForModel * YEAR) / monthsOf(grain)) ?? '';
	const breaks = breaksConcerning(indicator.id, [area.code], material.breaks).map(({ at }) => at);
	const years = yearCounts(rows, area.code, material.populationOf);
	const trend = yearTrend(years, breaks);
	const reference = levelReference(years, others, material.populationOf);
	const isPreliminary = rowAt.get(starts.at(-1) ?? '')?.status === 'preliminary';
	const series: CountSignals = {
		...named,
		measure: 'count',
		grain,
		first: Math.floor((Number(starts[0]?.slice(5, 7)) - 1) / monthsOf(grain)) + 1,
		counts,
		exposure: exposureOf(area.code, starts, material),
		preliminary: isPreliminary ? [starts.length - 1] : [],
		breaks: breaks.map((at) => indexOfDay(starts, at, grain)),
		hidden: rows.some(({ missing, end }) => missing === 'hidden' && end >= from),
		reference: reference && { own: reference.own, whole: reference.whole },
		trend: 'lacking' in trend ? null : trend
	};
	const last = counts.findLastIndex((count, i) => count !== null && !(isPreliminary && i === counts.length - 1));
	const place: SignalPlace = {
		area,
		indicator,
		grain,
		starts: starts.slice(0, last + 1),
		shares: [],
		reference: reference && {
			area: reference.area,
			period: `${reference.year}-01-01`,
			own: (reference.own.count / reference.own.exposure) * PER,
			other: reference.benchmark.rate * PER,
			isRest: reference.benchmark.withoutOwn
		},
		trend: 'lacking' in trend ? null : trend
	};
	return { series, place };
}

/** The finest grain with a year to compare and one to compare with; the finest there is where none has. */
function finest(rows: readonly StoredObservation[]): {
	grain: (typeof COUNT_GRAINS)[number];
	periods: StoredObservation[];
} {
	const grains = COUNT_GRAINS.filter((grain) => rows.some((row) => monthsOf(row.grain) <= monthsOf(grain)));
	const found = grains.map((grain) => {
		const all = bestAt(rows, grain);
		const known = (row: StoredObservation) => row.value !== null;
		return { grain, periods: all.slice(all.findIndex(known), all.findLastIndex(known) + 1) };
	});
	const isEnough = ({ grain, periods }: (typeof found)[number]) =>
		periods.length > (grain === 'year' ? THRESHOLDS.yearsBefore : (2 * YEAR) / monthsOf(grain));
	return found.find(isEnough) ?? found[0] ?? { grain: 'year', periods: [] };
}

/** The nearest area that holds the area and has the same latest whole year, with inhabitants of both. */
function levelReference(years: readonly YearCount[], others: Whose['others'], populationOf: PopulationLookup) {
	const own = years.at(-1);
	if (!own || own.population === null || own.population < THRESHOLDS.ratePopulation) return null;
	for (const other of others) {
		const whole = yearCounts(other.rows, other.area.code, populationOf).find(({ year }) => year === own.year);
		if (!whole || whole.population === null) continue;
		const ownOver = { count: own.count, exposure: own.population };
		const wholeOver = { count: whole.count, exposure: whole.population };
		const benchmark = benchmarkRate(ownOver, wholeOver);
		if (benchmark) return { area: other.area, year: own.year, own: ownOver, whole: wholeOver, benchmark };
	}
	return null;
}

function wavesOf({ named, area, indicator, rows, others, material }: Whose): PlacedSeries {
	const measured = rows.filter(({ value }) => value !== null).toSorted((a, b) => (a.start < b.start ? -1 : 1));
	const breaks = breaksConcerning(indicator.id, [area.code], material.breaks);
	const latest = measured.at(-1);
	const found = others.flatMap(({ area: other, rows: theirs }) => {
		const same = theirs.find(
			({ start, grain, value }) => value !== null && start === latest?.start && grain === latest.grain
		);
		const wave = same && waveOf(same);
		return wave ? [{ area: other, wave }] : [];
	})[0];
	const series: SurveySignals = {
		...named,
		measure: 'survey',
		waves: measured.flatMap((row) => waveOf(row) ?? []),
		breaks: breaks.map(({ at }) => measured.findIndex(({ start }) => start >= at)),
		reference: found?.wave ?? null
	};
	const place: SignalPlace = {
		area,
		indicator,
		grain: latest?.grain ?? 'year',
		starts: measured.map(({ start }) => start),
		shares: measured.flatMap(({ value }) => value ?? []),
		reference:
			found && latest
				? { area: found.area, period: latest.start, own: latest.value ?? 0, other: found.wave.share, isRest: false }
				: null,
		trend: null
	};
	return { series, place };
}
