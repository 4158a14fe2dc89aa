import { fitPoisson } from '../stats/glm.ts';
import { harmonicTerms } from '../stats/harmonics.ts';
import { interruptedSeries } from '../stats/interrupted-series.ts';
import { detectableChange } from '../stats/detectable-change.ts';
import { at } from '../stats/matrix.ts';
import { normalQuantile } from '../stats/normal.ts';
import { TOO_FEW_EVENTS, isRefused, type Refused } from '../stats/refused.ts';
import { matchSeasons, type SeasonPeriod } from '../stats/season-matched.ts';
import { effectiveSpread, seriesSpread, type SeriesSpread } from '../stats/series-spread.ts';
import { studentQuantile } from '../stats/student-t.ts';
import { THRESHOLDS } from '../stats/thresholds.ts';
import { byQuarters } from './effect/by-quarters.ts';
import { chooseMethod } from './effect/choose-method.ts';
import { methodName } from './effect/method-plan.ts';
import type { CountQuestion } from './effect/effect-question.ts';
import { CHECKED_BEFORE, harmonicsOf } from './effect/own-change.ts';
import { prepareSeries, type PreparedSeries } from './effect/prepared-series.ts';
import type { Refusal } from './effect/refusal.ts';

/** What a follow-up after so many periods could show, before the measure starts. */
export type SmallestChange = {
	method: string;
	periodsAfter: number;
	/** The fall nearest to none that would be seen with the power in `THRESHOLDS`, as a ratio after/before; null where not even a fall to none. */
	ratio: number | null;
	/** Events expected after, without a change. */
	expectedAfter: number;
	refused: Refusal | null;
};

/** A series as it is before the measure starts: all its periods are before. */
export type SeriesBefore = Omit<CountQuestion, 'start' | 'excluded'>;

/**
 * The smallest fall that could be seen after `periodsAfter` periods, by the method that would then be used, if the future varies as the past
 * has. Comparison areas count with their size. **Unit**: ratio after/before. **Source**: the error of the method on the expected counts, and
 * the quantiles of the limits and the power (as {@link detectableChange}). **Assumes** the season and spread of the past. **Errors**: none;
 * what would be refused is.
 */
export function smallestChange(question: SeriesBefore, periodsAfter: number): SmallestChange {
	const { series, facts } = prepareSeries({ ...question, start: question.counts.length });
	const future = withFuture(series, periodsAfter);
	const expectedAfter = isRefused(future) ? 0 : sumOf(future.own.slice(future.start));
	const plan = chooseMethod({ ...facts, nPost: periodsAfter, totalPost: expectedAfter });
	const known = { method: methodName(plan), periodsAfter, expectedAfter, refused: plan.refused };
	if (plan.verdict !== 'test' || isRefused(future)) return { ...known, ratio: null };
	const used = plan.base === 'its-quasipoisson-quarterly(aggregated)' ? byQuarters(future) : future;
	const spread = spreadBefore(used === future ? series : byQuarters(series));
	const beside = 1 + partOfComparison(used);
	const ratio = plan.base.startsWith('its-') ? levelRatio(used, spread, beside) : seasonRatio(used, spread, beside);
	return { ...known, ratio };
}

/**
 * How many periods after it takes before a fall to `ratio` would be seen; null where ten years are not enough.
 * **Unit**: periods of the series' own grain. **Source**, **Assumes**: as {@link smallestChange}.
 */
export function periodsToSee(question: SeriesBefore, ratio: number): number | null {
	const perYear = { month: 12, quarter: 4, year: 1 }[question.grain];
	for (let periods = 1; periods <= THRESHOLDS.followUpYears * perYear; periods++) {
		const found = smallestChange(question, periods).ratio;
		if (found !== null && found >= ratio) return periods;
	}
	return null;
}

/** The series with expected counts in the place of what was and of what will come, from level and season. */
function withFuture(series: PreparedSeries, periodsAfter: number): PreparedSeries | Refused {
	const extended = [series.own, ...series.areas].map((periods) => expectedCounts(periods, periodsAfter, series));
	const known = extended.flatMap((one) => (isRefused(one) ? [] : [one]));
	const [own, ...areas] = known;
	return own && known.length === extended.length ? { ...series, own, areas } : TOO_FEW_EVENTS;
}

