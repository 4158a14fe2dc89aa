import type { Figure } from '#lib/model/figure.ts';
import { chartText } from '#lib/text/charts.ts';
import { effectText } from '#lib/text/effect.ts';
import type { ChartPoint } from './chart-point.ts';
import { drawFigure } from './draw-figure.ts';
import { figureHeading, figureSubtitle } from './figure-heading.ts';
import { figureProse } from './figure-prose.ts';
import type { FigureTable } from './figure-table.ts';
import { figureTable } from './figure-table.ts';
import { mainSeries } from './figure-values.ts';
import { NARROW, WIDE } from './frame.ts';
import { laneKey } from './lane-key.ts';
import { sourceLine, sourceParts } from './source-line.ts';
import { withinAxis } from './within-axis.ts';

/** Where the buttons of a chart lead. `anchor` is the address of the figure on its page. */
export type ChartLinks = { csv: string; svg: string; anchor: string };

/** **Unit**: pixels of the drawing. */
export type ChartSize = { width: number; height: number };

/** Everything `Chart.svelte` shows: plain data, ready to send to the browser. */
export type ChartView = {
	id: string;
	heading: string;
	subtitle: string;
	svgWide: string;
	svgNarrow: string;
	pointsWide: readonly ChartPoint[];
	pointsNarrow: readonly ChartPoint[];
	sizeWide: ChartSize;
	sizeNarrow: ChartSize;
	prose: string;
	table: FigureTable;
	links: ChartLinks;
	/** How to read the bars of activities; null without any. */
	laneKey: string | null;
	/** What activities are expected to change here, as it was written down; one sentence each. */
	expectations: readonly string[];
	/** What kind of measure this is, where that limits what it can say. */
	reading: string | null;
	caveat: string;
	sourceLine: string;
	/** One text a source, for the full list. */
	sources: readonly string[];
	simulated: boolean;
	/** When the figure was locked, in words; null for one that follows what is read in. */
	locked: string | null;
	/** Name of downloaded files, without extension. */
	fileName: string;
};

/** The view of a figure: drawn twice, told in words and set as a table. The DOM is passed in. */
export function chartView(whole: Figure, document: Document, links: ChartLinks): ChartView {
	const figure = withinAxis(whole);
	const wide = drawFigure(figure, WIDE, document);
	const narrow = drawFigure(figure, NARROW, document);
	return {
		id: figure.id,
		heading: figureHeading(figure),
		subtitle: figureSubtitle(figure),
		svgWide: wide.svg,
		svgNarrow: narrow.svg,
		pointsWide: wide.points,
		pointsNarrow: narrow.points,
		sizeWide: { width: wide.width, height: wide.height },
		sizeNarrow: { width: narrow.width, height: narrow.height },
		prose: figureProse(figure),
		table: figureTable(figure),
		links,
		laneKey: laneKey(figure.activities),
		expectations: figure.activities.flatMap(({ title, expected }) =>
			expected === null ? [] : [effectText.ofActivity(title, expected)]
		),
		reading: chartText.reading[figure.reading],
		caveat: figure.caveat,
		sourceLine: sourceLine(figure.sources, figure.populations),
		sources: sourceParts(figure.sources),
		simulated: figure.simulated,
		locked: null,
		fileName: figureFileName(figure)
	};
}

/** A file name for downloads, from indicator and area, in letters that every system takes: `skadegorelse-fisksatra`. */
export function figureFileName(figure: Figure): string {
	return `${figure.indicatorName} ${mainSeries(figure)?.areaName ?? ''}`
		.normalize('NFD')
		.replace(/\p{Mark}/gu, '')
		.toLowerCase()
		.replace(/[^a-z0-9]+/g, '-')
		.replace(/^-+|-+$/g, '');
}
