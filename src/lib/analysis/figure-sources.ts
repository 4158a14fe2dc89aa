import type { FigureSource } from '../model/figure.ts';
import { groupBy } from '../model/group-by.ts';
import type { StoredObservation } from '../model/observation.ts';

/** What is known of each source, by its id. */
export type KnownSources = ReadonlyMap<string, Omit<FigureSource, 'sourceId' | 'firstRow' | 'lastRow' | 'sheets'>>;

/** Where drawn values stand, one entry a source, with the rows of each sheet of a workbook. */
export function figureSources(rows: readonly StoredObservation[], sources: KnownSources): FigureSource[] {
	const bySource = groupBy(rows, ({ sourceId }) => sourceId);
	return [...bySource].flatMap(([sourceId, used]) => {
		const source = sources.get(sourceId);
		if (!source) return [];
		const bySheet = groupBy(used, ({ sourceSheet }) => sourceSheet ?? null);
		const sheets = [...bySheet].flatMap(([sheet, own]) => (sheet === null ? [] : [{ sheet, ...rowSpan(own) }]));
		return [{ sourceId, ...source, ...rowSpan(used), ...(sheets.length > 0 ? { sheets } : {}) }];
	});
}

function rowSpan(rows: readonly StoredObservation[]): { firstRow: number; lastRow: number } {
	const firstRow = rows.reduce((least, { sourceRow }) => Math.min(least, sourceRow), Infinity);
	const lastRow = rows.reduce((most, { sourceRow }) => Math.max(most, sourceRow), 0);
	return { firstRow, lastRow };
}
