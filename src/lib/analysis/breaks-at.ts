/** A break as the register has it; `indicatorId` may end in `*` for all that begin so. */
export type Break = { indicatorId: string; areaCode: string | null; at: string; reason: string };

/** The breaks that concern an indicator in an area. */
export function breaksAt(breaks: readonly Break[], indicatorId: string, areaCode: string): Break[] {
	const concerns = (id: string) => id === indicatorId || (id.endsWith('*') && indicatorId.startsWith(id.slice(0, -1)));
	return breaks.filter((one) => concerns(one.indicatorId) && (one.areaCode === null || one.areaCode === areaCode));
}
