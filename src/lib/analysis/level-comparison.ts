import { benchmarkRate } from '../stats/benchmark.ts';
import { exactRateRatio } from '../stats/rate-ratio-exact.ts';
import { logRateRatio, type CountOver } from '../stats/rate-ratio.ts';
import type { YearCount } from './year-counts.ts';
import { FEWEST_EVENTS } from './year-trend.ts';

/** One count over another per inhabitant; 1 is no difference. Rates are per 100 000 inhabitants. */
export type LevelComparison = {
	year: number;
	otherYear: number;
	count: number;
	rate: number;
	otherCount: number;
	otherRate: number;
	ratio: number;
	low: number;
	high: number;
	/** Two-sided, 0–1. */
	p: number;
};
export type NoLevel = { lacking: 'no-common-year' | 'too-few-events' | 'no-population' };

const PER = 100_000;
/** Taken where the years are too few to tell how much counts vary: crimes come in clusters. The project's choice. */
export const ASSUMED_DISPERSION = 2;
const EXACT_BELOW = 10;

/**
 * The latest year up to `until` of an area against a larger one that holds it, per inhabitant. The area itself is taken out
 * of the larger where it is more than a tenth of it. `dispersion` is the area's own variance over mean.
 */
export function levelAgainst(
	own: readonly YearCount[],
	whole: readonly YearCount[],
	dispersion: number,
	until = Infinity
): LevelComparison | NoLevel {
	const pairs = own
		.filter(({ year }) => year <= until)
		.flatMap((one) => whole.filter(({ year }) => year === one.year).map((other) => ({ one, other })));
	const { one, other } = pairs.at(-1) ?? {};
	if (!one || !other) return { lacking: 'no-common-year' };
	if (one.population === null || other.population === null) return { lacking: 'no-population' };
	const self = { count: one.count, exposure: one.population };
	const benchmark = benchmarkRate(self, { count: other.count, exposure: other.population });
	if (!benchmark) return { lacking: 'no-population' };
	const exposure = other.population - (benchmark.withoutOwn ? one.population : 0);
	const count = other.count - (benchmark.withoutOwn ? one.count : 0);
	return compared(one.year, self, other.year, { count, exposure }, dispersion);
}

/** Two years of the same area against each other, the later first; against how much the counts usually vary. */
export function yearAgainstYear(later: YearCount, earlier: YearCount, dispersion: number): LevelComparison | NoLevel {
	const known = later.population !== null && earlier.population !== null;
	const over = ({ count, population }: YearCount): CountOver => ({
		count,
		exposure: known && population !== null ? population : PER
	});
	return compared(later.year, over(later), earlier.year, over(earlier), dispersion);
}

function compared(
	year: number,
	one: CountOver,
	otherYear: number,
	other: CountOver,
	dispersion: number
): LevelComparison | NoLevel {
	if (one.count + other.count < FEWEST_EVENTS) return { lacking: 'too-few-events' };
	const isSmall = Math.min(one.count, other.count) < EXACT_BELOW;
	const isWhole = Number.isInteger(one.count) && Number.isInteger(other.count);
	const result = isSmall && isWhole ? exactRateRatio(one, other) : logRateRatio(one, other, { dispersion });
	if (!result || result.ratio === null) return { lacking: 'too-few-events' };
	return {
		year,
		otherYear,
		count: one.count,
		rate: (one.count / one.exposure) * PER,
		otherCount: other.count,
		otherRate: (other.count / other.exposure) * PER,
		ratio: result.ratio,
		low: result.low,
		high: result.high,
		p: result.p
	};
}
