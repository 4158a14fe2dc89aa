/** One row of the sequence in which Brå lists what was chosen for an area and a period. */
export type Listed = { label: string; hasNumber: boolean };

/**
 * Finds each listed label's path, outermost ancestor first.
 *
 * Brå's database puts the whole chain of ancestors before every chosen crime type, so that a parent stands there once for
 * itself and once for each chosen descendant. That repetition is the only place where the hierarchy can be read: a label
 * that has stood alone before opens a chain; a heading that was not chosen has no numbers and never ends one.
 *
 * Source: exports from Brå, «Sök statistik över anmälda brott», in the order they were saved.
 */
export function findPaths(listed: readonly Listed[]): string[][] {
	const known = new Set<string>();
	const paths: string[][] = [];
	let chain: string[] = [];
	for (const { label, hasNumber } of listed) {
		const inChain = [...chain, label];
		const opensAnew = chain.includes(label) || (known.has(keyOf([label])) && !known.has(keyOf(inChain)));
		const path = opensAnew ? [label] : inChain;
		paths.push(path);
		if (known.has(keyOf(path)) || !hasNumber) {
			chain = path;
		} else {
			known.add(keyOf(path));
			chain = [];
		}
	}
	return paths;
}

function keyOf(path: readonly string[]): string {
	return path.join('\0');
}
