import type { ExpectedMonths, FigureBreak, FigurePoint } from '../model/figure.ts';
import { expectedRange } from '../stats/expected-range.ts';
import { isRefused } from '../stats/refused.ts';
import type { SeasonPeriod } from '../stats/season-matched.ts';
import { THRESHOLDS } from '../stats/thresholds.ts';

const YEAR = 12; // months
const PER = 100_000; // inhabitants that a rate is of

/**
 * The range in which each month is expected, given the season and level of the months before `before`, an ISO date; null for those before
 * the last twelve, so that what is new is seen against what was usual. Only months after the last break count. Unit: as the points, counts
 * or rates (`rate`). Null below 24 known months to go by, or where the fit is refused.
 */
export function expectedMonths(
	points: readonly FigurePoint[],
	breaks: readonly Pick<FigureBreak, 'at'>[],
	rate: boolean,
	before: string | null = null
): ExpectedMonths | null {
	const last = points.at(-1);
	const since = breaks.reduce((latest, { at }) => (last && at <= last.end && at > latest ? at : latest), '');
	const segment = points.filter(({ start }) => start >= since);
	const usual = before === null ? segment.slice(0, -YEAR) : segment.filter((point) => point.end < before);
	const baseline = usual.filter(({ value }) => value !== null);
	const [first] = baseline;
	const end = baseline.at(-1);
	if (!first || !end || baseline.length < THRESHOLDS.monthsBefore) return null;
	const periods = segment.map((point) => periodOf(point, rate));
	const asked = new Map(periods.map((period) => [keyOf(period), { ...period, count: null }]));
	const harmonics = baseline.length >= THRESHOLDS.monthsForSecondHarmonic ? 2 : 1;
	const ranges = expectedRange(
		baseline.map((point) => periodOf(point, rate)),
		[...asked.values()],
		YEAR,
		{ harmonics }
	);
	if (isRefused(ranges)) return null;
	const rangeOf = new Map([...asked.keys()].map((key, index) => [key, ranges[index]]));
	return {
		from: first.start,
		to: end.end,
		months: segment.flatMap(({ start, end: until }, index) => {
			const period = periods[index];
			const range = period ? rangeOf.get(keyOf(period)) : undefined;
			if (!period || !range) return [];
			return [{ start, end: until, low: range.low / period.exposure, high: range.high / period.exposure }];
		})
	};
}

/** A rate becomes the count it was made of: only counts have the spread that the range rests on. */
function periodOf({ start, value, base }: FigurePoint, rate: boolean): SeasonPeriod {
	const exposure = rate && base !== null ? base / PER : 1;
	const count = value === null ? null : Math.round(value * exposure);
	return { count, exposure, season: Number(start.slice(5, 7)) };
}

function keyOf({ season, exposure }: SeasonPeriod): string {
	return `${season} ${exposure}`;
}
