import { FEWEST_FOR_TREND, trendCount } from './mann-kendall.ts';
import { at } from './matrix.ts';
import { normalQuantile } from './normal.ts';
import { refuse, type Refused } from './refused.ts';

export type Slope = { slope: number; low: number; high: number };

/**
 * Theil–Sen slope: the median of the slopes between all pairs of values. Null values keep their place and are skipped.
 *
 * **Unit**: change per step of the series. **Source**: Sen 1968; limits by rank, Gilbert 1987 ch. 16, interpolated between slopes.
 * **Assumes** equal spacing, a steady trend, no season. **Minimum data**: five values, not all alike.
 * **Errors**: refused `too-few-points`, `no-variation` or `bad-input`.
 */
export function senSlope(series: readonly (number | null)[], level = 0.95): Slope | Refused {
	const points = series.flatMap((value, step) => (value === null ? [] : [{ step, value }]));
	if (!points.every(({ value }) => Number.isFinite(value))) return refuse('bad-input');
	if (points.length < FEWEST_FOR_TREND) return refuse('too-few-points');
	const slopes = pairSlopes(points);
	const { variance } = trendCount(points.map(({ value }) => value));
	if (!(variance > 0)) return refuse('no-variation');
	const reach = normalQuantile((1 + level) / 2) * Math.sqrt(variance);
	return {
		slope: median(slopes),
		low: ranked(slopes, (slopes.length - reach) / 2),
		high: ranked(slopes, (slopes.length + reach) / 2 + 1)
	};
}

/**
 * The median of all slopes between values of the same season.
 * **Unit**: change per year. **Source**: Hirsch, Slack & Smith 1982. **Minimum data**: three whole years.
 * **Errors**: refused `too-few-points` or `bad-input`.
 */
export function seasonalSenSlope(series: readonly (number | null)[], perYear: number): number | Refused {
	if (!(Number.isInteger(perYear) && perYear > 0)) return refuse('bad-input');
	if (!series.every((value) => value === null || Number.isFinite(value))) return refuse('bad-input');
	const seasons = new Map<number, Point[]>();
	series.forEach((value, i) => {
		const points = seasons.get(i % perYear) ?? [];
		if (value !== null) seasons.set(i % perYear, [...points, { step: Math.floor(i / perYear), value }]);
	});
	const slopes = [...seasons.values()].flatMap(pairSlopes);
	if (series.length < 3 * perYear || slopes.length === 0) return refuse('too-few-points');
	return median(slopes.sort((a, b) => a - b));
}

type Point = { step: number; value: number };

function pairSlopes(points: readonly Point[]): number[] {
	const slopes: number[] = [];
	points.forEach((early, i) => {
		for (const late of points.slice(i + 1)) slopes.push((late.value - early.value) / (late.step - early.step));
	});
	return slopes.sort((a, b) => a - b);
}

const median = (sorted: readonly number[]) => ranked(sorted, (sorted.length + 1) / 2);

/** The value of a rank from 1, interpolated; ranks outside give the outermost value. */
function ranked(sorted: readonly number[], rank: number): number {
	const inside = Math.min(Math.max(rank, 1), sorted.length);
	const below = at(sorted, Math.floor(inside) - 1);
	const above = at(sorted, Math.ceil(inside) - 1);
	return below + (above - below) * (inside - Math.floor(inside));
}
