import { chartView, type ChartLinks, type ChartView } from '#lib/charts/chart-view.ts';
import type { Figure } from '#lib/model/figure.ts';
import type { FrozenFigure } from '#lib/model/frozen-figure.ts';
import { chartText } from '#lib/text/charts.ts';
import { formatDateLong } from '#lib/text/format.ts';
import { chartDocument } from './chart-document.ts';

const MOST = 400;
const drawn = new Map<string, ChartView>();

/**
 * The view of a figure, drawn once for as long as nothing in it changes: the key is the whole figure, so that no drawing
 * outlives its data.
 */
export function drawnOnce(figure: Figure, links: ChartLinks): ChartView {
	const key = JSON.stringify([figure, links]);
	const known = drawn.get(key);
	if (known) {
		drawn.delete(key);
		drawn.set(key, known);
		return known;
	}
	const view = chartView(figure, chartDocument(), links);
	drawn.set(key, view);
	const [oldest] = drawn.keys();
	if (drawn.size > MOST && oldest !== undefined) drawn.delete(oldest);
	return view;
}

/** The view of a figure as it was when it was locked, with the day told. */
export function drawnFrozen({ figure, frozenAt, asOf }: FrozenFigure, links: ChartLinks): ChartView {
	const day = frozenAt.slice(0, 10);
	const locked = chartText.card.locked(formatDateLong(day), day === asOf ? null : formatDateLong(asOf));
	return { ...drawnOnce(figure, links), locked };
}
