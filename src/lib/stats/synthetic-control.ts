import quadprog from 'quadprog';
import { at, dot } from './matrix.ts';
import { refuse, type Refused } from './refused.ts';
import { THRESHOLDS } from './thresholds.ts';

export type SyntheticControl = {
	/** Each donor's part in the comparison, from 0 and together 1, in the order given. */
	weights: number[];
	/** Treated value less the weighted donors', per period. */
	gaps: number[];
	/** Mean gap after the change: what the treated place has beyond its comparison. */
	effect: number;
	/** Root mean squared gap before and after: how well the comparison fits, and how much it then parts. */
	errorBefore: number;
	errorAfter: number;
};

/** Keeps the programme strictly convex where donors are alike; far below any figure shown. */
const RIDGE = 1e-6;

/**
 * Synthetic control: the weighted mean of donor places that followed the treated place most closely before the change.
 *
 * **Unit**: that of the values; years or quarters, never months. `start` is the index of the first period after. **Source**: Abadie,
 * Diamond & Hainmueller 2010, J. Am. Stat. Assoc. 105:493, weights from earlier outcomes alone; quadratic programme by Goldfarb &
 * Idnani 1983. **Assumes** that donors are untouched by the measure and that what bound the places together still does.
 * **Minimum data**: ten periods before, ten donors and a mean of 30 in the treated place. Has no interval: use {@link syntheticPlacebo}.
 * **Errors**: refused `bad-input`, `too-few-points` (periods or donors), `too-few-events`, or `did-not-converge`.
 */
export function syntheticControl(
	treated: readonly number[],
	donors: readonly (readonly number[])[],
	start: number
): SyntheticControl | Refused {
	const lists = [treated, ...donors];
	if (!lists.every((list) => list.length === treated.length && list.every(Number.isFinite))) return refuse('bad-input');
	if (start < THRESHOLDS.syntheticPeriods || start >= treated.length || donors.length < THRESHOLDS.syntheticDonors)
		return refuse('too-few-points');
	if (mean(treated.slice(0, start)) < THRESHOLDS.syntheticMean) return refuse('too-few-events');
	const weights = simplexWeights(
		treated.slice(0, start),
		donors.map((donor) => donor.slice(0, start))
	);
	if (!weights) return refuse('did-not-converge');
	const gaps = treated.map(
		(value, period) =>
			value -
			dot(
				donors.map((donor) => at(donor, period)),
				weights
			)
	);
	const [before, after] = [gaps.slice(0, start), gaps.slice(start)];
	return { weights, gaps, effect: mean(after), errorBefore: rootMeanSquare(before), errorAfter: rootMeanSquare(after) };
}

/**
 * Where the treated place stands among all places when each donor in turn is taken for treated, by how many times larger the gap is
 * after than before. **Unit**: `rank` from 1; `p` a share of places. **Source**: as {@link syntheticControl}. **Assumes** exchangeable
 * places. The treated place is among the donors of the others. **Errors**: as there.
 */
export function syntheticPlacebo(
	treated: readonly number[],
	donors: readonly (readonly number[])[],
	start: number
): { rank: number; p: number } | Refused {
	const places = [treated, ...donors];
	const ratios: number[] = [];
	for (const [index, place] of places.entries()) {
		const found = syntheticControl(
			place,
			places.filter((_, other) => other !== index),
			start
		);
		if ('refused' in found) {
			if (index === 0) return found;
			continue;
		}
		ratios.push(found.errorAfter / found.errorBefore);
	}
	const rank = ratios.filter((ratio) => ratio >= at(ratios, 0)).length;
	return { rank, p: rank / ratios.length };
}

/** The weights that bring the donors nearest to the target, or null where the programme finds none. */
function simplexWeights(target: readonly number[], donors: readonly (readonly number[])[]): number[] | null {
	const distance = donors.map((donor, i) => donors.map((other, j) => dot(donor, other) + (i === j ? RIDGE : 0)));
	// One equation, the sum, and then one bound from below for each weight.
	const constraints = donors.map((_, i) => [1, ...donors.map((__, j) => (i === j ? 1 : 0))]);
	const fromOne = <T>(list: readonly T[]): (T | undefined)[] => [undefined, ...list];
	const rows = (matrix: readonly (readonly number[])[]) => fromOne(matrix.map((row) => [NaN, ...row]));
	const { solution, message } = quadprog.solveQP(
		rows(distance),
		fromOne(donors.map((donor) => dot(donor, target))),
		rows(constraints),
		fromOne([1, ...donors.map(() => 0)]),
		1
	);
	const weights = donors.map((_, i) => Math.max(0, solution[i + 1] ?? NaN));
	return message === '' && weights.every(Number.isFinite) ? weights : null;
}

const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
const rootMeanSquare = (values: readonly number[]) => Math.sqrt(dot(values, values) / values.length);
