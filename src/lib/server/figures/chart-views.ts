import { chartView, type ChartLinks, type ChartView } from '#lib/charts/chart-view.ts';
import { figureContent } from '#lib/charts/figure-content.ts';
import type { ChartContent } from '#lib/charts/chart-content.ts';
import type { Figure } from '#lib/model/figure.ts';
import type { FrozenFigure } from '#lib/model/frozen-figure.ts';
import { chartText } from '#lib/text/charts.ts';
import { formatDateLong } from '#lib/text/format.ts';
import { chartDocument } from './chart-document.ts';

const MOST = 400;
const drawn = new Map<string, ChartView>();

/** The view of an area's figure. */
export function figureView(figure: Figure, links: ChartLinks): ChartView {
	return drawnOnce(figure, links, () => figureContent(figure, chartDocument()));
}

/**
 * The view of a chart, drawn once for as long as nothing in it changes: the key is all that it is made of, so that no drawing
 * outlives its data.
 */
export function drawnOnce(madeOf: unknown, links: ChartLinks, content: () => ChartContent): ChartView {
	const key = JSON.stringify([madeOf, links]);
	const known = drawn.get(key);
	if (known) {
		drawn.delete(key);
		drawn.set(key, known);
		return known;
	}
	const view = chartView(content(), links, chartDocument());
	drawn.set(key, view);
	const [oldest] = drawn.keys();
	if (drawn.size > MOST && oldest !== undefined) drawn.delete(oldest);
	return view;
}

/** The view of a figure as it was when it was locked, with the day told. */
export function drawnFrozen({ figure, frozenAt, asOf }: FrozenFigure, links: ChartLinks): ChartView {
	const day = frozenAt.slice(0, 10);
	const locked = chartText.card.locked(formatDateLong(day), day === asOf ? null : formatDateLong(asOf));
	return { ...figureView(figure, links), locked };
}
