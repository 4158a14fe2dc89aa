import type { IndicatorFacts } from '../../model/report-facts.ts';

/** The tables of a lägesbild that have a row for each measure. */
export type Table = 'largest' | 'against' | 'development';

const NAMES: Record<Table, string> = { largest: 'storst', against: 'jamfort', development: 'utveckling' };

/** Where a measure's row stands in the document, as the end of an address without `#`. */
export function anchorOf(table: Table, { figureId }: Pick<IndicatorFacts, 'figureId'>): string {
	return `${NAMES[table]}-${figureId}`.toLowerCase();
}
