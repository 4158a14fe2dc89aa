/** How counts grow after they are first known. */
export interface ReportingLag {
	/** Growth from each age to the next. */
	factors: number[];
	/** Share of the final count known at each age, 0–1. */
	completeness: number[];
	/** Each period's count when complete: known for the oldest, estimated for the newer. */
	ultimate: number[];
}

/**
 * Estimated final counts by the chain ladder: each row a period, each column its count at a later age, null where that
 * age has not come. **Unit**: events. **Assumes** that counts grow in the same way in all periods and that the last age
 * is final. **Minimum data**: two periods known at every age but the last step, twelve vintages for use on crimes.
 * **Source**: Mack 1993, ASTIN Bulletin 23:213. **Errors**: null where a step has no period known on both sides, a row
 * has a gap or no value, or rows differ in length.
 */
export function chainLadder(triangle: readonly (readonly (number | null)[])[]): ReportingLag | null {
	const ages = triangle[0]?.length ?? 0;
	if (ages === 0 || !triangle.every((counts) => counts.length === ages && isKnownFromStart(counts))) return null;
	const factors: number[] = [];
	for (let age = 0; age + 1 < ages; age += 1) {
		let now = 0;
		let next = 0;
		for (const counts of triangle) {
			const before = counts[age] ?? null;
			const after = counts[age + 1] ?? null;
			if (before === null || after === null) continue;
			now += before;
			next += after;
		}
		if (!(now > 0)) return null;
		factors.push(next / now);
	}
	const growthFrom = (age: number): number => factors.slice(age).reduce((product, factor) => product * factor, 1);
	return {
		factors,
		completeness: Array.from({ length: ages }, (_, age) => 1 / growthFrom(age)),
		ultimate: triangle.map((counts) => {
			const known = counts.filter((count) => count !== null);
			return (known.at(-1) ?? NaN) * growthFrom(known.length - 1);
		})
	};
}

function isKnownFromStart(counts: readonly (number | null)[]): boolean {
	const known = counts.filter((count) => count !== null).length;
	return known > 0 && counts.slice(0, known).every((count) => count !== null);
}
