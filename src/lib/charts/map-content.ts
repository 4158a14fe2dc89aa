import type { MapFigure } from '#lib/analysis/map-figure.ts';
import { chartText } from '#lib/text/charts.ts';
import { chartFileName, type ChartContent } from './chart-content.ts';
import { figureTable } from './figure-table.ts';
import { NARROW, WIDE } from './frame.ts';
import { mapElement } from './map-element.ts';
import { groundLine, mapCautions, mapHeading, mapProse, mapSubtitle } from './map-words.ts';
import { sourceLine, sourceParts } from './source-line.ts';

/** A map, drawn in its classes. `linkOf` gives the page of an area; null where nobody can follow a link. The DOM is passed in. */
export function mapContent(
	map: MapFigure,
	document: Document,
	linkOf: ((areaCode: string) => string) | null
): ChartContent & { cautions: readonly string[] } {
	const { figure } = map;
	return {
		id: figure.id,
		heading: mapHeading(map),
		subtitle: mapSubtitle(map),
		prose: mapProse(map),
		table: figureTable(figure),
		key: null,
		reading: chartText.reading[figure.reading],
		caveat: figure.caveat,
		cautions: mapCautions(map),
		sourceLine: `${sourceLine(figure.sources, figure.populations)} ${groundLine(map)}`,
		sources: sourceParts(figure.sources),
		expectations: [],
		simulated: figure.simulated,
		fileName: mapFileName(map),
		wide: WIDE,
		narrow: NARROW,
		pointing: 'links',
		draw: (width) => ({ ...mapElement(map, width, document, linkOf), points: [] })
	};
}

/** A file name for downloads: `karta-skadegorelse-nacka-2024`. */
export function mapFileName({ figure, within, period }: MapFigure): string {
	return chartFileName(`karta ${figure.indicatorName} ${within} ${period.start.slice(0, 7)}`);
}
