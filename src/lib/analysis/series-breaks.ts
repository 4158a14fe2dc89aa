/** A break as the register has it; `indicatorId` may end in `*` for all that begin so. `at` is the first day after it. */
export type Break = { indicatorId: string; areaCode: string | null; at: string; reason: string };

/** The breaks in the series of an indicator in any of the areas, those that concern all areas among them. */
export function breaksConcerning<T extends Break>(
	indicatorId: string,
	areaCodes: readonly string[],
	breaks: readonly T[]
): T[] {
	const concerns = (id: string) => id === indicatorId || (id.endsWith('*') && indicatorId.startsWith(id.slice(0, -1)));
	return breaks.filter(
		(one) => concerns(one.indicatorId) && (one.areaCode === null || areaCodes.includes(one.areaCode))
	);
}

/** True where a break lies within the days from `start` to `end`, so that they cannot be summed or compared. ISO dates. */
export function isBroken(start: string, end: string, breaks: readonly { at: string }[]): boolean {
	return breaks.some(({ at }) => at > start && at <= end);
}
