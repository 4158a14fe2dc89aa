import type { Figure } from '#lib/model/figure.ts';
import { chartText } from '#lib/text/charts.ts';
import { effectText } from '#lib/text/effect.ts';
import { chartFileName, type ChartContent } from './chart-content.ts';
import { figureElement } from './figure-element.ts';
import { figureHeading, figureSubtitle } from './figure-heading.ts';
import { figureProse } from './figure-prose.ts';
import { figureTable } from './figure-table.ts';
import { mainSeries } from './figure-values.ts';
import { frameFor, NARROW, WIDE } from './frame.ts';
import { laneKey } from './lane-key.ts';
import { sourceLine, sourceParts } from './source-line.ts';
import { withinAxis } from './within-axis.ts';

/** The figure of one indicator in one area, drawn over time. The DOM is passed in. */
export function figureContent(whole: Figure, document: Document): ChartContent {
	const figure = withinAxis(whole);
	return {
		id: figure.id,
		heading: figureHeading(figure),
		subtitle: figureSubtitle(figure),
		prose: figureProse(figure),
		table: figureTable(figure),
		key: laneKey(figure.activities),
		reading: chartText.reading[figure.reading],
		caveat: figure.caveat,
		sourceLine: sourceLine(figure.sources, figure.populations),
		sources: sourceParts(figure.sources),
		expectations: figure.activities.flatMap(({ title, expected }) =>
			expected === null ? [] : [effectText.ofActivity(title, expected)]
		),
		simulated: figure.simulated,
		fileName: figureFileName(figure),
		wide: WIDE,
		narrow: NARROW,
		pointing: 'time',
		draw: (width) => figureElement(figure, frameFor(width), document)
	};
}

/** A file name for downloads, from indicator and area: `skadegorelse-fisksatra`. */
export function figureFileName(figure: Figure): string {
	return chartFileName(`${figure.indicatorName} ${mainSeries(figure)?.areaName ?? ''}`);
}
