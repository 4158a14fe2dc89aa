/** Stirling's series is good to 1e-16 from here on; smaller arguments are moved up by the recurrence. */
const SERIES_FROM = 15;

/**
 * Natural logarithm of the gamma function, for x > 0. **Unit**: none; ln Γ(n + 1) = ln n!. **Source**: Stirling's
 * series with recurrence, Abramowitz & Stegun 1964, 6.1.15 and 6.1.41. **Errors**: NaN where x is not above 0.
 */
export function logGamma(x: number): number {
	if (!(x > 0)) return NaN;
	let product = 1;
	let shifted = x;
	while (shifted < SERIES_FROM) {
		product *= shifted;
		shifted += 1;
	}
	const r = 1 / (shifted * shifted);
	const tail =
		(1 / 12 - r * (1 / 360 - r * (1 / 1260 - r * (1 / 1680 - r * (1 / 1188 - (r * 691) / 360360))))) / shifted;
	return (shifted - 0.5) * Math.log(shifted) - shifted + 0.5 * Math.log(2 * Math.PI) + tail - Math.log(product);
}

/**
 * First derivative of {@link logGamma}, for x > 0. **Unit**: none.
 * **Source**: Abramowitz & Stegun 1964, 6.3.5 and 6.3.18. **Errors**: NaN where x is not above 0.
 */
export function digamma(x: number): number {
	if (!(x > 0)) return NaN;
	let sum = 0;
	let shifted = x;
	for (; shifted < SERIES_FROM; shifted += 1) sum -= 1 / shifted;
	const r = 1 / (shifted * shifted);
	const tail = r * (1 / 12 - r * (1 / 120 - r * (1 / 252 - r * (1 / 240 - r * (1 / 132 - (r * 691) / 32760)))));
	return sum + Math.log(shifted) - 0.5 / shifted - tail;
}

/**
 * Second derivative of {@link logGamma}, for x > 0. **Unit**: none.
 * **Source**: Abramowitz & Stegun 1964, 6.4.6 and 6.4.12. **Errors**: NaN where x is not above 0.
 */
export function trigamma(x: number): number {
	if (!(x > 0)) return NaN;
	let sum = 0;
	let shifted = x;
	for (; shifted < SERIES_FROM; shifted += 1) sum += 1 / (shifted * shifted);
	const r = 1 / (shifted * shifted);
	const tail = (r / shifted) * (1 / 6 - r * (1 / 30 - r * (1 / 42 - r * (1 / 30 - (r * 5) / 66))));
	return sum + 1 / shifted + r / 2 + tail;
}
