import { logGamma } from './log-gamma.ts';

const PRECISION = 1e-16;
/** Keeps a continued fraction from dividing by zero. */
const TINY = 1e-300;
/** Far above what any count of crimes needs: the series ends after some tens of √shape terms. */
const MOST_TERMS = 1_000_000;

/**
 * Both tails of the regularised incomplete gamma function, P(shape, x) and Q(shape, x), each computed where it is
 * small so that neither loses digits. **Unit**: probabilities 0–1.
 * **Source**: series and continued fraction, Abramowitz & Stegun 1964, 6.5.29 and 6.5.31, the fraction evaluated by
 * Lentz's method (Thompson & Barnett 1986). **Errors**: NaN where the shape is not above 0 or x is below 0.
 */
export function regularisedGamma(shape: number, x: number): { lower: number; upper: number } {
	if (!(shape > 0) || !(x >= 0)) return { lower: NaN, upper: NaN };
	if (x === 0) return { lower: 0, upper: 1 };
	if (x === Infinity) return { lower: 1, upper: 0 };
	const front = Math.exp(shape * Math.log(x) - x - logGamma(shape));
	if (x < shape + 1) {
		const lower = Math.min(1, front * series(shape, x));
		return { lower, upper: 1 - lower };
	}
	const upper = Math.min(1, front * fraction(shape, x));
	return { lower: 1 - upper, upper };
}

function series(shape: number, x: number): number {
	let term = 1 / shape;
	let sum = term;
	for (let k = 1; k < MOST_TERMS && term > sum * PRECISION; k += 1) {
		term *= x / (shape + k);
		sum += term;
	}
	return sum;
}

function fraction(shape: number, x: number): number {
	let b = x + 1 - shape;
	let c = 1 / TINY;
	let d = 1 / (b === 0 ? TINY : b);
	let value = d;
	for (let k = 1; k < MOST_TERMS; k += 1) {
		const a = k * (shape - k);
		b += 2;
		d = 1 / nonZero(a * d + b);
		c = nonZero(b + a / c);
		const step = d * c;
		value *= step;
		if (Math.abs(step - 1) < 2 * PRECISION) break;
	}
	return value;
}

function nonZero(value: number): number {
	return Math.abs(value) < TINY ? TINY : value;
}
