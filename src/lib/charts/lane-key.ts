import type { FigureActivity } from '#lib/model/figure.ts';
import { chartText } from '#lib/text/charts.ts';

/** How to read the bars under a figure, by those kinds that occur; null where all are filled and whole and need no words. */
export function laneKey(activities: readonly FigureActivity[]): string | null {
	const words = chartText.lanes;
	const parts = [
		activities.some((activity) => !activity.done || activity.actual !== null) && words.planned,
		activities.some((activity) => activity.wider) && words.wider,
		activities.some((activity) => activity.state === 'suggested') && words.suggested,
		activities.some((activity) => activity.starts === null || activity.ends === null) && words.fades
	].filter((part) => part !== false);
	if (parts.length === 0) return null;
	return words.key(activities.some((activity) => activity.done) ? [words.done, ...parts] : parts);
}
