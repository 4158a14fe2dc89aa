import { benchmarkRate } from '../../stats/benchmark.ts';
import { expectedRange } from '../../stats/expected-range.ts';
import { isRefused } from '../../stats/refused.ts';
import { scaledExactRatio } from '../../stats/scaled-exact-ratio.ts';
import { matchSeasons, seasonPeriods, type SeasonPeriod } from '../../stats/season-matched.ts';
import { effectiveSpread, seriesSpread } from '../../stats/series-spread.ts';
import { THRESHOLDS } from '../../stats/thresholds.ts';
import type { Candidate, CountSignals, Skipped } from './signal-series.ts';

const PER_YEAR = { month: 12, quarter: 4, year: 1 } as const;

/** The comparisons that a series of counts allows: with others, with the year before, and of the latest period with its history. */
export function countSignals(series: CountSignals): { candidates: Candidate[]; skipped: Skipped[] } {
	const perYear = PER_YEAR[series.grain];
	const { periods, isCut } = usable(series, perYear);
	const events = periods.reduce((sum, { count }) => sum + (count ?? 0), 0);
	if (events < THRESHOLDS.eventsForVerdict) {
		return { candidates: [], skipped: [{ kind: 'all', reason: isCut ? 'series-break' : 'events-too-few' }] };
	}
	const short = isCut ? 'series-break' : 'periods-too-few';
	const found = [
		level(series, periods, perYear),
		change(periods, perYear, short),
		unusual(periods, perYear, short),
		trend(series, short)
	];
	return {
		candidates: found.flatMap((one) => (one !== null && 'p' in one ? [one] : [])),
		skipped: found.flatMap((one) => (one !== null && 'reason' in one ? [one] : []))
	};
}

/** From the last break on, without preliminary periods and what is missing at the end. */
function usable({ counts, exposure, first, preliminary = [], breaks = [] }: CountSignals, perYear: number) {
	const all = seasonPeriods(
		counts.map((count, i) => (preliminary.includes(i) ? null : count)),
		exposure,
		first,
		perYear
	);
	const from = Math.max(0, ...breaks.filter((at) => at > 0 && at < counts.length));
	const last = all.findLastIndex(({ count }) => count !== null);
	return { periods: all.slice(Math.max(from, last + 1 - THRESHOLDS.signalYears * perYear), last + 1), isCut: from > 0 };
}

function level(
	{ reference }: CountSignals,
	periods: readonly SeasonPeriod[],
	perYear: number
): Candidate | Skipped | null {
	if (!reference) return null;
	const { own, whole } = reference;
	if (own.count + whole.count < THRESHOLDS.eventsForVerdict) return { kind: 'level', reason: 'events-too-few' };
	const benchmark = benchmarkRate(own, whole);
	const others = benchmark?.withoutOwn
		? { count: whole.count - own.count, exposure: whole.exposure - own.exposure }
		: whole;
	const found = benchmark && scaledExactRatio(own, others, spreadOf(periods, periods.length, perYear) ?? 1);
	if (!found) return { kind: 'level', reason: 'not-computable' };
	const { ratio, low, high, p } = found;
	const n = { before: others.count, after: own.count };
	return { kind: 'level', scale: 'ratio', estimate: ratio, low, high, p, n };
}

function change(periods: readonly SeasonPeriod[], perYear: number, short: Skipped['reason']): Candidate | Skipped {
	const start = periods.length - perYear;
	const earlier = periods.slice(Math.max(0, start - perYear), start);
	const match = earlier.length < perYear ? null : matchSeasons(earlier, periods.slice(start));
	const spread = match && spreadOf(periods, start, perYear);
	if (!match || spread === null) return { kind: 'change', reason: short };
	const total = match.before.count + match.after.count;
	if (total < THRESHOLDS.eventsForVerdict) return { kind: 'change', reason: 'events-too-few' };
	const found = scaledExactRatio(match.after, match.before, spread);
	if (!found) return { kind: 'change', reason: 'not-computable' };
	const { ratio, low, high, p } = found;
	const n = { before: match.before.count, after: match.after.count };
	return { kind: 'change', scale: 'ratio', estimate: ratio, low, high, p, n };
}

function unusual(periods: readonly SeasonPeriod[], perYear: number, short: Skipped['reason']): Candidate | Skipped {
	const latest = periods.at(-1);
	const baseline = periods.slice(0, -1);
	const known = baseline.filter(({ count }) => count !== null).length;
	const enough = perYear === 1 ? THRESHOLDS.yearsBefore : 2 * perYear;
	if (!latest || latest.count === null || known < enough) return { kind: 'unusual', reason: short };
	const ranges = expectedRange(baseline, [latest], perYear);
	const range = isRefused(ranges) ? undefined : ranges[0];
	if (!range || range.p === null || !(range.expected > 0)) return { kind: 'unusual', reason: 'not-computable' };
	const over = (events: number) => events / range.expected;
	return {
		kind: 'unusual',
		scale: 'ratio',
		estimate: over(latest.count),
		low: over(range.low),
		high: over(range.high),
		p: range.p,
		n: { before: range.expected, after: latest.count }
	};
}

function trend({ trend: found }: CountSignals, short: Skipped['reason']): Candidate | Skipped | null {
	if (found === undefined) return null;
	if (found === null) return { kind: 'trend', reason: short };
	const { ratio, low, high, p, first, last, from, to } = found;
	const over = (perYear: number) => perYear ** (to - from);
	const n = { before: first, after: last };
	return { kind: 'trend', scale: 'ratio', estimate: over(ratio), low: over(low), high: over(high), p, n };
}

/** How far beyond chance such counts vary; two single years tell nothing of it, and are given what is assumed. */
function spreadOf(periods: readonly SeasonPeriod[], start: number, perYear: number): number | null {
	const found = seriesSpread(periods, start, perYear, perYear === 1 ? 0 : 1);
	if (!isRefused(found)) return effectiveSpread(perYear === 1 ? { ...found, inflation: 1 } : found);
	return perYear === 1 ? THRESHOLDS.twoPeriodDispersion : null;
}
