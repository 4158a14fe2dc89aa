import { normalQuantile, normalTwoSided } from './normal.ts';
import type { BeforeAfter } from './ratio-of-rate-ratios.ts';
import { refuse, type Refused } from './refused.ts';

/** Counts of a place; `area` is its size where the difference is to be per unit of area, 1 when left out. */
export type SizedBeforeAfter = BeforeAfter & { area?: number };

export type DisplacementInput = {
	treated: SizedBeforeAfter;
	control: SizedBeforeAfter;
	/** Buffer around the treated place and around the control; both or neither. */
	buffers?: { treated: SizedBeforeAfter; control: SizedBeforeAfter } | undefined;
	/** Lengths of the two periods in any unit: the difference is then per that unit. */
	periods?: BeforeAfter | undefined;
};

export type Difference = { difference: number; standardError: number; z: number; p: number; low: number; high: number };

/**
 * Weighted displacement difference: events prevented in the treated place and its buffer together, beyond the comparison. Negative is fewer.
 *
 * **Unit**: events, per unit of `periods` and `area` where these are given. **Source**: Wheeler & Ratcliffe 2018, Crime Science 7:11; the
 * variance is the sum of the counts over their squared weights. **Assumes** Poisson counts: multiply the variance by `dispersion` where
 * they are clustered. **Minimum data**: some event; the normal limits want about five per cell.
 * **Errors**: refused `bad-input` or `too-few-events`.
 */
export function weightedDisplacementDifference(
	input: DisplacementInput,
	{ dispersion = 1, level = 0.95 } = {}
): Difference | Refused {
	const parts = partsOf(input);
	return parts && dispersion >= 1 ? differenceFrom(parts, dispersion, level) : refuse('bad-input');
}

/**
 * The same over several kinds of crime, each with a weight for its harm.
 * **Unit**: that of the weights. **Source**: as above; the variance has the squared weights. **Assumes** independent kinds.
 */
export function weightedHarmDifference(
	kinds: readonly (DisplacementInput & { weight: number })[],
	{ dispersion = 1, level = 0.95 } = {}
): Difference | Refused {
	const all: Part[] = [];
	for (const kind of kinds) {
		const parts = partsOf(kind);
		if (!parts || !(kind.weight >= 0) || !(dispersion >= 1)) return refuse('bad-input');
		all.push(...parts.map(({ value, variance }) => scaled(value, variance, kind.weight)));
	}
	return differenceFrom(all, dispersion, level);
}

type Part = { value: number; variance: number };

const scaled = (value: number, variance: number, by: number): Part => ({
	value: value * by,
	variance: variance * by * by
});

function partsOf({ treated, control, buffers, periods = { before: 1, after: 1 } }: DisplacementInput): Part[] | null {
	const places = [treated, control, ...(buffers ? [buffers.treated, buffers.control] : [])];
	const sizes = [periods.before, periods.after, ...places.map((place) => place.area ?? 1)];
	const counts = places.flatMap((place) => [place.before, place.after]);
	if (!sizes.every((size) => size > 0) || !counts.every((count) => count >= 0 && Number.isFinite(count))) return null;
	return places.flatMap((place, i) => {
		const sign = i % 2 === 0 ? 1 : -1;
		const area = place.area ?? 1;
		return [
			scaled(place.after, place.after, sign / (area * periods.after)),
			scaled(place.before, place.before, -sign / (area * periods.before))
		];
	});
}

function differenceFrom(parts: readonly Part[], dispersion: number, level: number): Difference | Refused {
	const difference = parts.reduce((sum, part) => sum + part.value, 0);
	const variance = dispersion * parts.reduce((sum, part) => sum + part.variance, 0);
	if (!(variance > 0)) return refuse('too-few-events');
	const standardError = Math.sqrt(variance);
	const reach = normalQuantile((1 + level) / 2) * standardError;
	const z = difference / standardError;
	return { difference, standardError, z, p: normalTwoSided(z), low: difference - reach, high: difference + reach };
}
