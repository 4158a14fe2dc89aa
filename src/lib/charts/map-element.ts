import * as Plot from '@observablehq/plot';
import { asWritten, classOf } from '#lib/analysis/value-classes.ts';
import type { MapFigure } from '#lib/analysis/map-figure.ts';
import type { FigureSeries } from '#lib/model/figure.ts';
import type { PolygonRings } from '#lib/model/geometry.ts';
import { mapText } from '#lib/text/map.ts';
import { cleanSvg } from './clean-svg.ts';
import { valueKind } from './figure-values.ts';
import { frameFor } from './frame.ts';
import { innermost, placeWithin, ringsOfPath, type LabelPlace, type Point } from './map-labels.ts';
import { drawMapKey, drawMapLegend, patternId, patterns } from './map-legend.ts';
import { areaSentence, areaValue } from './map-words.ts';
import { CLASS_COLOURS, colour } from './palette.ts';
import { svgElement } from './svg-element.ts';
import { textWidth, wrapText } from './text-width.ts';

/** Classes that dark text is written on, in the light scheme. */
const LOW = 3;

/** The map as an element. **Unit**: pixels. */
export type DrawnMap = { svg: Element; width: number; height: number };

const INSET = 6;
const TALLEST = 620;
const LOWEST = 200;
const LINE = 1.2; // height of a line of text, in letters
const BOLD = 1.1;

/**
 * The areas filled by their class, with name and value on those with room for them; the others have a number, and stand in
 * a key below. With `linkOf` each area is a link. The DOM is passed in.
 */
export function mapElement(
	map: MapFigure,
	width: number,
	document: Document,
	linkOf: ((areaCode: string) => string) | null
): DrawnMap {
	const idPrefix = `${map.figure.id}-${width}`;
	const { fontSize } = frameFor(width);
	const drawn = map.figure.series.flatMap((series) => {
		const ground = map.grounds.find(({ areaCode }) => areaCode === series.areaCode);
		return ground ? [{ series, ...look(series, map, idPrefix), ground: geometryOf(ground.polygons) }] : [];
	});
	const domain = { type: 'GeometryCollection' as const, geometries: drawn.map(({ ground }) => ground) };
	const mapHeight = heightFor(map, width);
	const svg = Plot.plot({
		document,
		width,
		height: mapHeight,
		margin: 0,
		projection: { type: 'transverse-mercator', rotate: [-15, 0], domain, inset: INSET },
		marks: [Plot.geo(drawn, { geometry: 'ground', fill: 'fill', stroke: colour('axis'), strokeWidth: 1 })]
	});
	cleanSvg(svg);
	svg.prepend(patterns(document, idPrefix));
	const words = svgElement(document, 'g', { 'text-anchor': 'middle', 'pointer-events': 'none' });
	const keyed: FigureSeries[] = [];
	for (const [index, path] of [...svg.querySelectorAll('path[fill]')].filter(isGround).entries()) {
		const area = drawn[index];
		if (!area) continue;
		path.setAttribute('stroke-linejoin', 'round');
		path.append(svgElement(document, 'title', {}, areaSentence(map, area.series)));
		if (linkOf) linkTo(path, linkOf(area.series.areaCode), areaSentence(map, area.series), document);
		const rings = ringsOfPath(path.getAttribute('d') ?? '');
		if (rings.length === 0) continue;
		const lines = [...wrapText(area.series.areaName, Infinity, fontSize, 1), areaValue(map, area.series)];
		const label = area.value === null ? lines.slice(0, 1) : lines;
		const place = placeFor(rings, label, fontSize);
		if (place) words.append(drawLabel(label, place, area.ink, fontSize, document));
		else {
			keyed.push(area.series);
			words.append(drawNumber(`${keyed.length}`, innermost(rings), fontSize, document));
		}
	}
	svg.append(words);
	const legend = drawMapLegend(map, { width, fontSize, top: mapHeight + 10, idPrefix }, document);
	svg.append(legend.element);
	const key = drawMapKey(
		keyed.map((series, index) => ({
			number: `${index + 1}`,
			label: mapText.ofArea(series.areaName, areaValue(map, series), '')
		})),
		{ width, fontSize, top: mapHeight + 10 + legend.height + 4 },
		document
	);
	svg.append(key.element);
	const height = mapHeight + 14 + legend.height + key.height;
	svg.setAttribute('height', `${height}`);
	svg.setAttribute('viewBox', `0 0 ${width} ${height}`);
	svg.setAttribute('font-size', `${fontSize}`);
	return { svg, width, height };
}

