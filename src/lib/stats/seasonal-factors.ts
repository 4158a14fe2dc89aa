/** Season and trend of a series, for display only. */
export interface SeasonalFactors {
	/** One factor for each place in the year, 1 on average, the series' first period first. */
	factors: number[];
	/** Moving mean over a year; null at the ends, where there is no whole year around. */
	trend: (number | null)[];
}

/** Fewest whole years for a season to be told from chance. */
const FEWEST_YEARS = 3;

/**
 * Classical multiplicative decomposition. **Unit**: factors without unit, trend in that of the series. **Assumes** the
 * same season every year. **Minimum data**: three whole years, in order, none missing. **Source**: Kendall & Stuart
 * 1983, The Advanced Theory of Statistics III, 46. **Errors**: null below three years, for an odd period or where the
 * mean of a year is 0.
 */
export function seasonalFactors(series: readonly number[], period = 12): SeasonalFactors | null {
	if (!(period >= 2) || period % 2 !== 0 || series.length < FEWEST_YEARS * period) return null;
	const half = period / 2;
	const trend = series.map((_, index) => {
		if (index < half || index + half >= series.length) return null;
		const inner = series.slice(index - half + 1, index + half).reduce((sum, value) => sum + value, 0);
		return (inner + ((series[index - half] ?? NaN) + (series[index + half] ?? NaN)) / 2) / period;
	});
	const means = Array.from({ length: period }, (_, place) => {
		const ratios = trend.flatMap((level, index) =>
			level !== null && index % period === place ? [(series[index] ?? NaN) / level] : []
		);
		return ratios.reduce((sum, ratio) => sum + ratio, 0) / ratios.length;
	});
	const overall = means.reduce((sum, mean) => sum + mean, 0) / period;
	return Number.isFinite(overall) && overall > 0 ? { factors: means.map((mean) => mean / overall), trend } : null;
}
