import * as Plot from '@observablehq/plot';
import type { Figure } from '#lib/model/figure.ts';
import { chartText } from '#lib/text/charts.ts';
import { formatNumber, formatShare } from '#lib/text/format.ts';
import { drawLanes, drawStartLines, lanesHeight } from './activity-lane.ts';
import type { DrawnFigure } from './chart-content.ts';
import { cleanSvg } from './clean-svg.ts';
import { drawBreaks, drawEndLabels, drawGaps, drawLegend, inkOnSurface } from './figure-furniture.ts';
import type { FigureSpec } from './figure-spec.ts';
import { axisUnit, mainSeries, orderedSeries } from './figure-values.ts';
import type { Frame } from './frame.ts';
import { layoutLanes } from './lane-layout.ts';
import { monthlySpec } from './monthly-spec.ts';
import { colour } from './palette.ts';
import { surveySpec } from './survey-spec.ts';
import { round, svgElement } from './svg-element.ts';
import { fitText } from './text-width.ts';
import { drawTimeAxis, timeAxis, timeDomain } from './time-axis.ts';
import { withinAxis } from './within-axis.ts';
import { yearlySpec } from './yearly-spec.ts';

const ABOVE_LANES = 8; // pixels between plot and lanes

/**
 * The figure as SVG without styles of its own, for a page that has the colours of `palette.ts` as variables.
 *
 * **Unit**: pixels of `frame`. The DOM is passed in: linkedom's on the server, the window's in a browser.
 */
export function figureElement(whole: Figure, frame: Frame, document: Document): DrawnFigure {
	const figure = withinAxis(whole);
	const { width } = frame;
	const series = orderedSeries(figure);
	const spec = specFor(figure, frame);
	const legend = frame.narrow && series.length > 1 ? drawLegend(series, { document, frame }) : null;
	const top = frame.marginTop + (legend?.height ?? 0);
	const x = timeScale(figure, frame);
	const at = (iso: string, after: boolean) => x(timeDomain(iso, iso)[after ? 1 : 0]);
	const layout = layoutLanes(figure.activities, { from: figure.from, to: figure.to, frame, x: at });
	const below = (layout.lanes + layout.more > 0 ? ABOVE_LANES : 2) + lanesHeight(layout, frame);
	const plotHeight = frame.height === null ? frame.plotHeight : frame.height - top - below - frame.axisHeight;
	const bottom = top + plotHeight;
	const axisTop = bottom + below;
	const lanesTop = axisTop - lanesHeight(layout, frame);
	const height = axisTop + frame.axisHeight;
	const { ticks } = spec.values;
	const y = (value: number) => bottom - ((value - (ticks[0] ?? 0)) / span(ticks)) * plotHeight;

	const svg = drawPlot(figure, spec, { frame, document, top, bottom, height });
	const plotted = { document, frame, top, bottom, x: at };
	const axis = timeAxis(figure.from, figure.to, width - frame.marginLeft - frame.marginRight, frame.fontSize);
	const place = { document, frame, plotTop: top, top: lanesTop, idPrefix: `${safeId(figure.id)}-${width}` };
	const main = mainSeries(figure);
	const empty = spec.points.every((point) => point.value === null);
	const under = svgElement(document, 'g', { class: 'under' });
	if (main !== undefined && !empty) under.append(drawGaps(main, plotted));
	under.append(drawYears(document, axis.boundaries.map(x), top, axisTop), drawStartLines(layout, place));
	svg.prepend(under);
	svg.append(drawBreaks(figure.breaks, plotted), drawUnit(figure, frame, document, top), drawLanes(layout, place));
	svg.append(drawTimeAxis(document, { axis, frame, top: axisTop, x }));
	if (legend !== null) svg.append(legend.element);
	if (!frame.narrow) svg.append(drawEndLabels(spec.ends, { ...plotted, y }));
	if (empty) {
		const middle = {
			x: (frame.marginLeft + width - frame.marginRight) / 2,
			y: (top + bottom) / 2,
			...inkOnSurface('muted')
		};
		svg.append(svgElement(document, 'text', { ...middle, 'text-anchor': 'middle' }, chartText.noValues));
	}
	const points = spec.points.map(({ at: when, shift, value, ...words }) => ({
		...words,
		x: round(x(when) + shift),
		y: value === null ? null : round(y(value))
	}));
	return { svg, points, width, height };
}

function specFor(figure: Figure, frame: Frame): FigureSpec {
	const counted = figure.kind === 'count';
	if (counted && mainSeries(figure)?.grain === 'month') return monthlySpec(figure, frame);
	return counted && figure.reading !== 'survey' ? yearlySpec(figure, frame) : surveySpec(figure, frame);
}

type Area = { frame: Frame; document: Document; top: number; bottom: number; height: number };

function drawPlot(figure: Figure, spec: FigureSpec, { frame, document, top, bottom, height }: Area): Element {
	const { ticks, decimals } = spec.values;
	const empty = spec.points.every((point) => point.value === null);
	const share = figure.kind === 'share' && !figure.rate;
	const tickFormat = (tick: number) => (share ? formatShare(tick, decimals) : formatNumber(tick, decimals));
	const svg = Plot.plot({
		document,
		width: frame.width,
		height,
		marginTop: top,
		marginRight: frame.marginRight,
		marginBottom: height - bottom,
		marginLeft: frame.marginLeft,
		x: { type: 'utc', domain: timeDomain(figure.from, figure.to), axis: null },
		y: { type: 'linear', domain: [ticks[0] ?? 0, ticks.at(-1) ?? 1], axis: null },
		marks: [
			Plot.ruleY(empty ? [] : ticks.filter((tick) => tick !== 0), { stroke: colour('grid') }),
			Plot.axisY(empty ? [] : ticks, {
				tickSize: 0,
				tickPadding: 8,
				tickFormat,
				fontSize: frame.fontSize,
				fill: colour('muted'),
				label: null
			}),
			Plot.ruleY([0], { stroke: colour('axis') }),
			...spec.marks
		]
	});
	cleanSvg(svg);
	svg.setAttribute('font-size', `${frame.fontSize}`);
	svg.setAttribute('aria-hidden', 'true');
	svg.setAttribute('focusable', 'false');
	return svg;
}

function drawUnit(figure: Figure, frame: Frame, document: Document, top: number): Element {
	const unit = fitText(axisUnit(figure, mainSeries(figure)?.grain ?? 'year'), frame.width - 4, frame.fontSize);
	const place = { x: 2, y: top - 15, fill: colour('muted'), 'text-anchor': 'start' };
	return svgElement(document, 'text', { ...place, 'font-size': frame.fontSize }, unit);
}

function drawYears(document: Document, lefts: readonly number[], top: number, bottom: number): Element {
	const group = svgElement(document, 'g', { class: 'years', stroke: colour('grid') });
	for (const left of lefts) group.append(svgElement(document, 'line', { x1: left, x2: left, y1: top, y2: bottom }));
	return group;
}

function timeScale(figure: Figure, frame: Frame): (at: Date) => number {
	const [begins, ends] = timeDomain(figure.from, figure.to).map(Number);
	const pixels = frame.width - frame.marginLeft - frame.marginRight;
	return (at) => frame.marginLeft + ((at.getTime() - (begins ?? 0)) / ((ends ?? 1) - (begins ?? 0))) * pixels;
}

function span(ticks: readonly number[]): number {
	return (ticks.at(-1) ?? 1) - (ticks[0] ?? 0) || 1;
}

function safeId(id: string): string {
	return id.replace(/[^\w-]/g, '-');
}
