/** An interval that belongs to an area. */
type Ranged = { low: number; high: number };

/** Areas that cannot be told apart: a place of its own where nothing overlaps, else the places that the group shares. */
export type OverlapGroup<T> = { areas: T[]; first: number; last: number };

/**
 * Areas from the highest interval to the lowest, parted where all that follow lie clear below all before: within a group each hangs
 * together with another by overlapping limits. Places count from 1. The order given does not matter.
 */
export function overlapGroups<T extends Ranged>(areas: readonly T[]): OverlapGroup<T>[] {
	const sorted = areas.toSorted((a, b) => b.high - a.high || b.low - a.low);
	const groups: OverlapGroup<T>[] = [];
	let floor = Infinity;
	for (const [index, area] of sorted.entries()) {
		const open = groups.at(-1);
		if (open && area.high >= floor) {
			open.areas.push(area);
			open.last = index + 1;
		} else groups.push({ areas: [area], first: index + 1, last: index + 1 });
		floor = open && area.high >= floor ? Math.min(floor, area.low) : area.low;
	}
	return groups;
}
