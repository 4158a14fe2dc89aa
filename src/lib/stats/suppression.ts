/** The values a hidden cell can have, seen by somebody who knows the totals and the visible cells. */
export interface FeasibleRange {
	min: number;
	max: number;
}

/** What is hidden in a row of counts with a published total, and whether it stays hidden. */
export interface RowSuppression {
	/** Places in the row, from 0, in rising order. */
	hidden: number[];
	/** Whether the hidden cells are none, or at least two with a sum of at least the threshold; else the total must go too. */
	totalMayBeShown: boolean;
}

/** Fewest hidden cells that a total does not give away. */
const FEWEST_HIDDEN = 2;

/**
 * Which counts to hide: those from 1 to below the threshold, and then the smallest visible ones above 0 (the first of
 * equals) until at least two are hidden and sum to the threshold. Zeros are shown. **Unit**: counts. **Assumes** that
 * only this row and its total are published. **Source**: Hundepool et al. 2012, Statistical Disclosure Control, ch. 4.
 */
export function suppressRow(counts: readonly number[], threshold: number): RowSuppression {
	const hidden = new Set<number>();
	counts.forEach((count, index) => {
		if (isSmall(count, threshold)) hidden.add(index);
	});
	if (hidden.size === 0) return { hidden: [], totalMayBeShown: true };
	const candidates = counts
		.map((count, index) => ({ count, index }))
		.filter(({ count, index }) => count > 0 && !hidden.has(index))
		.toSorted((a, b) => a.count - b.count);
	const enough = (): boolean =>
		hidden.size >= FEWEST_HIDDEN && [...hidden].reduce((sum, index) => sum + (counts[index] ?? 0), 0) >= threshold;
	for (const { index } of candidates) {
		if (enough()) break;
		hidden.add(index);
	}
	return { hidden: [...hidden].toSorted((a, b) => a - b), totalMayBeShown: enough() };
}

/**
 * What the total of a row gives away of each hidden count, in the order of `hidden`. **Unit**: counts. **Assumes** that
 * the total and the other counts are seen. **Source**: as {@link suppressRow}.
 */
export function auditRow(counts: readonly number[], hidden: readonly number[]): FeasibleRange[] {
	const sum = hidden.reduce((total, index) => total + (counts[index] ?? 0), 0);
	return hidden.map(() => ({ min: hidden.length === 1 ? sum : 0, max: sum }));
}

/** Whether no range is a single value, that is, whether nothing hidden can be worked out exactly. */
export function isSafe(ranges: readonly FeasibleRange[]): boolean {
	return ranges.every(({ min, max }) => min < max);
}

/**
 * The counts that a total and its visible parts give away: the one hidden part, or all of them where nothing is left.
 * **Unit**: counts. **Source**: differencing, as {@link suppressRow}. **Errors**: null where the parts stay hidden.
 */
export function recoverByDifference(total: number, visible: readonly number[], hiddenParts: number): number | null {
	const left = total - visible.reduce((sum, count) => sum + count, 0);
	return hiddenParts === 1 || (hiddenParts > 1 && left === 0) ? left : null;
}

/** Whether a count is one that must not be shown by itself: above 0 and below the threshold. */
export function isSmall(count: number, threshold: number): boolean {
	return count > 0 && count < threshold;
}