function isGround(path: Element): boolean {
	return path.closest('defs') === null;
}

function look(series: FigureSeries, { classes, figure }: MapFigure, idPrefix: string) {
	const [point] = series.points;
	if (!point || point.value === null) {
		const kind = point?.missing === 'hidden' ? 'hidden' : 'missing';
		return { fill: `url(#${patternId(idPrefix, kind)})`, ink: colour('text'), value: null };
	}
	const at = classOf(asWritten(point.value, valueKind(figure)), classes);
	const fill = colour(CLASS_COLOURS[at] ?? 'class-e');
	return { fill, ink: colour(at < LOW ? 'on-class-low' : 'on-class-high'), value: point.value };
}

function geometryOf(polygons: readonly PolygonRings[]) {
	const coordinates = polygons.map((rings) => rings.map((ring) => ring.map(([x, y]) => [x, y])));
	return { type: 'MultiPolygon' as const, coordinates };
}

/** As tall as the ground asks for at the width, within reason. */
function heightFor({ grounds }: MapFigure, width: number): number {
	let [west, east, south, north] = [Infinity, -Infinity, Infinity, -Infinity];
	for (const [x, y] of grounds.flatMap(({ polygons }) => polygons.flat(2))) {
		[west, east] = [Math.min(west, x), Math.max(east, x)];
		[south, north] = [Math.min(south, y), Math.max(north, y)];
	}
	const shrink = Math.cos((((south + north) / 2) * Math.PI) / 180);
	const tall = ((north - south) / ((east - west) * shrink)) * (width - 2 * INSET) + 2 * INSET;
	return Math.round(Math.min(TALLEST, Math.max(LOWEST, Number.isFinite(tall) ? tall : LOWEST)));
}

function linkTo(path: Element, href: string, name: string, document: Document): void {
	const link = svgElement(document, 'a', { href, 'aria-label': name });
	path.replaceWith(link);
	link.append(path);
}

function placeFor(rings: readonly Point[][], lines: readonly string[], fontSize: number): LabelPlace | null {
	const width = Math.max(...lines.map((line) => textWidth(line, fontSize) * BOLD));
	return placeWithin(rings, width + 6, lines.length * fontSize * LINE + 2);
}

function drawLabel(
	lines: readonly string[],
	{ x, y }: LabelPlace,
	ink: string,
	fontSize: number,
	document: Document
): Element {
	const top = y - ((lines.length - 1) / 2) * fontSize * LINE + fontSize * 0.35;
	const texts = lines.map((line, index) => {
		const weight = index === 0 ? undefined : 700;
		return svgElement(
			document,
			'text',
			{ x, y: top + index * fontSize * LINE, fill: ink, 'font-weight': weight },
			line
		);
	});
	return svgElement(document, 'g', {}, ...texts);
}

/** A number on a disc, so that it is read on any colour. */
function drawNumber(number: string, { x, y }: LabelPlace, fontSize: number, document: Document): Element {
	const rx = textWidth(number, fontSize) / 2 + 4;
	const disc = { x: x - rx, y: y - fontSize * 0.65, width: 2 * rx, height: fontSize * 1.3, rx: fontSize * 0.65 };
	return svgElement(
		document,
		'g',
		{},
		svgElement(document, 'rect', { ...disc, fill: colour('surface'), stroke: colour('axis') }),
		svgElement(document, 'text', { x, y: y + fontSize * 0.35, fill: colour('text'), 'font-weight': 650 }, number)
	);
}
