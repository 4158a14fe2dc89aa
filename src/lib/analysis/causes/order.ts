/** Something with a place among its siblings. Only what moves gets a new number, so that a move is one change. */
export type Ordered = { id: string; ordinal: number };

/** The number that puts something new after `afterId`, or last. `siblings` stand in order. */
export function ordinalAfter(siblings: readonly Ordered[], afterId: string | null): number {
	const found = siblings.findIndex(({ id }) => id === afterId);
	const at = found < 0 ? siblings.length - 1 : found;
	return between(siblings[at], siblings[at + 1]);
}

/** The number that moves something one step among its siblings, which stand in order; null where it is outermost already. */
export function movedOrdinal(siblings: readonly Ordered[], id: string, direction: 'up' | 'down'): number | null {
	const at = siblings.findIndex((one) => one.id === id);
	if (at < 0) return null;
	if (direction === 'up') return at === 0 ? null : between(siblings[at - 2], siblings[at - 1]);
	return at === siblings.length - 1 ? null : between(siblings[at + 1], siblings[at + 2]);
}

function between(before: Ordered | undefined, after: Ordered | undefined): number {
	if (!before && !after) return 1;
	if (!before) return (after?.ordinal ?? 0) - 1;
	return after ? (before.ordinal + after.ordinal) / 2 : before.ordinal + 1;
}
