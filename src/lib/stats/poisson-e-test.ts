import { poissonMass, poissonQuantile } from './poisson.ts';
import type { CountOver } from './rate-ratio.ts';

/** Outcomes rarer than this together are left out of the sum. */
const LEFT_OUT = 1e-12;

/**
 * Two-sided probability that two rates are equal, without fixing how many events there were in all: a little stronger
 * than the exact test at small counts. **Unit**: probability 0–1. **Assumes** independent events. **Minimum data**: one
 * event; the work grows with the product of the counts, so it is meant for hundreds, not tens of thousands. **Source**:
 * Krishnamoorthy & Thomson 2004, Journal of Statistical Planning and Inference 119:23. **Errors**: null where a count
 * is not a whole number from 0, an exposure not above 0, or there are no events.
 */
export function equalRatesP(a: CountOver, b: CountOver): number | null {
	if (!(a.exposure > 0) || !(b.exposure > 0) || !isCount(a.count) || !isCount(b.count)) return null;
	if (a.count + b.count === 0) return null;
	const rate = (a.count + b.count) / (a.exposure + b.exposure);
	const meanA = rate * a.exposure;
	const meanB = rate * b.exposure;
	const distance = (x: number, y: number): number =>
		x + y === 0 ? 0 : Math.abs(x / a.exposure - y / b.exposure) / Math.sqrt(x / a.exposure ** 2 + y / b.exposure ** 2);
	const observed = distance(a.count, b.count) * (1 - 1e-12);
	const mostA = poissonQuantile(1 - LEFT_OUT, meanA);
	const mostB = poissonQuantile(1 - LEFT_OUT, meanB);
	const massesB = Array.from({ length: mostB + 1 }, (_, y) => poissonMass(y, meanB));
	let p = 0;
	for (let x = 0; x <= mostA; x += 1) {
		const massX = poissonMass(x, meanA);
		massesB.forEach((massY, y) => {
			if (distance(x, y) >= observed) p += massX * massY;
		});
	}
	return Math.min(1, p);
}

function isCount(value: number): boolean {
	return Number.isInteger(value) && value >= 0;
}
