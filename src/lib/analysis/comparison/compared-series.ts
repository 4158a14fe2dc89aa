import type { LevelRefusal } from '../../model/comparison.ts';
import type { StoredObservation } from '../../model/observation.ts';
import { THRESHOLDS } from '../../stats/thresholds.ts';
import type { PopulationLookup } from '../rates.ts';
import { areaLevel, type AreaLevel, type ComparableKind } from './area-level.ts';

/** A stored value as areas are compared by it: a whole year of counts, or a measurement. `lastRow` ends the rows it was summed of. */
export type ComparedValue = StoredObservation & { lastRow: number };

/** One area's level in one period. ISO dates; `inhabitants` of the year, null where nobody has published them. */
export type PeriodLevel = AreaLevel & {
	start: string;
	end: string;
	status: StoredObservation['status'];
	inhabitants: number | null;
	refused: LevelRefusal | null;
};

/**
 * The levels of one measure in one area, oldest first. A rate of fewer events than `rateEvents` is chance more than level, so the count
 * stands alone.
 */
export function comparedSeries(
	kind: ComparableKind,
	areaCode: string,
	rows: readonly ComparedValue[],
	populationOf: PopulationLookup
): PeriodLevel[] {
	return rows
		.filter((row) => row.areaCode === areaCode)
		.map((row) => {
			const inhabitants = populationOf(areaCode, Number(row.start.slice(0, 4)))?.count ?? null;
			const found = areaLevel(kind, row, inhabitants);
			const refused = refusalOf(kind, row, found);
			const { start, end, status } = row;
			const shown = refused === null ? found : { ...found, level: null, low: null, high: null };
			return { start, end, status, inhabitants, refused, ...shown };
		})
		.sort((a, b) => (a.start < b.start ? -1 : 1));
}

function refusalOf(kind: ComparableKind, row: ComparedValue, { value, base, level }: AreaLevel): LevelRefusal | null {
	if (row.missing === 'hidden') return 'hidden';
	if (value === null) return 'missing';
	if (kind === 'share') return level === null ? 'few-answers' : null;
	if (base === null) return 'no-population';
	if (level === null) return 'population-too-small';
	return value < THRESHOLDS.rateEvents ? 'few-events' : null;
}
