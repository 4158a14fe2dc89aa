import { groupBy } from '../model/group-by.ts';
import type { StoredObservation } from '../model/observation.ts';
import { GRAINS, monthsOf, periodEnd, type Grain } from '../model/period.ts';

/** The first day of the period of `grain` that a day lies in. */
export function periodStart(day: string, grain: Grain): string {
	const months = monthsOf(grain);
	const first = Math.floor((Number(day.slice(5, 7)) - 1) / months) * months + 1;
	return `${day.slice(0, 4)}-${String(first).padStart(2, '0')}-01`;
}

/**
 * One series of counts in whole periods of a coarser grain, or as it is at its own. A period where a part is missing has no
 * sum; the place of the first part stands for the whole. Unit: that of the counts.
 */
export function sumPeriods(rows: readonly StoredObservation[], grain: Grain): StoredObservation[] {
	const parts = groupBy(rows, ({ start }) => periodStart(start, grain));
	return [...parts].flatMap(([start, own]) => {
		const [first] = own;
		if (!first) return [];
		if (first.grain === grain) return own;
		const known = own.flatMap(({ value }) => (value === null ? [] : [value]));
		const isWhole = known.length * monthsOf(first.grain) === monthsOf(grain);
		const missing = own.find((row) => row.missing !== null)?.missing ?? 'not-collected';
		return [
			{
				...first,
				start,
				end: periodEnd({ start, grain }),
				grain,
				value: isWhole ? known.reduce((total, value) => total + value, 0) : null,
				status: own.some(({ status }) => status === 'preliminary') ? ('preliminary' as const) : ('final' as const),
				missing: isWhole ? null : missing
			}
		];
	});
}

/** One area's rows at a grain: its own, and sums of its finer ones where it has none. Unit: that of the counts. */
export function bestAt(rows: readonly StoredObservation[], grain: Grain): StoredObservation[] {
	const found = new Map<string, StoredObservation>();
	for (const finer of GRAINS.filter((one) => monthsOf(one) <= monthsOf(grain))) {
		// Coarser files come later and win, as they are the publisher's own sums.
		for (const row of sumPeriods(
			rows.filter((one) => one.grain === finer),
			grain
		)) {
			if (row.value !== null || !found.has(row.start)) found.set(row.start, row);
		}
	}
	return [...found.values()].sort((a, b) => (a.start < b.start ? -1 : 1));
}
