import type { Figure, FigureSeries } from '#lib/model/figure.ts';
import { chartText } from '#lib/text/charts.ts';
import type { EndLabel } from './figure-spec.ts';
import { findGaps } from './figure-gaps.ts';
import type { Frame } from './frame.ts';
import { colour } from './palette.ts';
import { svgElement } from './svg-element.ts';
import { fitText, textWidth, wrapText } from './text-width.ts';

type Plotted = {
	document: Document;
	frame: Frame;
	top: number;
	bottom: number;
	x: (iso: string, after: boolean) => number;
};

const LABEL_GAP = 10; // pixels between the plot and the names at its right
const LEGEND_ROW = 22;

/** Pale fields where values are missing, each with the reason, so that a gap is not read as a calm month. */
export function drawGaps(series: FigureSeries, { document, top, bottom, x }: Plotted): Element {
	const group = svgElement(document, 'g', { class: 'gaps', fill: colour('gap') });
	for (const { first, last, reason } of findGaps(series)) {
		const left = x(first.start, false);
		const box = { x: left, y: top, width: x(last.end, true) - left, height: bottom - top };
		group.append(svgElement(document, 'rect', box, svgElement(document, 'title', {}, reason)));
	}
	return group;
}

/** Where the series is broken: a dashed line, two strokes over the baseline, and the words where there is room. */
export function drawBreaks(breaks: Figure['breaks'], { document, frame, top, bottom, x }: Plotted): Element {
	const group = svgElement(document, 'g', { class: 'breaks', stroke: colour('reference'), fill: 'none' });
	const right = frame.width - frame.marginRight;
	const wanted = textWidth(chartText.breakMark, frame.fontSize) + LABEL_GAP;
	let taken = -Infinity;
	for (const { at, reason } of breaks) {
		const here = x(at, false);
		if (here < frame.marginLeft || here > right) continue;
		const slant = (dx: number) => `M${here + dx - 4},${bottom + 5}l6,-10`;
		group.append(
			svgElement(document, 'title', {}, reason),
			svgElement(document, 'line', { x1: here, x2: here, y1: top, y2: bottom, 'stroke-dasharray': '5 4' }),
			svgElement(document, 'path', { d: `${slant(0)}${slant(4)}`, 'stroke-width': 1.5 })
		);
		const after = here + wanted <= right;
		const left = after ? here : here - wanted;
		if (left < taken) continue;
		taken = left + wanted;
		const place = {
			x: after ? here + 5 : here - 5,
			y: top + frame.fontSize - 2,
			'text-anchor': after ? 'start' : 'end'
		};
		group.append(svgElement(document, 'text', { ...place, ...inkOnSurface('muted') }, chartText.breakMark));
	}
	return group;
}

/** Area name and last value at the right end of each line, pushed apart where they would touch. */
export function drawEndLabels(ends: readonly EndLabel[], plotted: Plotted & { y: (value: number) => number }): Element {
	const { document, frame, top, bottom, y } = plotted;
	const group = svgElement(document, 'g', { class: 'end-labels', 'text-anchor': 'start' });
	const left = frame.width - frame.marginRight + LABEL_GAP;
	const line = frame.fontSize + 2;
	const blocks = ends.map((end) => {
		const name = wrapText(end.name, frame.marginRight - LABEL_GAP - 2, frame.fontSize, 2);
		const lines = [...name, end.value];
		return { end, lines, height: lines.length * line + 4, middle: y(end.at) };
	});
	for (const { block, middle } of spread(blocks, top - 6, bottom + 10)) {
		const fill = colour(block.end.subject ? 'accent' : 'reference');
		const first = middle - (block.lines.length * line) / 2 + frame.fontSize - 2;
		for (const [i, text] of block.lines.entries()) {
			const isValue = i === block.lines.length - 1;
			const weight = block.end.subject || isValue ? 650 : 400;
			const place = { x: left, y: first + i * line, fill, 'font-weight': weight };
			group.append(svgElement(document, 'text', place, text));
		}
	}
	return group;
}

/** A row of names above a narrow figure, which has no room at the right. Returns its height too. **Unit**: pixels. */
export function drawLegend(
	series: readonly FigureSeries[],
	{ document, frame }: Pick<Plotted, 'document' | 'frame'>
): { element: Element; height: number } {
	const element = svgElement(document, 'g', { class: 'legend', 'text-anchor': 'start' });
	let left = 2;
	let row = 0;
	for (const { areaName, role } of series) {
		const name = fitText(areaName, frame.width - 24, frame.fontSize);
		const wide = 16 + textWidth(name, frame.fontSize) + 14;
		if (left > 2 && left + wide > frame.width) {
			left = 2;
			row++;
		}
		const fill = colour(role === 'subject' ? 'accent' : 'reference');
		const y = row * LEGEND_ROW + 11;
		const weight = role === 'subject' ? 650 : 400;
		element.append(
			svgElement(document, 'circle', { cx: left + 5, cy: y, r: role === 'subject' ? 4.5 : 3.5, fill }),
			svgElement(document, 'text', { x: left + 15, y, dy: '0.35em', fill, 'font-weight': weight }, name)
		);
		left += wide;
	}
	return { element, height: (row + 1) * LEGEND_ROW };
}

/** Attributes of text that may stand on lines: a halo in the colour of the surface keeps it legible. */
export function inkOnSurface(ink: 'muted' | 'text'): Record<string, string | number> {
	return { fill: colour(ink), stroke: colour('surface'), 'stroke-width': 4, 'paint-order': 'stroke' };
}

type Block = { middle: number; height: number };

/** Blocks moved as little as need be to stand clear of each other between `top` and `bottom`. */
function spread<T extends Block>(blocks: readonly T[], top: number, bottom: number): { block: T; middle: number }[] {
	const sorted = [...blocks].sort((a, b) => a.middle - b.middle).map((block) => ({ block, middle: block.middle }));
	let edge = top;
	for (const one of sorted) {
		one.middle = Math.max(one.middle, edge + one.block.height / 2);
		edge = one.middle + one.block.height / 2;
	}
	edge = bottom;
	for (const one of sorted.reverse()) {
		one.middle = Math.min(one.middle, edge - one.block.height / 2);
		edge = one.middle - one.block.height / 2;
	}
	return sorted.reverse();
}
