/**
 * Letters to add, take away, change or swap with a neighbour to make `a` into `b`. Stops counting past `most`, and
 * then returns `most + 1`.
 *
 * Source: optimal string alignment (restricted Damerau–Levenshtein).
 */
export function editDistance(a: string, b: string, most: number): number {
	const from = [...a];
	const to = [...b];
	if (Math.abs(from.length - to.length) > most) return most + 1;
	let older: number[] = [];
	let above = Array.from({ length: to.length + 1 }, (_, column) => column);
	for (let row = 1; row <= from.length; row++) {
		const current = [row];
		for (let column = 1; column <= to.length; column++) {
			const changed = from[row - 1] === to[column - 1] ? 0 : 1;
			let least = Math.min(
				(above[column] ?? Infinity) + 1,
				(current[column - 1] ?? Infinity) + 1,
				(above[column - 1] ?? Infinity) + changed
			);
			const swapped = row > 1 && column > 1 && from[row - 1] === to[column - 2] && from[row - 2] === to[column - 1];
			if (swapped) least = Math.min(least, (older[column - 2] ?? Infinity) + 1);
			current.push(least);
		}
		if (Math.min(...current) > most) return most + 1;
		older = above;
		above = current;
	}
	return Math.min(above[to.length] ?? most + 1, most + 1);
}
