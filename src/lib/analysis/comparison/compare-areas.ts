import type { LevelRefusal } from '../../model/comparison.ts';
import type { Indicator } from '../../model/indicator.ts';
import { classAgainstBenchmark, type BenchmarkClass } from '../../stats/benchmark.ts';
import { benjaminiHochberg } from '../../stats/multiple-comparisons.ts';
import { normalMultiplier, normalTwoSided } from '../../stats/normal.ts';
import { countTestP, rateInterval, type Limits } from '../../stats/rate-interval.ts';
import { THRESHOLDS } from '../../stats/thresholds.ts';
import { wilsonInterval } from '../../stats/wilson.ts';
import type { PopulationLookup } from '../rates.ts';
import type { AreaLevel, ComparableKind } from './area-level.ts';
import { comparedSeries, type ComparedValue, type PeriodLevel } from './compared-series.ts';
import { overlapGroups } from './overlap-groups.ts';
import { referenceLevel, type ReferenceLevel } from './reference-level.ts';
import { sameSurvey, type SurveyCheck } from './same-survey.ts';
import { setAgainst, type PairResult } from './set-against.ts';

export type NamedArea = { code: string; name: string };

/** What areas are compared with: the areas it is made of, and all that lie in it. */
export type ReferenceArea = { name: string; parts: readonly string[]; holds: ReadonlySet<string> };

export type ComparisonMaterial = {
	indicator: Pick<Indicator, 'id' | 'name' | 'unit' | 'kind' | 'reading'>;
	areas: readonly NamedArea[];
	/** The area that the others are set against. */
	firstCode: string;
	rows: readonly ComparedValue[];
	populationOf: PopulationLookup;
	publisherOf: (sourceId: string) => string;
	/** First day of the period asked for; null for the latest that most areas have. */
	period: string | null;
	reference: ReferenceArea | null;
};

/** Why a measure is not compared at all. */
export type ComparisonRefusal =
	| { why: 'kind-not-comparable' | 'no-common-period'; values: { name: string; refused: LevelRefusal | null }[] }
	| { why: 'different-surveys'; publishers: Extract<SurveyCheck, { same: false }>['publishers'] };

export type Verdict = 'above' | 'below' | 'unclear';
export type Pair = { code: string; name: string; verdict: Verdict; result: PairResult };

export type ComparedArea = NamedArea & {
	latest: PeriodLevel & { level: number; low: number; high: number };
	series: PeriodLevel[];
	reference: ReferenceLevel | null;
	/** Against the reference; null without one. */
	position: BenchmarkClass | null;
	/** Places among all, from 1 at the highest: one place where nothing overlaps. */
	places: { first: number; last: number };
};

export type Comparison = {
	indicator: ComparisonMaterial['indicator'];
	kind: ComparableKind;
	period: string;
	grain: ComparedValue['grain'];
	/** First days of the periods that can be chosen, latest first. */
	periods: string[];
	/** From the highest level to the lowest. */
	areas: ComparedArea[];
	leftOut: (NamedArea & { refused: LevelRefusal })[];
	first: NamedArea;
	pairs: Pair[];
	/** How many comparisons the view makes, and how many were findings before they were counted together. */
	family: { made: number; alone: number };
	reference: (ReferenceLevel & { name: string; series: (ReferenceLevel & { start: string; end: string })[] }) | null;
	referenceLacks: boolean;
	unknownPublisher: boolean;
};

/**
 * Areas beside each other in one measure and period. **Source**: see the functions it is made of; findings are those that remain when
 * all comparisons of the view are counted together (Benjamini–Hochberg). **Errors**: none; what cannot be compared is refused.
 */
