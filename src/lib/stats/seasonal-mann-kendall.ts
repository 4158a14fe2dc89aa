import { trendCount, trendTest, type TrendTest } from './mann-kendall.ts';
import { refuse, type Refused } from './refused.ts';

/**
 * Mann–Kendall's test within each season, summed: a trend over years in months or quarters. Null values are skipped.
 *
 * **Unit**: `perYear` is 12 or 4; the series starts anywhere in the year, one value per period. **Source**: Hirsch, Slack & Smith 1982,
 * Water Resour. Res. 18:107. **Assumes** independent values and the same direction in every season.
 * **Minimum data**: three whole years. **Errors**: refused `too-few-points`, `no-variation` or `bad-input`.
 */
export function seasonalMannKendall(series: readonly (number | null)[], perYear: number): TrendTest | Refused {
	if (!(Number.isInteger(perYear) && perYear > 0)) return refuse('bad-input');
	if (!series.every((value) => value === null || Number.isFinite(value))) return refuse('bad-input');
	if (series.length < 3 * perYear) return refuse('too-few-points');
	const seasons = Array.from({ length: perYear }, (_, season) => trendCount(seasonOf(series, season, perYear)));
	const sum = (part: 's' | 'variance' | 'pairs') => seasons.reduce((total, season) => total + season[part], 0);
	return sum('variance') > 0 ? trendTest(sum('s'), sum('variance'), sum('pairs')) : refuse('no-variation');
}

function seasonOf(series: readonly (number | null)[], season: number, perYear: number): number[] {
	return series.filter((value, i) => value !== null && i % perYear === season).filter((value) => value !== null);
}
