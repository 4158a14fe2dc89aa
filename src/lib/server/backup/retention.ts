/** How many automatic copies are kept: the latest of each of so many days, weeks and months that have one. */
export type Keep = { daily: number; weekly: number; monthly: number };

const DAY_MS = 86_400_000;

/**
 * The copies that may be taken away. `copies` have the moment they were made, ISO date-times in UTC.
 * The latest is never among them.
 */
export function outdatedCopies<C extends { madeAt: string }>(copies: readonly C[], keep: Keep): C[] {
	const latestFirst = [...copies].sort((a, b) => (a.madeAt < b.madeAt ? 1 : -1));
	const kept = new Set<C>(latestFirst.slice(0, 1));
	const rules: [number, (day: string) => string][] = [
		[keep.daily, (day) => day],
		[keep.weekly, mondayOf],
		[keep.monthly, (day) => day.slice(0, 7)]
	];
	for (const [most, spanOf] of rules) {
		const spans = new Set<string>();
		for (const copy of latestFirst) {
			const span = spanOf(copy.madeAt.slice(0, 10));
			if (spans.has(span)) continue;
			if (spans.size === most) break;
			spans.add(span);
			kept.add(copy);
		}
	}
	return latestFirst.filter((copy) => !kept.has(copy));
}

/** The Monday of a day's week, as ISO dates. */
function mondayOf(day: string): string {
	const at = Date.parse(day);
	const sinceMonday = (new Date(at).getUTCDay() + 6) % 7;
	return new Date(at - sinceMonday * DAY_MS).toISOString().slice(0, 10);
}
