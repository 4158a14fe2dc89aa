import type { Finding } from '../model/finding.ts';
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
	keyOf: (observation: T) => string = writtenKeys()
): { kept: T[]; repeated: number; rejected: Rejected[] } {
	const kept: T[] = [];
	const rejected: Rejected[] = [];
	let repeated = 0;
	// Most keys stand once: only for the others is a list made.
	const first = new Map<string, T>();
	const more = new Map<T, T[]>();
	for (const one of observations) {
		const key = keyOf(one);
		const known = first.get(key);
		if (!known) first.set(key, one);
		else more.set(known, [...(more.get(known) ?? [known]), one]);
	}
	for (const one of first.values()) {
		const rows = more.get(one);
		if (!rows) {
			kept.push(one);
			continue;
		}
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

/** Keys of what the file names, with labels and paths as short numbers: a million long keys would fill the memory. */
function writtenKeys(): (observation: RawObservation) => string {
	const numbers = new Map<string, number>();
	const paths = new Map<readonly string[], number>();
	const numberOf = (text: string) => {
		const known = numbers.get(text) ?? numbers.size;
		numbers.set(text, known);
		return known;
	};
	return ({ areaLabel, indicatorPath, grain, periodStart, populationGroup }) => {
		const path = paths.get(indicatorPath) ?? numberOf(indicatorPath.join('\0'));
		if (paths.size < MOST_PATHS) paths.set(indicatorPath, path);
		return [numberOf(`area\0${areaLabel}`), path, grain, periodStart, populationGroup].join(' ');
	};
}

const MOST_PATHS = 10_000; // beyond this the rows do not share their paths, and remembering them would cost more

function conflictFinding(observation: RawObservation, rows: readonly RawObservation[], file: string): Finding {
	return {
		code: 'conflicting-rows',
		severity: 'error',
		place: { file, row: observation.row },
		text: [observation.areaLabel, observation.indicatorPath.at(-1), observation.raw].join('; '),
		details: { rows: rows.map(({ row }) => String(row)), values: rows.map(({ raw }) => raw) }
	};
}
