import { groupBy } from '../model/group-by.ts';
import type { StoredObservation } from '../model/observation.ts';

/**
 * The counts of several areas together, as one area with the code given: for a new area, what those it was formed of had
 * before. A period where one of them has no number has no sum. Other kinds of values cannot be added and are left out.
 * The place of the first stands for the sum. Unit: that of the counts.
 */
export function predecessorSums(
	rows: readonly StoredObservation[],
	codes: readonly string[],
	countIds: ReadonlySet<string>,
	code: string
): StoredObservation[] {
	const own = rows.filter(({ areaCode, indicatorId }) => codes.includes(areaCode) && countIds.has(indicatorId));
	const periods = groupBy(own, ({ indicatorId, grain, start }) => `${indicatorId} ${grain} ${start}`);
	return [...periods.values()].flatMap((same) => {
		const [first] = same;
		const known = same.flatMap(({ value }) => (value === null ? [] : [value]));
		if (!first || known.length !== codes.length) return [];
		const isPreliminary = same.some(({ status }) => status === 'preliminary');
		return [
			{
				...first,
				areaCode: code,
				value: known.reduce((total, value) => total + value, 0),
				status: isPreliminary ? ('preliminary' as const) : ('final' as const)
			}
		];
	});
}
