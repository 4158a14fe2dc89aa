import { refuse, type Refused } from './refused.ts';

/** Values of a measure before and after, one per period or per area and period. */
export type MeanBeforeAfter = { before: readonly number[]; after: readonly number[] };

/**
 * The change of a mean in a treated area minus the change in its comparison.
 *
 * **Unit**: that of the values. **Source**: the two-by-two difference in differences (Card & Krueger 1994). No interval: for counts use the
 * ratio of rate ratios. **Assumes** parallel change without the measure. **Minimum data**: one value in each cell.
 * **Errors**: refused `too-few-points` where a cell is empty.
 */
export function differenceInDifferences(
	treated: MeanBeforeAfter,
	control: MeanBeforeAfter
): { difference: number } | Refused {
	const cells = [treated.after, treated.before, control.after, control.before];
	if (cells.some((cell) => cell.length === 0)) return refuse('too-few-points');
	const mean = (cell: readonly number[]) => cell.reduce((sum, value) => sum + value, 0) / cell.length;
	const change = ({ before, after }: MeanBeforeAfter) => mean(after) - mean(before);
	return { difference: change(treated) - change(control) };
}
