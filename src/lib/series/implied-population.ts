/** A count and the publisher's rounded number per 100 000 for the same period. */
export type CountAndRate = { count: number; ratePer100k: number };

/**
 * How many inhabitants rounded rates imply. Each pair allows the populations for which the rate rounds as printed;
 * what all pairs allow together is usually narrow, and its middle is taken. Unit: inhabitants.
 * Errors: null when no pair says anything or when the pairs contradict each other.
 */
export function impliedPopulation(pairs: Iterable<CountAndRate>): number | null {
	let least = 0;
	let most = Infinity;
	for (const { count, ratePer100k } of pairs) {
		if (count <= 0 || ratePer100k <= 0) continue;
		least = Math.max(least, (count * 100_000) / (ratePer100k + 0.5));
		most = Math.min(most, (count * 100_000) / (ratePer100k - 0.5));
	}
	if (most === Infinity || least > most) return null;
	return Math.round((least + most) / 2);
}
