import type { MapFigure } from '#lib/analysis/map-figure.ts';
import { mapText } from '#lib/text/map.ts';
import { classLabels } from './map-words.ts';
import { CLASS_COLOURS, colour } from './palette.ts';
import { round, svgElement } from './svg-element.ts';
import { fitText, textWidth } from './text-width.ts';

/** Grounds without a value that is shown. */
export type Pattern = 'missing' | 'hidden';
type Place = { width: number; fontSize: number; top: number; idPrefix: string };

const BOX = 22;
const GAP = 18;

/** The id of a pattern in one drawing: a page may have several. */
export function patternId(idPrefix: string, kind: Pattern): string {
	return `${idPrefix}-${kind}`;
}

/** Stripes for what is missing and dots for what is hidden, told apart without colour. */
export function patterns(document: Document, idPrefix: string): Element {
	const ground = () => svgElement(document, 'rect', { width: 8, height: 8, fill: colour('gap') });
	const pattern = (kind: Pattern, ...marks: Element[]) =>
		svgElement(
			document,
			'pattern',
			{ id: patternId(idPrefix, kind), width: 8, height: 8, patternUnits: 'userSpaceOnUse' },
			ground(),
			...marks
		);
	return svgElement(
		document,
		'defs',
		{},
		pattern(
			'missing',
			svgElement(document, 'path', { d: 'M-2,2L2,-2M0,8L8,0M6,10L10,6', stroke: colour('axis'), 'stroke-width': 1.5 })
		),
		pattern('hidden', svgElement(document, 'circle', { cx: 4, cy: 4, r: 1.6, fill: colour('reference') }))
	);
}

/** The classes with their bounds, and the patterns that occur, in rows under the map. */
export function drawMapLegend(
	map: MapFigure,
	{ width, fontSize, top, idPrefix }: Place,
	document: Document
): { element: Element; height: number } {
	const points = map.figure.series.flatMap((series) => series.points);
	const without = points.filter(({ value }) => value === null);
	const items = [
		...classLabels(map).map((label, index) => ({ label, fill: colour(CLASS_COLOURS[index] ?? 'class-e') })),
		...(without.some(({ missing }) => missing !== 'hidden')
			? [{ label: mapText.missing, fill: `url(#${patternId(idPrefix, 'missing')})` }]
			: []),
		...(without.some(({ missing }) => missing === 'hidden')
			? [{ label: mapText.hidden, fill: `url(#${patternId(idPrefix, 'hidden')})` }]
			: [])
	];
	return inRows(
		items.map(({ label, fill }) => ({
			label,
			room: BOX + 6,
			mark: svgElement(document, 'rect', { y: 1, x: 0.5, width: BOX, height: fontSize, fill, stroke: colour('axis') })
		})),
		{ width, fontSize, top },
		document
	);
}

/** What the numbers on the map stand for, in rows. */
export function drawMapKey(
	entries: readonly { number: string; label: string }[],
	place: Omit<Place, 'idPrefix'>,
	document: Document
): { element: Element; height: number } {
	const { fontSize } = place;
	const room = Math.max(0, ...entries.map(({ number }) => textWidth(number, fontSize))) + 6;
	const items = entries.map(({ number, label }) => ({
		label,
		room,
		mark: svgElement(document, 'text', { y: fontSize * 0.92, fill: colour('text'), 'font-weight': 650 }, number)
	}));
	return inRows(items, place, document);
}

type Item = { label: string; room: number; mark: Element };

function inRows(items: readonly Item[], { width, fontSize, top }: Omit<Place, 'idPrefix'>, document: Document) {
	const element = svgElement(document, 'g', { 'text-anchor': 'start' });
	const line = fontSize * 1.7;
	let [x, y] = [0, top];
	for (const { label, room, mark } of items) {
		const text = fitText(label, width - room, fontSize);
		const whole = room + textWidth(text, fontSize);
		if (x > 0 && x + whole > width) [x, y] = [0, y + line];
		const words = svgElement(document, 'text', { x: room, y: fontSize * 0.92, fill: colour('text') }, text);
		element.append(svgElement(document, 'g', { transform: `translate(${round(x)},${round(y)})` }, mark, words));
		x += whole + GAP;
	}
	return { element, height: items.length === 0 ? 0 : Math.ceil(y - top + line) };
}
