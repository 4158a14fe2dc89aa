import type { WordedRow } from '#lib/analysis/effect/effect-words.ts';
import { effectPageText } from '#lib/text/effect-page.ts';
import type { DrawnFigure } from '../chart-content.ts';
import type { ChartPoint } from '../chart-point.ts';
import { drawingRoot } from '../comparison/drawing-root.ts';
import { colour } from '../palette.ts';
import { round, svgElement } from '../svg-element.ts';
import { fitText, textWidth } from '../text-width.ts';
import { changeScale } from './change-scale.ts';

const NARROW_BELOW = 460;
const BOLD = 1.12; // how much wider bold letters are
const TOP = 34; // pixels, for the words of the two sides
const AXIS = 30;

/**
 * Changes in a row each, with their 95 % limits about a line of no change; the main one larger. Limits beyond the axis end in an arrow.
 * **Unit**: pixels of its own view box; `scale` is what the changes are.
 */
export function changeRows(
	rows: readonly WordedRow[],
	scale: 'ratio' | 'share',
	width: number,
	document: Document
): DrawnFigure {
	const narrow = width < NARROW_BELOW;
	const size = narrow ? 14 : 15;
	const axis = changeScale(rows, scale);
	const words = effectPageText.chart;
	const widest = (texts: readonly string[]) => Math.max(0, ...texts.map((text) => textWidth(text, size) * BOLD));
	const left = narrow ? 6 : Math.min(widest(rows.map(({ name }) => name)) + 20, width * 0.36);
	const right = narrow ? 10 : Math.min(widest(rows.map(({ change }) => change)) + 24, width * 0.34);
	const rowHeight = narrow ? 72 : 36;
	const bottom = TOP + rows.length * rowHeight;
	const x = (value: number) => {
		const within = Math.min(1, Math.max(0, axis.at(Math.max(value, Number.MIN_VALUE))));
		return round(left + within * (width - left - right));
	};
	const svg = drawingRoot(document, width, bottom + AXIS, size);
	const draw = (name: string, attributes: Record<string, string | number>, ...text: string[]) =>
		svg.append(svgElement(document, name, attributes, ...text));

	const labelled = spaced(axis.ticks, (value) => x(value), axis.same);
	for (const { value } of axis.ticks) {
		const isSame = value === axis.same;
		const line = { x1: x(value), x2: x(value), y1: TOP - 6, y2: bottom };
		draw('line', { ...line, stroke: colour(isSame ? 'text' : 'grid'), 'stroke-width': isSame ? 1.5 : 1 });
	}
	for (const { value, label } of labelled) {
		// At the very edge of a telephone's drawing there is no room on both sides.
		const edge = !narrow ? 'middle' : x(value) < 20 ? 'start' : x(value) > width - 30 ? 'end' : 'middle';
		draw('text', { x: x(value), y: bottom + 21, 'text-anchor': edge, fill: colour('muted') }, label);
	}
	const sides = { y: TOP - 14, fill: colour('muted') };
	draw('text', { x: x(axis.same) - 10, 'text-anchor': 'end', ...sides }, words.fewer);
	draw('text', { x: x(axis.same) + 10, 'text-anchor': 'start', ...sides }, words.more);

	const points: ChartPoint[] = [];
	for (const [index, row] of rows.entries()) drawRow(row, index);
	return { svg, points, width, height: bottom + AXIS };

	function drawRow({ name, isMain, change, estimate, low, high }: WordedRow, index: number) {
		const top = TOP + index * rowHeight;
		const y = top + (narrow ? 52 : rowHeight / 2);
		const ink = { fill: colour(isMain ? 'accent' : 'text'), 'font-weight': isMain ? 700 : 450 };
		const label = change === '' ? words.none : change;
		if (narrow) {
			draw('text', { x: 0, y: top + 16, ...ink }, fitText(name, width / BOLD, size));
			draw('text', { x: 0, y: top + 33, fill: colour('muted'), 'font-size': size - 1 }, label);
		} else {
			const place = { x: left - 14, y: y + size * 0.35, 'text-anchor': 'end' };
			draw('text', { ...place, ...ink }, fitText(name, (left - 16) / BOLD, size));
			draw('text', { x: width - right + 16, y: y + size * 0.35, ...ink }, label);
		}
		if (estimate === null || low === null || high === null) {
			points.push({ series: index, x: x(axis.same), y: null, title: name, lines: [label] });
			return;
		}
		const band = { x: x(low), y: y - (isMain ? 7 : 4), width: Math.max(1, x(high) - x(low)), height: isMain ? 14 : 8 };
		draw('rect', { ...band, rx: 2, fill: colour(isMain ? 'accent-soft' : 'reference-soft') });
		const arrow = colour(isMain ? 'accent' : 'reference');
		if (low < axis.ends[0]) draw('path', { d: `M${x(low) - 1},${y}l9,-6v12z`, fill: arrow });
		if (high > axis.ends[1]) draw('path', { d: `M${x(high) + 1},${y}l-9,-6v12z`, fill: arrow });
		const dot = {
			cx: x(estimate),
			cy: y,
			r: isMain ? 8 : 5.5,
			fill: arrow,
			stroke: colour('surface'),
			'stroke-width': 1.5
		};
		draw('circle', dot);
		points.push({ series: index, x: x(estimate), y: round(y), title: name, lines: [label] });
	}
}

const LABEL = 62; // pixels between the middles of two labels

type Tick = { value: number; label: string };

/** The ticks that have room for their label, no change first and then outwards from it. */
function spaced(ticks: readonly Tick[], x: (value: number) => number, same: number): Tick[] {
	const outwards = [...ticks].sort((a, b) => Math.abs(x(a.value) - x(same)) - Math.abs(x(b.value) - x(same)));
	const kept: Tick[] = [];
	for (const tick of outwards)
		if (kept.every(({ value }) => Math.abs(x(value) - x(tick.value)) >= LABEL)) kept.push(tick);
	return kept;
}
