/** The p-values of comparisons shown together; null for one that could not be made, which then does not count. */
export type Family = readonly (number | null)[];

/**
 * p-values adjusted for the share of false findings among those called findings, in the order given. **Unit**: 0–1; a
 * comparison is a finding where its value is at most the share accepted. **Assumes** independent or positively
 * dependent tests, and that the family is everything shown together. **Source**: Benjamini & Hochberg 1995, JRSS B
 * 57:289. **Errors**: null where a value is not 0–1; null stays null in its place.
 */
export function benjaminiHochberg(family: Family): (number | null)[] | null {
	return adjust(family, (rising) => stepUp(rising, 1));
}

/**
 * As {@link benjaminiHochberg}, for tests that depend on each other in any way: stricter. **Unit**: 0–1.
 * **Source**: Benjamini & Yekutieli 2001, Annals of Statistics 29:1165. **Errors**: as there.
 */
export function benjaminiYekutieli(family: Family): (number | null)[] | null {
	return adjust(family, (rising) => {
		const factor = rising.reduce((sum, _, index) => sum + 1 / (index + 1), 0);
		return stepUp(rising, factor);
	});
}

/**
 * p-values adjusted for the probability of a single false finding, in the order given. **Unit**: 0–1.
 * **Assumes** nothing of how the tests depend. **Source**: Holm 1979, Scandinavian Journal of Statistics 6:65.
 * **Errors**: as for {@link benjaminiHochberg}.
 */
export function holm(family: Family): (number | null)[] | null {
	return adjust(family, (rising) => {
		let highest = 0;
		return rising.map((p, rank) => (highest = Math.max(highest, Math.min(1, p * (rising.length - rank)))));
	});
}

/**
 * p-values times their number, at most 1, in the order given. **Unit**: 0–1. **Source**: Dunn 1961, JASA 56:52.
 * **Errors**: as for {@link benjaminiHochberg}.
 */
export function bonferroni(family: Family): (number | null)[] | null {
	return adjust(family, (rising) => rising.map((p) => Math.min(1, p * rising.length)));
}

function stepUp(rising: readonly number[], factor: number): number[] {
	const adjusted = rising.slice();
	let lowest = 1;
	for (let rank = rising.length; rank >= 1; rank -= 1) {
		lowest = Math.min(lowest, ((rising[rank - 1] ?? 1) * factor * rising.length) / rank);
		adjusted[rank - 1] = lowest;
	}
	return adjusted;
}

/** Adjusts the values there are, in rising order, and puts them back in their places. */
function adjust(family: Family, adjustRising: (rising: number[]) => number[]): (number | null)[] | null {
	const made = family.flatMap((p, place) => (p === null ? [] : [{ p, place }])).toSorted((a, b) => a.p - b.p);
	if (!made.every(({ p }) => p >= 0 && p <= 1)) return null;
	const result = family.slice();
	adjustRising(made.map(({ p }) => p)).forEach((value, rank) => {
		const place = made[rank]?.place;
		if (place !== undefined) result[place] = value;
	});
	return result;
}
