import { adjustedFunnelLimits, funnelLimits, funnelSpread } from '../../stats/funnel.ts';
import type { Limits } from '../../stats/rate-interval.ts';
import { THRESHOLDS } from '../../stats/thresholds.ts';

export type FunnelInput = { code: string; name: string; count: number; inhabitants: number };
export type FunnelPlace = FunnelInput & {
	/** Per 100 000 inhabitants. */
	rate: number;
	expected: number;
	/** Outside the limits that 99.8 % of areas with only the common spread keep within, or those of 95 %. */
	outside: 'wide' | 'narrow' | null;
};
/** **Unit**: rates per 100 000 inhabitants; `inhabitants` is where on the axis the limits hold. */
export type FunnelCurve = { inhabitants: number; wide: Limits; narrow: Limits };
export type Funnel = {
	centre: number;
	/** Mean square of the areas' distances: 1 where there is only chance. */
	dispersion: number;
	/** True where the areas' own spread has widened the limits. */
	adjusted: boolean;
	places: FunnelPlace[];
	curves: FunnelCurve[];
};
export type FunnelRefusal = { refused: 'shares' } | { refused: 'few-areas'; found: number; lacking: number };

const PER = 100_000;
const STEPS = 40;
const WIDE = 0.998;
const NARROW = 0.95;

/**
 * Areas by size and rate, with the limits between which rates lie where areas differ by chance and by their common spread only.
 * **Source**: Spiegelhalter 2005, see `stats/funnel.ts`. **Errors**: none; refused below `funnelAreas` areas with `funnelExpected`
 * expected events. Areas without events count in the mean and not in the spread.
 */
export function funnelPlaces(areas: readonly FunnelInput[]): Funnel | FunnelRefusal {
	const count = areas.reduce((sum, area) => sum + area.count, 0);
	const people = areas.reduce((sum, area) => sum + area.inhabitants, 0);
	const rate = count / people;
	const enough = areas.filter(({ inhabitants }) => inhabitants * rate >= THRESHOLDS.funnelExpected);
	const refused = { refused: 'few-areas' as const, found: enough.length, lacking: areas.length - enough.length };
	if (!(count > 0) || enough.length < THRESHOLDS.funnelAreas) return refused;
	const spread = funnelSpread(
		enough.filter((area) => area.count > 0).map((area) => ({ observed: area.count, expected: area.inhabitants * rate }))
	);
	if (!spread) return refused;
	const between = spread.betweenVariance;
	const limits = (inhabitants: number, confidence: number): Limits => {
		const expected = inhabitants * rate;
		const ratio =
			between > 0 ? adjustedFunnelLimits(expected, between, confidence) : funnelLimits(expected, confidence);
		return { low: (ratio?.low ?? 0) * rate * PER, high: (ratio?.high ?? 0) * rate * PER };
	};
	const sizes = enough.map(({ inhabitants }) => inhabitants);
	const [least, most] = [Math.min(...sizes) * 0.85, Math.max(...sizes) * 1.12];
	return {
		centre: rate * PER,
		dispersion: spread.dispersion,
		adjusted: between > 0,
		places: enough.map((area) => {
			const own = (area.count / area.inhabitants) * PER;
			const isOutside = ({ low, high }: Limits) => own < low || own > high;
			const outside = isOutside(limits(area.inhabitants, WIDE))
				? 'wide'
				: isOutside(limits(area.inhabitants, NARROW))
					? 'narrow'
					: null;
			return { ...area, rate: own, expected: area.inhabitants * rate, outside };
		}),
		curves: Array.from({ length: STEPS + 1 }, (_, step) => {
			const inhabitants = least * (most / least) ** (step / STEPS);
			return { inhabitants, wide: limits(inhabitants, WIDE), narrow: limits(inhabitants, NARROW) };
		})
	};
}
