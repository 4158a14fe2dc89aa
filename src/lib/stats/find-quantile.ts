/**
 * The point in a bracket where a rising function passes `target`, by halving until no number lies between.
 * **Unit**: that of the bracket. **Assumes** `rising(low) ≤ target ≤ rising(high)`; outside it gives the nearer end.
 */
export function findCrossing(rising: (x: number) => number, target: number, low: number, high: number): number {
	let below = low;
	let above = high;
	for (;;) {
		const middle = below + (above - below) / 2;
		if (middle <= below || middle >= above) return middle;
		if (rising(middle) < target) below = middle;
		else above = middle;
	}
}

/**
 * Quantile of a distribution on 0–∞, from its cumulative distribution. **Unit**: that of the distribution.
 * **Errors**: NaN where p is outside 0–1; Infinity for p = 1.
 */
export function quantileAboveZero(cumulative: (x: number) => number, p: number, firstGuess = 1): number {
	if (!(p >= 0 && p <= 1)) return NaN;
	if (p === 0) return 0;
	if (p === 1) return Infinity;
	let high = Math.max(1, firstGuess);
	while (cumulative(high) < p) high *= 2;
	return findCrossing(cumulative, p, 0, high);
}

/**
 * Smallest whole number whose cumulative probability reaches p. **Unit**: count.
 * **Errors**: NaN where p is outside 0–1; Infinity for p = 1 (which only a bounded distribution reaches)
 * and where no finite count reaches p.
 */
export function countQuantile(cumulative: (count: number) => number, p: number): number {
	if (!(p >= 0 && p <= 1)) return NaN;
	if (p === 1) return Infinity;
	// Rounding must not push a probability that equals p to the next count.
	const reached = (count: number): boolean => cumulative(count) >= p * (1 - 64 * Number.EPSILON);
	if (reached(0)) return 0;
	let high = 1;
	while (!reached(high)) {
		high *= 2;
		if (high === Infinity) return Infinity;
	}
	let low = Math.floor(high / 2);
	while (high - low > 1) {
		const middle = Math.floor((low + high) / 2);
		if (reached(middle)) high = middle;
		else low = middle;
	}
	return high;
}
