import { expect, test } from 'vitest';
import { auditRow, isSafe, recoverByDifference, suppressRow } from './suppression.ts';
import { auditTable, suppressTable } from './table-suppression.ts';

test('one small count takes the smallest of the others with it, and the first of equals', () => {
	expect(suppressRow([2, 15, 9, 30], 5)).toEqual({ hidden: [0, 2], totalMayBeShown: true });
	expect(suppressRow([2, 9, 9, 30], 5).hidden).toEqual([0, 1]);
	expect(isSafe(auditRow([2, 15, 9, 30], [0, 2]))).toBe(true);
});

test('a lone hidden count is given away by the total', () => {
	expect(auditRow([2, 15, 9, 30], [0])).toEqual([{ min: 2, max: 2 }]);
	expect(isSafe(auditRow([2, 15, 9, 30], [0]))).toBe(false);
});

test('zeros are shown, so a small count among zeros cannot keep its total', () => {
	expect(suppressRow([0, 3, 0], 5)).toEqual({ hidden: [1], totalMayBeShown: false });
	expect(suppressRow([1, 2, 1], 5)).toEqual({ hidden: [0, 1, 2], totalMayBeShown: false });
	expect(suppressRow([0, 0, 7], 5)).toEqual({ hidden: [], totalMayBeShown: true });
});

test('eleven months and the year give away the twelfth; ten do not, unless nothing is left for the others', () => {
	const months = [3, 5, 6, 4, 2, 7, 5, 3, 2, 1, 0];
	expect(recoverByDifference(41, months, 1)).toBe(3);
	expect(recoverByDifference(41, months, 2)).toBeNull();
	expect(recoverByDifference(38, months, 2)).toBe(0);
});

test('two hidden counts alone in their rows and columns leak, a hidden rectangle does not', () => {
	const table = [
		[2, 8, 15],
		[12, 6, 9],
		[20, 11, 3]
	];
	const corner = (row: number, column: number) => ({ row, column });
	expect(auditTable(table, [corner(0, 0), corner(2, 2)])).toEqual([
		{ min: 2, max: 2 },
		{ min: 3, max: 3 }
	]);
	const { hidden, totalsMayBeShown } = suppressTable(table, 5);
	expect(totalsMayBeShown).toBe(true);
	expect(isSafe(auditTable(table, hidden))).toBe(true);
	expect(hidden).toEqual(expect.arrayContaining([corner(0, 0), corner(2, 2)]));
});

test('four hidden ones whose totals show them to be small take larger counts with them', () => {
	const table = [
		[1, 1, 20],
		[1, 1, 20],
		[20, 20, 20]
	];
	const { hidden, totalsMayBeShown } = suppressTable(table, 5);
	expect(totalsMayBeShown).toBe(true);
	expect(hidden.length).toBeGreaterThan(4);
	for (const { max } of auditTable(table, hidden)) expect(max).toBeGreaterThanOrEqual(5);
});

test('ranges agree with trying every table that has the same totals', () => {
	const table = [
		[1, 0, 3],
		[2, 4, 0],
		[3, 1, 2]
	];
	const hidden = [0, 1, 2].flatMap((row) => [0, 1, 2].map((column) => ({ row, column })));
	expect(auditTable(table, hidden)).toEqual(rangesByTrying([4, 6, 6], [6, 5, 5]));
});

test('a table where only one row has events keeps no secret with its totals', () => {
	expect(
		suppressTable(
			[
				[2, 9],
				[0, 0]
			],
			5
		).totalsMayBeShown
	).toBe(false);
});

/** Least and greatest value of each cell over all 3 × 3 tables of whole numbers with these totals. */
function rangesByTrying(rows: [number, number, number], columns: [number, number, number]) {
	const ranges = Array.from({ length: 9 }, () => ({ min: Infinity, max: -Infinity }));
	for (let a = 0; a <= rows[0]; a += 1)
		for (let b = 0; a + b <= rows[0]; b += 1)
			for (let d = 0; d <= rows[1]; d += 1)
				for (let e = 0; d + e <= rows[1]; e += 1) {
					const [c, f] = [rows[0] - a - b, rows[1] - d - e];
					const cells = [a, b, c, d, e, f, columns[0] - a - d, columns[1] - b - e, columns[2] - c - f];
					if (cells.some((count) => count < 0)) continue;
					ranges.forEach((range, i) => {
						range.min = Math.min(range.min, cells[i] ?? NaN);
						range.max = Math.max(range.max, cells[i] ?? NaN);
					});
				}
	return ranges;
}
