import { at, crossProduct, product, type Matrix } from './matrix.ts';

/** What a sandwich needs of a fit: rows in time order, value minus fitted value, and the inverse of the information (φ = 1). */
export type SandwichParts = { rows: Matrix; residuals: readonly number[]; bread: Matrix };

/**
 * Standard errors that allow autocorrelation up to `lag` and unequal variance (Newey & West 1987, Bartlett weights).
 *
 * For a log-linear count fit `residuals` are counts minus fitted and `bread` its covariance at φ = 1; for least squares (XᵀX)⁻¹.
 * `adjust` multiplies the variance by n/(n−k). **Unit**: that of the coefficients. **Source**: Zeileis 2004, J. Stat. Softw. 11(10).
 * **Assumes** a long series: below some 70 periods these are too small, so use them as a cross-check and never alone.
 * **Errors**: throws where the parts do not fit together (our own mistake).
 */
export function neweyWestErrors(parts: SandwichParts, lag: number, adjust: boolean): number[] {
	const scores = scoresOf(parts);
	const meat = crossProduct(scores, scores);
	for (let step = 1; step <= lag; step++) {
		const weight = 1 - step / (lag + 1);
		const lagged = crossProduct(scores.slice(step), scores.slice(0, -step));
		meat.forEach((row, i) =>
			row.forEach((value, j) => (row[j] = value + weight * (at(at(lagged, i), j) + at(at(lagged, j), i))))
		);
	}
	const n = scores.length;
	return sandwich(parts.bread, meat, adjust ? n / (n - parts.bread.length) : 1);
}

/**
 * Standard errors that allow any dependence within a cluster (here: the same month in two groups).
 * **Source**: Liang & Zeger 1986, HC0; `adjust` multiplies the variance by G/(G−1). **Minimum data**: many clusters (some 30).
 */
export function clusteredErrors(
	parts: SandwichParts,
	cluster: readonly (string | number)[],
	adjust: boolean
): number[] {
	const sums = new Map<string | number, number[]>();
	scoresOf(parts).forEach((score, i) => {
		const before = sums.get(at(cluster, i));
		sums.set(at(cluster, i), before ? score.map((value, j) => value + at(before, j)) : score);
	});
	const scores = [...sums.values()];
	return sandwich(parts.bread, crossProduct(scores, scores), adjust ? scores.length / (scores.length - 1) : 1);
}

function scoresOf({ rows, residuals }: SandwichParts): number[][] {
	return rows.map((row, i) => row.map((value) => value * at(residuals, i)));
}

function sandwich(bread: Matrix, meat: Matrix, factor: number): number[] {
	const covariance = product(product(bread, meat), bread);
	return covariance.map((row, i) => Math.sqrt(factor * at(row, i)));
}
