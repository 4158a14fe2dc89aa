import type { Finding } from '../model/finding.ts';
import { groupBy } from '../model/group-by.ts';
import type { RawObservation } from '../model/observation.ts';
import type { Rejected } from './records.ts';

/**
 * Keeps one observation for each key: by default each area, indicator, period and group as the file names them. A number
 * wins over a missing value and a final one over a preliminary; repetitions are only counted, since a publisher may repeat
 * by design. Rows that give one key two different numbers are all rejected: nothing in the file tells which one is right.
 */
export function deduplicate<T extends RawObservation>(
	observations: readonly T[],
	file: string,
	keyOf: (observation: T) => string = writtenKey
): { kept: T[]; repeated: number; rejected: Rejected[] } {
	const kept: T[] = [];
	const rejected: Rejected[] = [];
	let repeated = 0;
	for (const rows of groupBy(observations, keyOf).values()) {
		const numbers = rows.filter(({ value }) => value !== null);
		const final = numbers.filter(({ status }) => status === 'final');
		const candidates = final.length > 0 ? final : numbers.length > 0 ? numbers : rows;
		const [best] = candidates;
		if (best && candidates.every(({ value }) => value === best.value)) {
			kept.push(best);
			repeated += rows.length - 1;
		} else {
			rejected.push(...numbers.map((one) => ({ row: one.row, finding: conflictFinding(one, numbers, file) })));
			repeated += rows.length - numbers.length;
		}
	}
	return { kept, repeated, rejected };
}

function writtenKey({ areaLabel, indicatorPath, grain, periodStart, populationGroup }: RawObservation): string {
	return [areaLabel, grain, periodStart, populationGroup, ...indicatorPath].join('\0');
}

function conflictFinding(observation: RawObservation, rows: readonly RawObservation[], file: string): Finding {
	return {
		code: 'conflicting-rows',
		severity: 'error',
		place: { file, row: observation.row },
		text: [observation.areaLabel, observation.indicatorPath.at(-1), observation.raw].join('; '),
		details: { rows: rows.map(({ row }) => String(row)), values: rows.map(({ raw }) => raw) }
	};
}
