/** Rows of equal length. */
export type Matrix = readonly (readonly number[])[];

/** The cell of a row that must be there. **Errors**: throws where it is not (our own mistake). */
export function at<T>(values: readonly T[], index: number): T {
	const value = values[index];
	if (value === undefined) throw new Error(`no value at index ${index} of ${values.length}`);
	return value;
}

/** Sum of products. **Errors**: throws where the lengths differ. */
export function dot(a: readonly number[], b: readonly number[]): number {
	return a.reduce((sum, value, i) => sum + value * at(b, i), 0);
}

/** Matrix times column. */
export function multiply(matrix: Matrix, column: readonly number[]): number[] {
	return matrix.map((row) => dot(row, column));
}

/** Σ wᵢ·aᵢ·bᵢᵀ over the rows: the weighted cross product of two designs with the same number of rows. */
export function crossProduct(a: Matrix, b: Matrix, weights?: readonly number[]): number[][] {
	const width = at(b, 0).length;
	const height = at(a, 0).length;
	const isSymmetric = a === b;
	const sums = new Float64Array(height * width);
	a.forEach((row, r) => {
		const other = at(b, r);
		const weight = weights ? at(weights, r) : 1;
		for (let i = 0; i < height; i++) {
			const weighted = weight * (row[i] ?? NaN);
			const last = isSymmetric ? i + 1 : width;
			for (let j = 0; j < last; j++) sums[i * width + j] = (sums[i * width + j] ?? NaN) + weighted * (other[j] ?? NaN);
		}
	});
	return Array.from({ length: height }, (_, i) =>
		Array.from({ length: width }, (__, j) => sums[isSymmetric && j > i ? j * width + i : i * width + j] ?? NaN)
	);
}

/** Matrix product. */
export function product(a: Matrix, b: Matrix): number[][] {
	return a.map((row) => at(b, 0).map((_, j) => row.reduce((sum, value, k) => sum + value * at(at(b, k), j), 0)));
}

/**
 * Inverse of a symmetric positive definite matrix by Cholesky's factorisation, scaled to a unit diagonal first.
 * **Errors**: null where it is not positive definite to about twelve digits (terms that say the same thing).
 */
export function inverseOf(symmetric: Matrix): number[][] | null {
	const scale = symmetric.map((row, i) => Math.sqrt(at(row, i)));
	if (!scale.every((s) => s > 0 && Number.isFinite(s))) return null;
	const size = scale.length;
	const factor: number[][] = [];
	for (let i = 0; i < size; i++) {
		const row: number[] = [];
		for (let j = 0; j <= i; j++) {
			const above = j === i ? row : at(factor, j);
			const scaled = at(at(symmetric, i), j) / (at(scale, i) * at(scale, j));
			const rest = row.reduce((sum, value, k) => (k < j ? sum - value * at(above, k) : sum), scaled);
			if (j < i) row.push(rest / at(above, j));
			else if (rest > 1e-12) row.push(Math.sqrt(rest));
			else return null;
		}
		factor.push(row);
	}
	const columns = scale.map((_, unit) => solve(factor, scale, unit));
	return columns.map((column, i) => column.map((value, j) => (value + at(at(columns, j), i)) / 2));
}

function solve(factor: Matrix, scale: readonly number[], unit: number): number[] {
	const size = scale.length;
	const forward: number[] = [];
	for (let i = 0; i < size; i++) {
		const row = at(factor, i);
		const rest = forward.reduce((sum, value, k) => sum - at(row, k) * value, i === unit ? 1 / at(scale, unit) : 0);
		forward.push(rest / at(row, i));
	}
	const result = new Array<number>(size).fill(0);
	for (let i = size - 1; i >= 0; i--) {
		let rest = at(forward, i);
		for (let k = i + 1; k < size; k++) rest -= at(at(factor, k), i) * at(result, k);
		result[i] = rest / at(at(factor, i), i);
	}
	return result.map((value, i) => value / at(scale, i));
}
