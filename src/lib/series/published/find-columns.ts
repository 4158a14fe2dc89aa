import { normaliseLabel } from '../../model/label.ts';

/** A header row by its place in the table, and where in it each wanted column stands. */
export type FoundColumns<Key extends string> = { index: number; at: Readonly<Record<Key, number>> };

/** How far down a header may stand, under titles and empty rows. */
const DEEPEST = 12;

/**
 * The first row that has a heading for each of `wanted`, or undefined. Headings are compared in their normalised form;
 * a heading that fits two keys belongs to the first.
 */
export function findColumns<Key extends string>(
	rows: readonly (readonly string[])[],
	wanted: Readonly<Record<Key, RegExp>>
): FoundColumns<Key> | undefined {
	for (const [index, cells] of rows.slice(0, DEEPEST).entries()) {
		const at = columnsOf(cells.map(normaliseLabel), wanted);
		if (at) return { index, at };
	}
	return undefined;
}

function columnsOf<Key extends string>(labels: readonly string[], wanted: Readonly<Record<Key, RegExp>>) {
	const at: Record<string, number> = {};
	const taken = new Set<number>();
	for (const key in wanted) {
		const column = labels.findIndex((label, place) => !taken.has(place) && wanted[key].test(label));
		if (column < 0) return undefined;
		taken.add(column);
		at[key] = column;
	}
	return isWhole<Key>(at, wanted) ? at : undefined;
}

function isWhole<Key extends string>(
	at: Readonly<Record<string, number>>,
	wanted: Readonly<Record<Key, RegExp>>
): at is Readonly<Record<Key, number>> {
	return Object.keys(wanted).every((key) => at[key] !== undefined);
}
