import type { Finding } from '../model/finding.ts';
import { groupBy } from '../model/group-by.ts';
import type { RawPopulation } from '../model/observation.ts';
import type { Rejected } from './records.ts';
import { rowPlace } from './row-place.ts';

type Placed = RawPopulation & { areaCode: string };

/**
 * Keeps one number of inhabitants for each area and year; a counted one goes before one worked out from rates. Counted
 * numbers that contradict each other are all rejected.
 */
export function onePopulationEach<T extends Placed>(
	populations: readonly T[],
	file: string
): { kept: T[]; rejected: Rejected[] } {
	const kept: T[] = [];
	const rejected: Rejected[] = [];
	for (const all of groupBy(populations, ({ areaCode, year }) => `${areaCode}\0${year}`).values()) {
		const counted = all.filter(({ implied }) => !implied);
		const [first] = counted.length > 0 ? counted : all;
		if (!first) continue;
		if (counted.every(({ count }) => count === first.count)) kept.push(first);
		else rejected.push(...counted.map((one) => ({ row: one.row, finding: conflict(one, counted, file) })));
	}
	return { kept, rejected };
}

function conflict({ row, sheet, areaLabel, count }: Placed, all: readonly Placed[], file: string): Finding {
	const details = { rows: all.map((one) => String(one.row)), values: all.map((one) => String(one.count)) };
	const place = rowPlace(file, row, sheet);
	return { code: 'conflicting-rows', severity: 'error', place, text: `${areaLabel}; ${count}`, details };
}
