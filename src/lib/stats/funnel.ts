import { chiSquareQuantile } from './chi-square.ts';
import { normalMultiplier } from './normal.ts';
import { garwoodLimits, type Limits } from './rate-interval.ts';

/**
 * Where observed over expected lies by chance alone. **Unit**: ratio, 1 at the centre. **Assumes** independent events.
 * **Minimum data**: `funnelExpected` in the thresholds. **Source**: Spiegelhalter 2005, Statistics in Medicine 24:1185, with exact
 * Poisson limits. **Errors**: null where `expected` is not above 0.
 */
export function funnelLimits(expected: number, confidence = 0.95): Limits | null {
	if (!(expected > 0)) return null;
	const tail = (1 - confidence) / 2;
	return {
		low: chiSquareQuantile(tail, 2 * expected) / 2 / expected,
		high: chiSquareQuantile(1 - tail, 2 * expected + 2) / 2 / expected
	};
}

/**
 * The ratios at which an area with `observed` events has the centre just outside its own exact interval: the lines
 * against which classes by interval can be read off. **Unit**: ratio. **Source**: inverse of Garwood 1936.
 * **Errors**: null where `observed` is not above 0.
 */
export function funnelLimitsAt(observed: number, confidence = 0.95): Limits | null {
	const own = observed > 0 ? garwoodLimits(observed, confidence) : null;
	return own && { low: observed / own.high, high: observed / own.low };
}

/**
 * Where a share lies by chance alone among `n` answers when it is `centre` everywhere: what Wilson's interval around
 * the share inverts. **Unit**: share 0–1. **Source**: Wilson 1927. **Errors**: null where `n` is not above 0 or
 * `centre` outside 0–1.
 */
export function shareFunnelLimits(centre: number, n: number, confidence = 0.95): Limits | null {
	if (!(n > 0) || !(centre >= 0 && centre <= 1)) return null;
	const half = normalMultiplier(confidence) * Math.sqrt((centre * (1 - centre)) / n);
	return { low: Math.max(0, centre - half), high: Math.min(1, centre + half) };
}

/** An area in a funnel: events observed and expected. */
export interface FunnelArea {
	observed: number;
	expected: number;
}

/** How much more areas differ than chance makes them. */
export interface FunnelSpread {
	/** Each area's distance from the centre, in standard deviations, as it is and with the extremes drawn in. */
	z: number[];
	winsorised: number[];
	/** Mean square of the drawn-in distances: 1 where there is only chance. */
	dispersion: number;
	/** Variance between areas of the logarithm of the ratio; 0 where chance is enough. */
	betweenVariance: number;
}

/**
 * Spread between areas beyond chance, the extreme tenths drawn in. **Assumes** most areas are alike apart from a common
 * spread. **Minimum data**: `funnelAreas` in the thresholds for the result to be used; computed from 2. **Source**:
 * Spiegelhalter 2005, additive random effects on the log ratio. **Errors**: null below 2 areas or where an expected
 * value or count is not above 0 (an area without events has no logarithm: it must be left out by the caller, and said
 * so).
 */
export function funnelSpread(areas: readonly FunnelArea[], trim = 0.1): FunnelSpread | null {
	const count = areas.length;
	if (count < 2 || !areas.every(({ observed, expected }) => observed > 0 && expected > 0)) return null;
	const z = areas.map(({ observed, expected }) => Math.sqrt(expected) * Math.log(observed / expected));
	const sorted = z.toSorted((a, b) => a - b);
	const lowest = quantileOf(sorted, trim);
	const highest = quantileOf(sorted, 1 - trim);
	const winsorised = z.map((value) => Math.min(highest, Math.max(lowest, value)));
	const dispersion = winsorised.reduce((sum, value) => sum + value * value, 0) / count;
	const total = areas.reduce((sum, { expected }) => sum + expected, 0);
	const squares = areas.reduce((sum, { expected }) => sum + expected * expected, 0);
	const excess = count * dispersion - (count - 1);
	return { z, winsorised, dispersion, betweenVariance: Math.max(0, excess / (total - squares / total)) };
}

/**
 * Funnel limits with the areas' own spread added to chance. **Unit**: ratio, 1 at the centre.
 * **Source**: Spiegelhalter 2005. **Errors**: null where `expected` is not above 0.
 */
export function adjustedFunnelLimits(expected: number, betweenVariance: number, confidence = 0.998): Limits | null {
	if (!(expected > 0) || !(betweenVariance >= 0)) return null;
	const half = normalMultiplier(confidence) * Math.sqrt(1 / expected + betweenVariance);
	return { low: Math.exp(-half), high: Math.exp(half) };
}

/** Quantile of sorted values with linear interpolation between neighbours (Hyndman & Fan 1996, type 7). */
function quantileOf(sorted: readonly number[], p: number): number {
	const place = p * (sorted.length - 1);
	const below = sorted[Math.floor(place)] ?? NaN;
	const above = sorted[Math.ceil(place)] ?? NaN;
	return below + (above - below) * (place - Math.floor(place));
}