export function compareAreas(material: ComparisonMaterial): Comparison | { refused: ComparisonRefusal } {
	const { indicator, areas, rows, populationOf, publisherOf } = material;
	const { kind } = indicator;
	if (kind !== 'count' && kind !== 'share') return { refused: { why: 'kind-not-comparable', values: [] } };
	const series = new Map(areas.map(({ code }) => [code, comparedSeries(kind, code, rows, populationOf)]));
	const periods = commonPeriods([...series.values()]);
	const period = periods.find(({ start }) => start === material.period)?.start ?? bestPeriod(periods);
	const at = (code: string) => series.get(code)?.find(({ start }) => start === period);
	if (period === null) {
		const values = areas.map(({ code, name }) => ({ name, refused: series.get(code)?.at(-1)?.refused ?? 'missing' }));
		return { refused: { why: 'no-common-period', values } };
	}
	const shown = areas.flatMap(({ code, name }) => {
		const latest = at(code);
		return isLevel(latest) ? [{ code, name, latest }] : [];
	});
	const leftOut = areas.flatMap(({ code, name }) => {
		const latest = at(code);
		return isLevel(latest) ? [] : [{ code, name, refused: latest?.refused ?? ('missing' as const) }];
	});
	const ofPeriod = rows.filter(({ start, value }) => start === period && value !== null);
	const survey = surveyOf(
		material,
		ofPeriod.filter(({ areaCode }) => shown.some(({ code }) => code === areaCode))
	);
	if (!survey.same) return { refused: { why: 'different-surveys', publishers: survey.publishers } };

	const isSameSurvey = ({ areaCode, sourceId }: ComparedValue) =>
		indicator.reading !== 'survey' ||
		!material.reference?.parts.includes(areaCode) ||
		ofPeriod.some((row) => row.areaCode === shown[0]?.code && publisherOf(row.sourceId) === publisherOf(sourceId));
	const reference = referenceOf(material, kind, rows.filter(isSameSurvey), period);
	const first = shown.find(({ code }) => code === material.firstCode) ?? shown[0];
	if (!first) throw new Error(`no area has a level in ${period}`);
	const tested = shown.map((area) => {
		const own = reference?.for(area.code, period) ?? null;
		return { ...area, reference: own, ...classed(kind, area.latest, own) };
	});
	const against = shown
		.filter(({ code }) => code !== first.code)
		.map(({ code, name, latest }) => ({ code, name, result: setAgainst(kind, first.latest, latest) }));
	const family = [...against.map(({ result }) => result.p), ...tested.map(({ p }) => p)];
	const adjusted = benjaminiHochberg(family) ?? family;
	const isFinding = (place: number) => (adjusted[place] ?? 1) <= THRESHOLDS.falseDiscoveryRate;
	const groups = overlapGroups(shown.map(({ code, latest: { low, high } }) => ({ code, low, high })));
	const grain = ofPeriod[0]?.grain ?? 'year';
	return {
		indicator,
		kind,
		period,
		grain,
		periods: periods.map(({ start }) => start).reverse(),
		areas: tested
			.map(({ p: _, position, ...area }, index) => {
				const group = groups.find((one) => one.areas.some(({ code }) => code === area.code));
				const stands = position === null || position.position === 'similar' || isFinding(against.length + index);
				return {
					...area,
					series: series.get(area.code) ?? [],
					position: stands ? position : { position: 'similar' as const, strong: false },
					places: { first: group?.first ?? 0, last: group?.last ?? 0 }
				};
			})
			.sort((a, b) => b.latest.level - a.latest.level || a.name.localeCompare(b.name, 'sv')),
		leftOut,
		first: { code: first.code, name: first.name },
		pairs: against.map((one, index) => ({
			...one,
			verdict: isFinding(index) ? directionOf(kind, one.result) : 'unclear'
		})),
		family: {
			made: family.filter((p) => p !== null).length,
			alone: family.filter((p) => p !== null && p < 1 - THRESHOLDS.confidence).length
		},
		reference: reference?.whole ? { ...reference.whole, name: reference.name, series: reference.series } : null,
		referenceLacks: material.reference !== null && !reference?.whole,
		unknownPublisher: survey.unknown
	};
}

function isLevel(one: PeriodLevel | undefined): one is ComparedArea['latest'] {
	return one !== undefined && one.level !== null && one.low !== null && one.high !== null;
}

type Common = { start: string; areas: number };

