import type { Term } from './glm.ts';
import { at, crossProduct, dot, inverseOf, multiply } from './matrix.ts';
import { refuse, type Refused } from './refused.ts';

export type LinearFit = {
	names: string[];
	coefficients: number[];
	standardErrors: number[];
	residuals: number[];
	rows: number[][];
	/** (XᵀX)⁻¹, without the residual variance. */
	bread: number[][];
	residualDf: number;
};

/**
 * Ordinary least squares by the normal equations; centre time before use.
 *
 * **Unit**: that of `values`. **Source**: Gauss. **Assumes** independent residuals of equal variance.
 * **Minimum data**: more values than coefficients. **Errors**: refused `bad-input`, `too-few-points` or `collinear-terms`.
 */
export function leastSquares(values: readonly number[], terms: readonly Term[]): LinearFit | Refused {
	const n = values.length;
	const lists = [values, ...terms.map((term) => term.values)];
	if (!lists.every((list) => list.length === n && list.every(Number.isFinite))) return refuse('bad-input');
	if (n <= terms.length + 1) return refuse('too-few-points');
	const rows = values.map((_, i) => [1, ...terms.map((term) => at(term.values, i))]);
	const bread = inverseOf(crossProduct(rows, rows));
	if (!bread) return refuse('collinear-terms');
	const moments = crossProduct(
		rows,
		values.map((value) => [value])
	);
	const coefficients = multiply(
		bread,
		moments.map((row) => at(row, 0))
	);
	const residuals = rows.map((row, i) => at(values, i) - dot(row, coefficients));
	const residualDf = n - coefficients.length;
	const variance = dot(residuals, residuals) / residualDf;
	const standardErrors = bread.map((row, i) => Math.sqrt(variance * at(row, i)));
	const names = ['intercept', ...terms.map((term) => term.name)];
	return { names, coefficients, standardErrors, residuals, rows, bread, residualDf };
}
