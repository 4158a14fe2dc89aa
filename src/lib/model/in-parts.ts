/** A list in parts of about the same size, none longer than `most`, rather than a last one with a single item. */
export function inParts<T>(all: readonly T[], most: number): T[][] {
	const count = Math.ceil(all.length / most);
	const size = Math.ceil(all.length / Math.max(1, count));
	return Array.from({ length: count }, (_, at) => all.slice(at * size, (at + 1) * size));
}
