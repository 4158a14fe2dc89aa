import { logGamma } from './log-gamma.ts';

const PRECISION = 2e-16;
/** Keeps a continued fraction from dividing by zero. */
const TINY = 1e-300;
const MOST_TERMS = 1_000_000;

/**
 * Regularised incomplete beta function I_x(a, b): the share of a beta distribution at or below x.
 * **Unit**: probability 0–1. `rest` is 1 − x, to be given where it is known with more digits than the difference has.
 * **Source**: continued fraction, Abramowitz & Stegun 1964, 26.5.8, by Lentz's method (Thompson & Barnett 1986).
 * **Errors**: NaN where a or b is not above 0 or x is outside 0–1.
 */
export function regularisedBeta(x: number, a: number, b: number, rest = 1 - x): number {
	if (!(a > 0) || !(b > 0) || !(x >= 0 && x <= 1)) return NaN;
	if (x === 0) return 0;
	if (rest === 0) return 1;
	const front = Math.exp(a * Math.log(x) + b * Math.log(rest) + logGamma(a + b) - logGamma(a) - logGamma(b));
	return x < (a + 1) / (a + b + 2)
		? Math.min(1, (front * fraction(x, a, b)) / a)
		: Math.max(0, 1 - (front * fraction(rest, b, a)) / b);
}

function fraction(x: number, a: number, b: number): number {
	let c = 1;
	let d = 1 / nonZero(1 - ((a + b) * x) / (a + 1));
	let value = d;
	for (let m = 1; m < MOST_TERMS; m += 1) {
		const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m));
		d = 1 / nonZero(1 + even * d);
		c = nonZero(1 + even / c);
		value *= d * c;
		const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1));
		d = 1 / nonZero(1 + odd * d);
		c = nonZero(1 + odd / c);
		const step = d * c;
		value *= step;
		if (Math.abs(step - 1) < PRECISION) break;
	}
	return value;
}

function nonZero(value: number): number {
	return Math.abs(value) < TINY ? TINY : value;
}
