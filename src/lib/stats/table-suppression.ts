import { type FeasibleRange, isSmall } from './suppression.ts';

/** A place in a table, both from 0. */
export interface Cell {
	row: number;
	column: number;
}

/** What is hidden in a table whose row and column totals are published. */
export interface TableSuppression {
	hidden: Cell[];
	/** False where no further counts can protect a hidden one: totals must then be hidden too. */
	totalsMayBeShown: boolean;
}

/**
 * What all row and column totals give away of each hidden count, in the order of `hidden`. **Unit**: counts.
 * **Assumes** whole counts and that all totals and other counts are seen. **Source**: the hidden cells form a transport
 * problem, whose whole-number range is found by pushing flow round its cycles (Ford & Fulkerson 1962; Gusfield 1988,
 * SIAM Journal on Computing 17:552).
 */
export function auditTable(counts: readonly (readonly number[])[], hidden: readonly Cell[]): FeasibleRange[] {
	return hidden.map((cell) => {
		const count = counts[cell.row]?.[cell.column] ?? 0;
		const others = hidden.filter((other) => other !== cell);
		return {
			min: count - push(counts, others, row(cell), column(cell), count),
			max: count + push(counts, others, column(cell), row(cell), Infinity)
		};
	});
}

/**
 * Which counts to hide in a table: the small ones, and for each that the totals would still give away, or show to be
 * small, the three other corners of the rectangle that costs the fewest visible events. Zeros are shown. **Unit**:
 * counts. **Assumes** that only this table and its totals are published. **Source**: hypercube method, Giessing &
 * Repsilber 2002, in Inference Control in Statistical Databases, LNCS 2316:181.
 */
export function suppressTable(counts: readonly (readonly number[])[], threshold: number): TableSuppression {
	const hidden: Cell[] = counts.flatMap((cells, row) =>
		cells.flatMap((count, column) => (isSmall(count, threshold) ? [{ row, column }] : []))
	);
	for (;;) {
		const ranges = auditTable(counts, hidden);
		const exposed = hidden.find((_, index) => !isProtected(ranges[index], threshold));
		if (exposed === undefined) return { hidden, totalsMayBeShown: true };
		const added = cheapestCorners(counts, hidden, exposed);
		if (added.length === 0) return { hidden, totalsMayBeShown: false };
		hidden.push(...added);
	}
}

/** Whether a hidden count can be neither worked out nor seen to be small from the totals. */
function isProtected(range: FeasibleRange | undefined, threshold: number): boolean {
	return range !== undefined && range.min < range.max && range.max >= threshold;
}

/** Corners still visible of the cheapest rectangle of counts above 0 through a cell; none where there is none. */
function cheapestCorners(counts: readonly (readonly number[])[], hidden: readonly Cell[], cell: Cell): Cell[] {
	let best: Cell[] = [];
	let lowest = Infinity;
	counts.forEach((cells, otherRow) => {
		cells.forEach((_, otherColumn) => {
			if (otherRow === cell.row || otherColumn === cell.column) return;
			const corners = [
				{ row: cell.row, column: otherColumn },
				{ row: otherRow, column: cell.column },
				{ row: otherRow, column: otherColumn }
			];
			if (corners.some((corner) => !((counts[corner.row]?.[corner.column] ?? 0) > 0))) return;
			const visible = corners.filter((corner) => !hidden.some((other) => sameCell(other, corner)));
			const cost = visible.reduce((sum, corner) => sum + (counts[corner.row]?.[corner.column] ?? 0), 0);
			if (visible.length > 0 && cost < lowest) [best, lowest] = [visible, cost];
		});
	});
	return best;
}

function sameCell(a: Cell, b: Cell): boolean {
	return a.row === b.row && a.column === b.column;
}

const row = (cell: Cell): string => `row ${cell.row}`;
const column = (cell: Cell): string => `column ${cell.column}`;

/**
 * How many events, at most `limit`, can be moved from one line of the table to another through hidden cells: from a row
 * to a column by raising a cell (without limit), from a column to a row by lowering one (down to 0).
 */
function push(
	counts: readonly (readonly number[])[],
	cells: readonly Cell[],
	from: string,
	to: string,
	limit: number
): number {
	const left = new Map(cells.map((cell) => [cell, counts[cell.row]?.[cell.column] ?? 0]));
	let pushed = 0;
	while (pushed < limit) {
		const path = shortestPath(left, from, to);
		if (path === null) break;
		const lowered = path.filter((step) => !step.raise).map((step) => left.get(step.cell) ?? 0);
		const amount = Math.min(limit - pushed, ...lowered);
		for (const { cell, raise } of path) left.set(cell, (left.get(cell) ?? 0) + (raise ? amount : -amount));
		pushed += amount;
	}
	return pushed;
}

interface Step {
	cell: Cell;
	raise: boolean;
}

function shortestPath(left: ReadonlyMap<Cell, number>, from: string, to: string): Step[] | null {
	const paths = new Map<string, Step[]>([[from, []]]);
	// A map is walked in the order its keys were added, also those added on the way.
	for (const [place, path] of paths) {
		if (place === to) return path;
		for (const [cell, count] of left) {
			const raise = place === row(cell);
			if (!raise && !(place === column(cell) && count > 0)) continue;
			const next = raise ? column(cell) : row(cell);
			if (!paths.has(next)) paths.set(next, [...path, { cell, raise }]);
		}
	}
	return null;
}
