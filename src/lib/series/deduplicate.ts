import type { Finding } from '../model/finding.ts';
import type { RawObservation } from '../model/observation.ts';
import type { Rejected } from './records.ts';
import { rowPlace } from './row-place.ts';

/**
 * Keeps one observation for each key: by default each area, indicator, period and group as the file names them. A number
 * wins over a missing value and a final one over a preliminary; repetitions are only counted, since a publisher may repeat
 * by design. Rows that give one key two different numbers are all rejected: nothing in the file tells which one is right.
 * `seriesOf` names the area and indicator of a row.
 */
export function deduplicate<T extends RawObservation>(
	observations: readonly T[],
	file: string,
	seriesOf: (observation: T) => string = writtenSeries()
): { kept: T[]; repeated: number; rejected: Rejected[] } {
	const kept: T[] = [];
	const rejected: Rejected[] = [];
	let repeated = 0;
	// Most keys stand once: only for the others is a list made.
	const firsts: T[] = [];
	const more = new Map<T, T[]>();
	// A million keys of their own would fill the memory: those of a series are few and short.
	const series = new Map<string, Map<number, T>>();
	const timeOf = numbering();
	for (const one of observations) {
		const name = seriesOf(one);
		const times = series.get(name) ?? new Map<number, T>();
		const time = timeOf(`${one.grain}\0${one.periodStart}\0${one.populationGroup}`);
		const known = times.get(time);
		if (known) {
			const rows = more.get(known);
			if (rows) rows.push(one);
			else more.set(known, [known, one]);
			continue;
		}
		if (times.size === 0) series.set(name, times);
		times.set(time, one);
		firsts.push(one);
	}
	for (const one of firsts) {
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

/** What the file names, with labels and paths as short numbers. */
function writtenSeries(): (observation: RawObservation) => string {
	const areaOf = numbering();
	const pathOf = numbering();
	const paths = new Map<readonly string[], number>();
	return ({ areaLabel, indicatorPath }) => {
		const path = paths.get(indicatorPath) ?? pathOf(indicatorPath.join('\0'));
		if (paths.size < MOST_PATHS) paths.set(indicatorPath, path);
		return `${areaOf(areaLabel)} ${path}`;
	};
}

/** Gives each text a number of its own, from 0. */
function numbering(): (text: string) => number {
	const numbers = new Map<string, number>();
	return (text) => {
		const known = numbers.get(text);
		if (known !== undefined) return known;
		numbers.set(text, numbers.size);
		return numbers.size - 1;
	};
}

const MOST_PATHS = 10_000; // beyond this the rows do not share their paths, and remembering them would cost more

function conflictFinding(observation: RawObservation, rows: readonly RawObservation[], file: string): Finding {
	return {
		code: 'conflicting-rows',
		severity: 'error',
		place: rowPlace(file, observation.row, observation.sheet),
		text: [observation.areaLabel, observation.indicatorPath.at(-1), observation.raw].join('; '),
		details: { rows: rows.map(({ row }) => String(row)), values: rows.map(({ raw }) => raw) }
	};
}
