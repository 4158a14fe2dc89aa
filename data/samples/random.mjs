/** A source of numbers in [0, 1) that is the same every time for the same name. Source: mulberry32 over FNV-1a of the name. */
export function randomFor(/** @type {string} */ name) {
	let state = 0x811c9dc5;
	for (const character of name) state = Math.imul(state ^ (character.codePointAt(0) ?? 0), 0x01000193);
	return () => {
		state = (state + 0x6d2b79f5) | 0;
		let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
		mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
	};
}

/** A standard normal number. Source: Box & Muller 1958. */
export function normal(/** @type {() => number} */ random) {
	return Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
}

/** A count around `mean` with `dispersion` times the variance of a Poisson count: events come in clusters. */
export function clusteredCount(
	/** @type {() => number} */ random,
	/** @type {number} */ mean,
	/** @type {number} */ dispersion
) {
	const level = mean < 1 ? mean : Math.max(0.1 * mean, mean + normal(random) * Math.sqrt((dispersion - 1) * mean));
	if (level > 50) return Math.max(0, Math.round(level + normal(random) * Math.sqrt(level)));
	const limit = Math.exp(-level);
	let count = 0;
	for (let product = random(); product > limit; product *= random()) count += 1;
	return count;
}
