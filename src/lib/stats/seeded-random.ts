/** A number from 0 up to but not including 1. */
export type Random = () => number;

/**
 * Pseudo-random numbers that are the same for the same seed, in every run and on every machine.
 * **Source**: Mulberry32, T. Ettinger 2017 (public domain). Not for secrets. **Errors**: throws where the seed is not whole.
 */
export function seededRandom(seed: number): Random {
	if (!Number.isInteger(seed)) throw new Error(`seed is not whole: ${seed}`);
	let state = seed >>> 0;
	return () => {
		state = (state + 0x6d2b79f5) >>> 0;
		let mixed = Math.imul(state ^ (state >>> 15), state | 1);
		mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
	};
}

/** Above this exp(-mean) is too near 0; a Poisson sum is the sum of its parts. */
const LARGEST_PART = 500;

/** A Poisson draw by inversion. **Unit**: events. **Errors**: throws where the mean is below 0 or infinite (our own mistake). */
export function drawPoisson(mean: number, random: Random): number {
	if (!(mean >= 0 && mean < Infinity)) throw new Error(`not a mean: ${mean}`);
	let events = 0;
	for (let left = mean; left > 0; left -= LARGEST_PART) events += drawPart(Math.min(left, LARGEST_PART), random());
	return events;
}

function drawPart(mean: number, uniform: number): number {
	let events = 0;
	let probability = Math.exp(-mean);
	let left = uniform - probability;
	while (left > 0 && probability > 0) {
		events++;
		probability *= mean / events;
		left -= probability;
	}
	return events;
}
