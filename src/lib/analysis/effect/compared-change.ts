import { spreadBetweenAreas } from '../../stats/between-areas.ts';
import { controlledSeries, excludesOne, trendsBefore, type ControlledInput } from '../../stats/controlled-series.ts';
import { detectableByError } from '../../stats/detectable-by-error.ts';
import { placeboDates } from '../../stats/placebo-dates.ts';
import { placeboTest } from '../../stats/placebo.ts';
import { ratioFromLog, type RateRatio } from '../../stats/rate-ratio.ts';
import type { BeforeAfter } from '../../stats/ratio-of-rate-ratios.ts';
import { TOO_FEW_EVENTS, isRefused, type Refused } from '../../stats/refused.ts';
import type { SeasonPeriod } from '../../stats/season-matched.ts';
import { THRESHOLDS } from '../../stats/thresholds.ts';
import { byQuarters } from './by-quarters.ts';
import type { BaseMethod } from './method-plan.ts';
import { matchedChange, type MatchedChange } from './matched-change.ts';
import { CHECKED_BEFORE, harmonicsOf, type ChangeEstimate } from './own-change.ts';
import type { PreparedSeries } from './prepared-series.ts';

export type ComparedChange = ChangeEstimate & {
	/** Growth per year in the area over that in its comparison, before the start only; null where it cannot be told. */
	trendBefore: { ratio: number; low: number; high: number } | null;
	/** The area and its comparison moved differently before. */
	unlikeBefore: boolean;
	/** Share of areas that look at least as changed; null with too few areas. */
	placeboP: number | null;
	/** Share of earlier dates at which the area looks at least as changed: descriptive; null with too few dates. */
	datesP: number | null;
};

/** The area's change over that of the comparison areas together. **Errors**: what the methods refuse. */
export function comparedChange(base: BaseMethod, given: PreparedSeries): ComparedChange | Refused {
	const series = base === 'its-quasipoisson-quarterly(aggregated)' ? byQuarters(given) : given;
	return base.startsWith('its-') ? levelBeside(series) : seasonBeside(series);
}

function levelBeside(series: PreparedSeries): ComparedChange | Refused {
	const found = controlledSeries(inputOf(series), CHECKED_BEFORE);
	if (isRefused(found)) return found;
	const totals = [series.own, ...series.areas].map((periods) => totalsOf(periods, series));
	const own = found.dispersion * found.inflation ** 2;
	const between = betweenAreas(totals);
	// Areas may drift apart by more than their months vary; then that is what the change is set against.
	const widened = Math.sqrt(Math.max(1, between / own));
	const { ratio, logStandardError } = found.ratioOfRatios;
	const error = withDrift(logStandardError * widened, series.areas.length);
	const result = ratioFromLog(Math.log(ratio), error, { df: found.fit.residualDf });
	return {
		...estimateOf(result, found.inflation),
		trendBefore: limitsOf(found.trendBefore),
		unlikeBefore: found.unlikeBefore,
		placeboP: placeboOf(totals),
		datesP: datesOf(series)
	};
}

function seasonBeside(series: PreparedSeries): ComparedChange | Refused {
	const own = matchedChange(series);
	if (isRefused(own)) return own;
	const areas: MatchedChange[] = [];
	for (const periods of series.areas) {
		const found = matchedChange(series, periods);
		if (isRefused(found)) return found;
		areas.push(found);
	}
	const all = [own, ...areas];
	const within = all.reduce((sum, { spread }) => sum + spread, 0) / all.length;
	const totals = all.map(({ before, after }) => ({ before: before.count, after: after.count }));
	const spread = Math.max(within, betweenAreas(totals));
	const pooled = {
		observed: areas.reduce((sum, { after }) => sum + after.count, 0),
		expected: areas.reduce((sum, { after }) => sum + after.exposure, 0),
		before: areas.reduce((sum, { before }) => sum + before.count, 0)
	};
	if (!(pooled.expected > 0)) return TOO_FEW_EVENTS;
	const add = own.after.count === 0 || pooled.observed === 0 ? 0.5 : 0;
	const log =
		Math.log((own.after.count + add) / (own.after.exposure + add)) -
		Math.log((pooled.observed + add) / (pooled.expected + add));
	const counts = [own.after.count, own.before.count, pooled.observed, pooled.before];
	const chance = Math.sqrt(spread * counts.reduce((sum, count) => sum + 1 / (count + add), 0));
	const error = withDrift(chance, areas.length);
	const trend = trendsBefore(inputOf(series));
	return {
		...estimateOf(ratioFromLog(log, error), own.inflation),
		trendBefore: limitsOf(trend),
		unlikeBefore: excludesOne(trend),
		placeboP: placeboOf(totals),
		datesP: datesOf(series)
	};
}

function estimateOf(result: RateRatio, inflation: number): ChangeEstimate {
	const { ratio, low, high, p } = result;
	return { estimate: ratio, low, high, p, mde: detectableByError(result, THRESHOLDS.power), inflation };
}

function limitsOf(found: RateRatio | null): ComparedChange['trendBefore'] {
	return found && { ratio: found.ratio, low: found.low, high: found.high };
}

function inputOf(series: PreparedSeries): ControlledInput {
	const { own, areas, start, perYear, levels } = series;
	const added = (of: (period: SeasonPeriod) => number | null) =>
		own.map((_, i) =>
			areas.reduce((sum: number | null, periods) => {
				const value = periods[i] ? of(periods[i]) : null;
				return sum === null || value === null ? null : sum + value;
			}, 0)
		);
	return {
		treated: own.map(({ count }) => count),
		control: added(({ count }) => count),
		treatedExposure: own.map(({ exposure }) => exposure),
		controlExposure: added(({ exposure }) => exposure).map((people) => people ?? NaN),
		season: own.map(({ season }) => season),
		perYear,
		start,
		levels,
		harmonics: harmonicsOf(series)
	};
}

function totalsOf(periods: readonly SeasonPeriod[], { own, start }: PreparedSeries): BeforeAfter {
	const total = (from: number, to: number) =>
		periods.slice(from, to).reduce((sum, { count }, i) => sum + (own[from + i]?.count === null ? 0 : (count ?? 0)), 0);
	return { before: total(0, start), after: total(start, periods.length) };
}

/** The comparison areas' own spread, where there are enough of them to tell; the area itself comes first and is no part of it. */
function betweenAreas([, ...areas]: readonly BeforeAfter[]): number {
	return areas.length < THRESHOLDS.areasForSpread ? 1 : (spreadBetweenAreas(areas) ?? 1);
}

/** The error of a log ratio with the drift that too few comparison areas cannot show. */
function withDrift(error: number, areas: number): number {
	if (areas >= THRESHOLDS.areasForSpread) return error;
	return Math.hypot(error, THRESHOLDS.driftOfAreas * Math.sqrt(1 + 1 / areas));
}

function placeboOf([own, ...areas]: readonly BeforeAfter[]): number | null {
	if (!own) return null;
	const found = placeboTest(own, areas);
	return isRefused(found) ? null : found.pTwoSided;
}

/** Only where no period is missing, since a year must be whole. */
function datesOf(series: PreparedSeries): number | null {
	const { treated, control, start } = inputOf(series);
	if (series.perYear === 1) return null;
	const whole = (counts: readonly (number | null)[]) => counts.flatMap((count) => (count === null ? [] : [count]));
	if (whole(treated).length < treated.length || whole(control).length < control.length) return null;
	const found = placeboDates(whole(treated), whole(control), start, series.perYear);
	return isRefused(found) ? null : found.p;
}
