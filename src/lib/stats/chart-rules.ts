import { at } from './matrix.ts';

/** 1 above or upwards, -1 below or downwards, 0 no signal; on the centre line a side is 0. */
export type Flag = -1 | 0 | 1;

const LENGTH = 7;

/**
 * Marks each point that ends seven or more on the same side of the centre.
 * **Source**: NHS England, Making Data Count. **Assumes** what XmR limits assume; on raw months the rules cry wolf.
 */
export function sevenOnOneSide(sides: readonly Flag[]): Flag[] {
	return sides.map((side, end) => {
		const window = sides.slice(Math.max(0, end - LENGTH + 1), end + 1);
		return window.length === LENGTH && window.every((other) => other === side) ? side : 0;
	});
}

/** Marks each point that ends seven or more in rising or falling order; two alike break it. **Source**: as above. */
export function sevenTrending(values: readonly number[]): Flag[] {
	return values.map((_, end) => {
		const window = values.slice(Math.max(0, end - LENGTH + 1), end + 1);
		if (window.length < LENGTH) return 0;
		const steps = window.slice(1).map((value, i) => Math.sign(value - at(window, i)));
		if (steps.every((step) => step === 1)) return 1;
		return steps.every((step) => step === -1) ? -1 : 0;
	});
}

/**
 * Marks every point of three on the same side of which two or more are `near` a limit (beyond two thirds of the way to it).
 * **Source**: as above. **Errors**: throws where the lists differ in length (our own mistake).
 */
export function twoOfThreeNearLimit(near: readonly boolean[], sides: readonly Flag[]): Flag[] {
	const flags = sides.map((): Flag => 0);
	for (let start = 0; start + 3 <= sides.length; start++) {
		const indexes = [start, start + 1, start + 2];
		const side = at(sides, start);
		if (!indexes.every((index) => at(sides, index) === side)) continue;
		if (indexes.filter((index) => at(near, index)).length < 2) continue;
		for (const index of indexes) flags[index] = side;
	}
	return flags;
}
