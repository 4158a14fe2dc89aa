import type { Figure } from '../model/figure.ts';
import { groupBy } from '../model/group-by.ts';
import type { Indicator } from '../model/indicator.ts';

export type FigureGroup<T = Figure> = { name: string; figures: T[] };

/** Figures under the headings of their indicators, in the catalogue's order. */
export function figureGroups(figures: readonly Figure[], indicators: readonly Indicator[]): FigureGroup[] {
	const groupOf = new Map(indicators.map(({ id, groupName }) => [id, groupName]));
	const groups = groupBy(figures, ({ indicatorId }) => groupOf.get(indicatorId) ?? '');
	return [...groups].map(([name, inGroup]) => ({ name, figures: inGroup }));
}
