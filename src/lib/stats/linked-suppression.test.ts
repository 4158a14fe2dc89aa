import fc from 'fast-check';
import { expect, test } from 'vitest';
import { suppressLinked } from './linked-suppression.ts';

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
const oneRow = (counts: readonly number[], threshold = 5) =>
	suppressLinked({ counts: [counts], totals: [sum(counts)], known: Array(counts.length + 1).fill(false) }, threshold)
		.hidden[0];
const hiddenIn = (row: readonly boolean[] = []) => row.flatMap((isHidden, index) => (isHidden ? [index] : []));

test('a lone small month takes the smallest month that the year’s sum needs to keep it hidden', () => {
	expect(hiddenIn(oneRow([2, 15, 9, 30]))).toEqual([0, 2]);
	expect(hiddenIn(oneRow([0, 3, 12, 25]))).toEqual([1, 2]);
	expect(hiddenIn(oneRow([2, 9, 9, 30]))).toEqual([0, 1]);
	expect(hiddenIn(oneRow([1, 2, 40, 33]))).toEqual([0, 1, 3]);
	expect(hiddenIn(oneRow([4, 3, 40, 33]))).toEqual([0, 1]);
	expect(hiddenIn(oneRow([2, 15, 9, 30, 11], 10))).toEqual([0, 2]);
});

test('nothing small hides nothing, and a small sum is hidden with its parts', () => {
	expect(hiddenIn(oneRow([7, 15, 0, 30]))).toEqual([]);
	expect(hiddenIn(oneRow([1, 2, 1]))).toEqual([0, 1, 2, 3]);
});

test('five months of 1 and a sum of 5 would tell each: the sum is hidden too', () => {
	expect(hiddenIn(oneRow([1, 1, 1, 1, 1, 0]))).toEqual([0, 1, 2, 3, 4, 6]);
});

test('where the sum over the areas is known, the small count is one corner of a hidden rectangle', () => {
	const counts = [
		[2, 8, 15],
		[12, 6, 9],
		[20, 11, 7]
	];
	const { hidden, isSafe } = suppressLinked({ counts, totals: counts.map(sum), known: [true, true, true, true] }, 5);
	expect(isSafe).toBe(true);
	expect(hidden.map(hiddenIn)).toEqual([[0, 1], [0, 1], []]);
});

test('a lone event in an area, where the sum over the areas is known and all others have none, cannot be hidden', () => {
	const counts = [
		[1, 0],
		[0, 0]
	];
	const { isSafe } = suppressLinked({ counts, totals: counts.map(sum), known: [true, true, true] }, 5);
	expect(isSafe).toBe(false);
});

test('a year that is not over has no sum to tell from', () => {
	const { hidden, isSafe } = suppressLinked(
		{ counts: [[3, null, null]], totals: [null], known: [false, false, false, false] },
		5
	);
	expect([isSafe, hidden[0]]).toEqual([true, [true, false, false, false]]);
});

const ATTACKED_BELOW = 4;

/** All whole numbers that the hidden cells can be, found by trying, with every sum that is seen kept. */
function couldBe(counts: number[][], hidden: boolean[][], known: readonly boolean[]): Map<string, Set<number>> {
	const columns = counts[0]?.length ?? 0;
	const places = counts.flatMap((row, r) => row.flatMap((_, c) => (hidden[r]?.[c] ? [{ r, c }] : [])));
	// Where a sum is hidden nobody knows that it is as small as it is: what is tried must go beyond it.
	const most = Math.max(...counts.map(sum), ATTACKED_BELOW + 1);
	const found = new Map(places.map(({ r, c }) => [`${r} ${c}`, new Set<number>()]));
	const trial = counts.map((row) => [...row]);
	const rowHolds = (r: number) => hidden[r]?.[columns] === true || sum(trial[r] ?? []) === sum(counts[r] ?? []);
	const columnHolds = (c: number) =>
		!known[c] || sum(trial.map((row) => row[c] ?? 0)) === sum(counts.map((row) => row[c] ?? 0));
	const all = sum(counts.flat());
	const place = (index: number): void => {
		const next = places[index];
		if (!next) {
			const holds = counts.every((_, r) => rowHolds(r)) && counts[0]?.every((_, c) => columnHolds(c));
			if (!holds || (known[columns] && sum(trial.flat()) !== all)) return;
			for (const { r, c } of places) found.get(`${r} ${c}`)?.add(trial[r]?.[c] ?? -1);
			return;
		}
		const line = trial[next.r];
		if (!line) return;
		for (let value = 1; value <= most; value++) {
			line[next.c] = value;
			place(index + 1);
		}
		line[next.c] = counts[next.r]?.[next.c] ?? 0;
	};
	place(0);
	return found;
}

test('no attacker who knows every sum and every shown cell can work out a small count', () => {
	const table = fc.array(fc.array(fc.integer({ min: 0, max: 8 }), { minLength: 3, maxLength: 3 }), {
		minLength: 1,
		maxLength: 2
	});
	const knowns = fc.array(fc.boolean(), { minLength: 4, maxLength: 4 });
	fc.assert(
		fc.property(table, knowns, (counts, known) => {
			const { hidden, isSafe } = suppressLinked({ counts, totals: counts.map(sum), known }, ATTACKED_BELOW);
			if (!isSafe) return;
			const many = hidden.flatMap((row) => row.slice(0, -1)).filter(Boolean).length;
			if (many > 5) return;
			const values = couldBe(counts, hidden, known);
			for (const [key, possible] of values) {
				const [r = 0, c = 0] = key.split(' ').map(Number);
				const count = counts[r]?.[c] ?? 0;
				if (count > 0 && count < ATTACKED_BELOW)
					expect(possible.size, JSON.stringify({ counts, known, hidden })).toBeGreaterThan(1);
			}
		}),
		{ numRuns: 300 }
	);
});