function expectedCounts(
	periods: readonly SeasonPeriod[],
	periodsAfter: number,
	{ perYear }: PreparedSeries
): SeasonPeriod[] | Refused {
	const known = periods.flatMap((one) => (one.count === null ? [] : [{ ...one, count: one.count }]));
	const pairs = perYear === 1 || known.length < perYear ? 0 : 1;
	const columns = (seasons: readonly number[]) => harmonicTerms(seasons, perYear, pairs);
	const fit = fitPoisson({
		counts: known.map(({ count }) => count),
		exposure: known.map(({ exposure }) => exposure),
		terms: columns(known.map(({ season }) => season))
	});
	const last = periods.at(-1);
	const total = sumOf(known);
	if (!last || !(total > 0)) return TOO_FEW_EVENTS;
	const mean = total / known.reduce((sum, { exposure }) => sum + exposure, 0);
	const future = Array.from({ length: periodsAfter }, (_, i) => ({
		count: 0,
		exposure: last.exposure,
		season: ((last.season + i) % perYear) + 1
	}));
	const all: SeasonPeriod[] = [...periods, ...future];
	const terms = columns(all.map(({ season }) => season));
	return all.map((one, i) => {
		const log = isRefused(fit)
			? Math.log(mean)
			: at(fit.coefficients, 0) +
				terms.reduce((sum, { values }, k) => sum + at(values, i) * at(fit.coefficients, k + 1), 0);
		return { ...one, count: one.count === null ? null : one.exposure * Math.exp(log) };
	});
}

/** How the past has varied; where it is too short to tell, what is assumed between two single periods. */
function spreadBefore({ own, perYear }: PreparedSeries): SeriesSpread {
	const found = seriesSpread(own, own.length, perYear, perYear === 1 ? 0 : 1);
	if (isRefused(found)) return { dispersion: THRESHOLDS.twoPeriodDispersion, inflation: 1, df: MANY };
	return perYear === 1 ? { ...found, inflation: 1 } : found;
}

/** Degrees of freedom at which Student's t is the normal distribution: the dispersion is assumed and not estimated. */
const MANY = 1e6;
/** A smaller part left than this is no fall to plan for. */
const LEAST_RATIO = 0.01;
const ROUNDS = 8;

/** Fewer events after make the error larger, so the ratio is sought in a few rounds from no change. */
function levelRatio(series: PreparedSeries, { dispersion, inflation }: SeriesSpread, beside: number): number | null {
	const { own, start, perYear } = series;
	if (perYear === 1) return null;
	let ratio = 1;
	for (let round = 0; round < ROUNDS; round++) {
		const found = interruptedSeries(
			{
				counts: own.map(({ count }, i) => (count === null ? null : i < start ? count : count * ratio)),
				exposure: own.map(({ exposure }) => exposure),
				season: own.map(({ season }) => season),
				perYear,
				start,
				harmonics: harmonicsOf(series)
			},
			CHECKED_BEFORE
		);
		if (isRefused(found)) return null;
		const { names, standardErrors, residualDf } = found.fit;
		const error = at(standardErrors, names.indexOf('after')) * Math.sqrt(dispersion * beside) * inflation;
		const tail = (1 + THRESHOLDS.confidence) / 2;
		ratio = Math.exp(-(studentQuantile(tail, residualDf) + normalQuantile(THRESHOLDS.power)) * error);
		if (ratio < LEAST_RATIO) return null;
	}
	return ratio;
}

function seasonRatio({ own, start, perYear }: PreparedSeries, spread: SeriesSpread, beside: number): number | null {
	const from = perYear === 1 ? 0 : Math.max(0, start - THRESHOLDS.sameSeasonYears * perYear);
	const match = matchSeasons(own.slice(from, start), own.slice(start));
	if (!match) return null;
	const dispersion = effectiveSpread(spread, THRESHOLDS.confidence) * beside;
	const { before, after } = match;
	return detectableChange(before.count, after.exposure / before.exposure, { dispersion })?.decrease ?? null;
}

/** How much the comparison adds to the variance: the area's own part of the events of both. */
function partOfComparison({ own, areas, start }: PreparedSeries): number {
	const compared = sumOf(areas.flatMap((periods) => periods.slice(0, start)));
	return compared > 0 ? sumOf(own.slice(0, start)) / compared : 0;
}

function sumOf(periods: readonly { count: number | null }[]): number {
	return periods.reduce((sum, { count }) => sum + (count ?? 0), 0);
}
