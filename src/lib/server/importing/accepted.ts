import type { Reading } from './reading.ts';

/** How many of a file's own rows can be used: figures of statistics, activities of a plan, notices, areas of a map. Implied populations are not rows. */
export function acceptedOf({ series, plan, news, shapes }: Reading): number {
	if (plan) return plan.activities.length;
	if (news) return news.length;
	if (shapes) return shapes.length;
	if (!series) return 0;
	return series.observations.length + series.populations.filter(({ implied }) => !implied).length;
}