/** Periods in which at least two areas have a level, oldest first. */
function commonPeriods(all: readonly PeriodLevel[][]): Common[] {
	const counts = new Map<string, number>();
	for (const one of all.flat()) if (isLevel(one)) counts.set(one.start, (counts.get(one.start) ?? 0) + 1);
	return [...counts]
		.map(([start, areas]) => ({ start, areas }))
		.filter(({ areas }) => areas > 1)
		.sort((a, b) => (a.start < b.start ? -1 : 1));
}

/** The latest period that most areas have; null where none has two. */
function bestPeriod(periods: readonly Common[]): string | null {
	const most = Math.max(0, ...periods.map(({ areas }) => areas));
	return periods.findLast(({ areas }) => areas === most)?.start ?? null;
}

function surveyOf({ indicator, areas, publisherOf }: ComparisonMaterial, rows: readonly ComparedValue[]): SurveyCheck {
	if (indicator.reading !== 'survey') return { same: true, unknown: false };
	return sameSurvey(
		rows.map(({ areaCode, sourceId }) => ({
			areaName: areas.find(({ code }) => code === areaCode)?.name ?? areaCode,
			publisher: publisherOf(sourceId),
			sourceId
		}))
	);
}

function referenceOf(
	{ reference, populationOf }: ComparisonMaterial,
	kind: ComparableKind,
	rows: readonly ComparedValue[],
	period: string
) {
	if (!reference) return null;
	const parts = reference.parts.map((code) => ({ code, series: comparedSeries(kind, code, rows, populationOf) }));
	const partsAt = (start: string) =>
		parts.flatMap(({ code, series }) => {
			const found = series.find((one) => one.start === start && one.value !== null);
			return found ? [{ code, ...found }] : [];
		});
	const levelAt = (code: string | null, start: string): ReferenceLevel | null => {
		const all = partsAt(start);
		if (code === null) return referenceLevel(kind, all, null);
		const own = comparedSeries(kind, code, rows, populationOf).find((one) => one.start === start);
		if (!own) return referenceLevel(kind, all, null);
		const isPart = reference.holds.has(code) && !(reference.parts.length === 1 && reference.parts[0] === code);
		return referenceLevel(kind, all, { inhabitants: own.inhabitants, isPart, level: own });
	};
	const starts = [...new Set(parts.flatMap(({ series }) => series.map(({ start, end }) => `${start} ${end}`)))].sort();
	return {
		name: reference.name,
		whole: levelAt(null, period),
		for: levelAt,
		series: starts.flatMap((span) => {
			const [start = '', end = ''] = span.split(' ');
			const level = levelAt(null, start);
			return level ? [{ ...level, start, end }] : [];
		})
	};
}

/** Where an area lies against its reference, with the probability of lying so far off by chance. */
function classed(kind: ComparableKind, own: AreaLevel, reference: ReferenceLevel | null) {
	const wide = reference && limitsAt(kind, own, 0.998);
	if (!reference || !wide || own.low === null || own.high === null) return { position: null, p: null };
	const position = classAgainstBenchmark({ low: own.low, high: own.high }, wide, reference.level);
	return { position, p: chanceOf(kind, own, reference.level) };
}

function limitsAt(kind: ComparableKind, own: AreaLevel, confidence: number): Limits | null {
	if (kind === 'count') return rateInterval(own.value ?? 0, own.base ?? 0, { confidence });
	const answers = own.answers ?? (own.base === null ? null : own.base / THRESHOLDS.assumedDesignEffect);
	return answers === null ? null : wilsonInterval(own.value ?? 0, answers, normalMultiplier(confidence));
}

function chanceOf(kind: ComparableKind, own: AreaLevel, benchmark: number): number | null {
	if (kind === 'count') return countTestP(own.value ?? 0, (benchmark * (own.base ?? 0)) / 100_000);
	const error = own.answers === null ? 0 : Math.sqrt((benchmark * (1 - benchmark)) / own.answers);
	return error ? normalTwoSided(((own.value ?? 0) - benchmark) / error) : null;
}

/** What one comparison says by its own limits, however many are made. */
export function directionOf(kind: ComparableKind, { low, high }: PairResult): Verdict {
	const none = kind === 'count' ? 1 : 0;
	if (low === null || high === null) return 'unclear';
	if (low > none) return 'above';
	return high < none ? 'below' : 'unclear';
}
