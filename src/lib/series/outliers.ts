import type { Finding } from '../model/finding.ts';
import { median } from './median.ts';
import type { Observation } from './records.ts';
import { rowPlace } from './row-place.ts';

const FEWEST = 24; // values; fewer do not tell what is usual for an area
const FAR = 8; // robust standard deviations; series of this length with ordinary seasons stay well within
const NORMAL = 1.4826; // makes the median deviation of a normal distribution its standard deviation

/** A value far from its own series, and how far in robust standard deviations. */
export type Outlier = { observation: Observation; usual: number; distance: number };

/**
 * Counts that are far from everything else in their own area's series: one long report or one case with very many may be
 * the reason. Never a mistake in itself, so the value stays. Unit: counts of at least `FEWEST` periods of one grain.
 *
 * Source: distance from the median in median absolute deviations (Hampel), no less than Poisson variation alone gives.
 */
export function findOutliers(series: readonly Observation[]): Outlier[] {
	const numbers = series.filter(({ value }) => value !== null);
	if (numbers.length < FEWEST) return [];
	const values = numbers.map(({ value }) => value ?? 0);
	const usual = median(values);
	const spread = Math.max(
		NORMAL * median(values.map((value) => Math.abs(value - usual))),
		Math.sqrt(Math.max(usual, 1))
	);
	return numbers.flatMap((observation) => {
		const distance = Math.abs((observation.value ?? usual) - usual) / spread;
		return distance >= FAR ? [{ observation, usual, distance }] : [];
	});
}

const SHOWN = 5;

/** Outliers as findings, the farthest first; beyond the first few only their number. */
export function outlierFindings(outliers: readonly Outlier[], file: string): Finding[] {
	const sorted = [...outliers].sort((a, b) => b.distance - a.distance);
	const shown = sorted.slice(0, SHOWN).map(({ observation, usual }): Finding => {
		const { row, sheet, areaLabel, indicatorPath, periodStart, value } = observation;
		const text = [areaLabel, indicatorPath.at(-1), periodStart.slice(0, 7)].join(', ');
		return {
			code: 'far-from-series',
			severity: 'info',
			place: rowPlace(file, row, sheet),
			text,
			details: { value: value ?? 0, usual }
		};
	});
	const more = sorted.length - shown.length;
	if (more === 0) return shown;
	return [
		...shown,
		{ code: 'more-far-from-series', severity: 'info', place: { file }, text: '', details: { count: more } }
	];
}
