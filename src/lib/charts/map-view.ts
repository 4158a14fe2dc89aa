import type { MapFigure } from '#lib/analysis/map-figure.ts';
import { chartText } from '#lib/text/charts.ts';
import type { ChartLinks, ChartView } from './chart-view.ts';
import { figureTable } from './figure-table.ts';
import { NARROW, WIDE } from './frame.ts';
import { mapElement } from './map-element.ts';
import { groundLine, mapCautions, mapHeading, mapProse, mapSubtitle } from './map-words.ts';
import { sourceLine, sourceParts } from './source-line.ts';
import { standaloneSheet } from './standalone-svg.ts';

/** Everything the page shows of a map: a chart, and what must be known not to read too much out of its colours. */
export type MapView = ChartView & { cautions: readonly string[] };

/** The map drawn twice, told in words and set as a table. `linkOf` gives the page of an area. The DOM is passed in. */
export function mapView(
	map: MapFigure,
	document: Document,
	links: ChartLinks,
	linkOf: (areaCode: string) => string
): MapView {
	const { figure } = map;
	const wide = mapElement(map, WIDE, document, linkOf);
	const narrow = mapElement(map, NARROW, document, linkOf);
	return {
		id: figure.id,
		linked: true,
		heading: mapHeading(map),
		subtitle: mapSubtitle(map),
		svgWide: wide.svg.outerHTML,
		svgNarrow: narrow.svg.outerHTML,
		pointsWide: [],
		pointsNarrow: [],
		sizeWide: { width: wide.width, height: wide.height },
		sizeNarrow: { width: narrow.width, height: narrow.height },
		prose: mapProse(map),
		table: figureTable(figure),
		links,
		laneKey: null,
		expectations: [],
		cautions: mapCautions(map),
		reading: chartText.reading[figure.reading],
		caveat: figure.caveat,
		sourceLine: `${sourceLine(figure.sources, figure.populations)} ${groundLine(map)}`,
		sources: sourceParts(figure.sources),
		simulated: figure.simulated,
		fileName: mapFileName(map)
	};
}

/** The map as an SVG file of its own. */
export function standaloneMap(map: MapFigure, document: Document): string {
	const { figure } = map;
	return standaloneSheet(
		{
			simulated: figure.simulated,
			heading: mapHeading(map),
			subtitle: mapSubtitle(map),
			drawing: mapElement(map, WIDE, document, null),
			key: null,
			notes: [...mapCautions(map), chartText.reading[figure.reading] ?? '', figure.caveat],
			source: `${sourceLine(figure.sources, figure.populations)} ${groundLine(map)}`,
			prose: mapProse(map)
		},
		document
	);
}

/** A file name for downloads: `karta-skadegorelse-nacka-2024`. */
export function mapFileName({ figure, within, period }: MapFigure): string {
	return `karta ${figure.indicatorName} ${within} ${period.start.slice(0, 7)}`
		.normalize('NFD')
		.replace(/\p{Mark}/gu, '')
		.toLowerCase()
		.replace(/[^a-z0-9]+/g, '-')
		.replace(/^-+|-+$/g, '');
}
