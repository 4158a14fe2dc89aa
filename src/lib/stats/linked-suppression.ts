import { isSmall } from './suppression.ts';

/** Counts of some areas in the periods of a year, with the sums that are published beside them. Null is no number. */
export interface LinkedTable {
	/** A row an area, a column a period. */
	counts: readonly (readonly (number | null)[])[];
	/** The published sum of each row; null for a table whose rows are not summed. */
	totals: readonly (number | null)[] | null;
	/** For each column whether its sum is known from elsewhere, and last, where rows are summed, for the totals. */
	known: readonly boolean[];
}

export interface LinkedSuppression {
	/** What to hide: as `counts`, with the total of the row last where rows are summed. */
	hidden: boolean[][];
	/** False where something small would still be given away: then nothing of the table may be shown. */
	isSafe: boolean;
}

interface Place {
	row: number;
	column: number;
}

/**
 * Which counts to hide so that no small one can be worked out from the others and the sums. Small counts and totals go
 * first; then, for each, the cheapest cells that can be moved together with it without changing any sum that is seen, so
 * that it might as well be as large as the threshold. A row without its sum, or with a hole, is held by its columns only.
 * Zeros are shown, so every hidden number is known to be at least 1.
 *
 * **Unit**: counts. **Assumes** that these cells and sums are all that is published of the year. **Source**: hypercube
 * method, Giessing & Repsilber 2002, LNCS 2316:181; audit by feasible alternatives, Hundepool et al. 2012, ch. 4.
 */
export function suppressLinked(table: LinkedTable, threshold: number): LinkedSuppression {
	const { counts, totals, known } = table;
	const cells = counts.map((row, index) => (totals === null ? [...row] : [...row, totals[index] ?? null]));
	const hidden = cells.map((row) => row.map((count) => count !== null && isSmall(count, threshold)));
	const isLinked = cells.map((row) => totals !== null && row.every((count) => count !== null));
	const totalColumn = totals === null ? -1 : known.length - 1;
	const small = cells.flatMap((row, rowIndex) =>
		row.flatMap((count, column) =>
			count !== null && isSmall(count, threshold) ? [{ row: rowIndex, column, count }] : []
		)
	);
	for (const place of small) {
		let found: Place[] | null = null;
		// Where nothing moves it past the threshold, it must at least not be told exactly.
		for (let shift = threshold - place.count; shift > 0 && found === null; shift--) {
			found = cheapestMove({ cells, hidden, isLinked, known, totalColumn }, place, shift);
		}
		if (found === null) return { hidden, isSafe: false };
		for (const { row, column } of found) markHidden(hidden, row, column);
	}
	return { hidden, isSafe: true };
}

interface State {
	cells: readonly (readonly (number | null)[])[];
	hidden: readonly (readonly boolean[])[];
	isLinked: readonly boolean[];
	known: readonly boolean[];
	totalColumn: number;
}

/** The cells that move with one that is raised by `shift`, at the least cost; null where none can. */
function cheapestMove(state: State, place: Place, shift: number): Place[] | null {
	const { cells, isLinked, known, totalColumn } = state;
	const { row, column } = place;
	let best: Place[] | null = null;
	let lowest = Infinity;
	const consider = (moved: Place[]) => {
		const cost = moved.reduce((sum, one) => sum + costOf(state, one), 0);
		if (cost < lowest) [best, lowest] = [moved, cost];
	};
	const can = (one: Place, by: number) => {
		const count = cells[one.row]?.[one.column] ?? null;
		return count !== null && count > 0 && count + by >= 1;
	};
	for (let other = 0; other < known.length; other++) {
		if (other === column) continue;
		const beside = { row, column: other };
		// A period and its total rise together; of two periods one rises as the other falls.
		const by = other === totalColumn || column === totalColumn ? shift : -shift;
		if (!can(beside, by)) continue;
		if (known[column] !== true && known[other] !== true) {
			consider([beside]);
			continue;
		}
		for (let partner = 0; partner < cells.length; partner++) {
			const corner = { row: partner, column };
			const opposite = { row: partner, column: other };
			if (partner === row || !can(corner, -shift) || !can(opposite, -by)) continue;
			consider([beside, corner, opposite]);
		}
	}
	if (best !== null || isLinked[row] === true) return best;
	if (known[column] !== true) return [];
	for (let partner = 0; partner < cells.length; partner++) {
		const corner = { row: partner, column };
		if (partner !== row && isLinked[partner] !== true && can(corner, -shift)) consider([corner]);
	}
	return best;
}

function costOf({ cells, hidden }: State, { row, column }: Place): number {
	return hidden[row]?.[column] === true ? 0 : (cells[row]?.[column] ?? 0);
}

function markHidden(hidden: boolean[][], row: number, column: number): void {
	const line = hidden[row];
	if (line !== undefined) line[column] = true;
}
