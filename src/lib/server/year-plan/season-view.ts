import { seasonPatterns, type MonthlySeries, type SeasonPatterns } from '#lib/analysis/year-wheel/season-patterns.ts';
import { readSeries } from '../areas/signal-views.ts';

/** Measures that follow what police or municipality do have a rhythm of work, not of events. */
const FOLLOWS_EVENTS = ['effect'];

/** Which months usually lie high in an area, among all its monthly series. */
export async function seasonsOf(
	locals: Pick<App.Locals, 'warehouse' | 'today' | 'view'>,
	areaCode: string
): Promise<SeasonPatterns> {
	const placed = await readSeries(locals, [areaCode]);
	const monthly = placed.flatMap(({ series, place }): MonthlySeries[] => {
		if (series.measure !== 'count' || series.grain !== 'month' || series.hidden || series.refused) return [];
		if (!FOLLOWS_EVENTS.includes(series.reading)) return [];
		const { indicatorId, first, counts, breaks = [] } = series;
		return [
			{ indicatorId, name: place.indicator.name, from: Number(place.starts[0]?.slice(0, 4)), first, counts, breaks }
		];
	});
	return seasonPatterns(monthly);
}
