import { chartText } from '#lib/text/charts.ts';
import type { Frame } from './frame.ts';
import type { LaneLayout, PlacedBar } from './lane-layout.ts';
import { colour } from './palette.ts';
import { svgElement } from './svg-element.ts';

const FADE = 36; // pixels over which an end without a date fades away

type Place = { document: Document; frame: Frame; plotTop: number; top: number; idPrefix: string };

/** Thin lines from where each activity began up through the figure; they belong under everything else. */
export function drawStartLines(layout: LaneLayout, { document, frame, plotTop, top }: Place): Element {
	const group = svgElement(document, 'g', { class: 'activity-starts', stroke: colour('lane-line') });
	for (const bar of layout.bars.filter((one) => one.beginsInside)) {
		const line = { x1: bar.left, x2: bar.left, y1: plotTop, y2: barTop(bar, top, frame) };
		const state = { 'stroke-dasharray': '2 3', 'stroke-opacity': bar.activity.wider ? 0.45 : 0.85 };
		group.append(svgElement(document, 'line', { ...line, ...state }));
	}
	return group;
}

/**
 * Activities as bars under the figure, on its time axis. Filled: begun or done. Hatched in a frame: planned. Dotted frame:
 * suggested link. Paler: a wider area. An end without a date fades. What did not fit is counted below.
 */
export function drawLanes(layout: LaneLayout, place: Place): Element {
	const { document, frame, top, idPrefix } = place;
	const group = svgElement(document, 'g', { class: 'activities', 'font-size': frame.fontSize });
	const defs = svgElement(document, 'defs', {});
	if (layout.bars.some((bar) => !bar.activity.done)) defs.append(hatch(document, `${idPrefix}-hatch`));
	for (const [i, bar] of layout.bars.entries()) {
		const fades = bar.fadesLeft || bar.fadesRight;
		const mask = fades ? `${idPrefix}-fade-${i}` : undefined;
		if (mask !== undefined) defs.append(...fadeMask(document, mask, bar, barTop(bar, top, frame), frame.barHeight));
		group.append(drawBar(bar, place, mask));
	}
	if (defs.childNodes.length > 0) group.prepend(defs);
	if (layout.more > 0) {
		const at = { x: frame.marginLeft, y: top + (layout.lanes + 1) * frame.laneHeight - 8, fill: colour('muted') };
		group.append(svgElement(document, 'text', { ...at, 'text-anchor': 'start' }, chartText.lanes.more(layout.more)));
	}
	return group;
}

/** How high the lanes are. **Unit**: pixels. */
export function lanesHeight({ lanes, more }: LaneLayout, frame: Frame): number {
	return (lanes + (more > 0 ? 1 : 0)) * frame.laneHeight;
}

function drawBar(bar: PlacedBar, { document, frame, top, idPrefix }: Place, mask: string | undefined): Element {
	const { activity, label } = bar;
	const y = barTop(bar, top, frame);
	const when = chartText.lanes.span(activity.starts, activity.ends);
	const box = { x: bar.left, y, width: bar.right - bar.left, height: frame.barHeight, rx: 2 };
	const shape = svgElement(document, 'g', { opacity: activity.wider ? 0.55 : undefined });
	const fill = activity.done ? colour('lane') : `url(#${idPrefix}-hatch)`;
	const outlined = !activity.done || activity.state === 'suggested';
	const faint = activity.done && activity.state === 'suggested' ? 0.5 : undefined;
	const inset = outlined ? 0.75 : 0;
	const framed = {
		...box,
		x: box.x + inset,
		y: y + inset,
		width: Math.max(1, box.width - 2 * inset),
		height: box.height - 2 * inset
	};
	const stroke = outlined ? { stroke: colour('lane-line'), 'stroke-width': 1.25 } : {};
	const dotted = activity.state === 'suggested' ? { 'stroke-dasharray': '2 2.5' } : {};
	shape.append(svgElement(document, 'rect', { ...framed, ...stroke, ...dotted, fill, 'fill-opacity': faint }));
	const group = svgElement(
		document,
		'g',
		{ class: 'activity' },
		svgElement(document, 'title', {}, chartText.lanes.barTitle(activity.title, when)),
		mask === undefined ? shape : svgElement(document, 'g', { mask: `url(#${mask})` }, shape)
	);
	if (label.text === '') return group;
	const onFill = label.inside && activity.done;
	const words = { x: label.x, y: y + frame.barHeight / 2, dy: '0.35em', 'text-anchor': label.anchor };
	const halo = onFill
		? {}
		: { stroke: colour('surface'), 'stroke-width': 3.5, 'stroke-linejoin': 'round', 'paint-order': 'stroke' };
	const ink = colour(onFill ? 'lane-text' : 'text');
	group.append(svgElement(document, 'text', { ...words, ...halo, fill: ink }, label.text));
	return group;
}

function barTop(bar: PlacedBar, top: number, frame: Frame): number {
	return top + bar.lane * frame.laneHeight + (frame.laneHeight - frame.barHeight) / 2;
}

function hatch(document: Document, id: string): Element {
	const stroke = { stroke: colour('lane'), 'stroke-width': 2 };
	const size = { patternUnits: 'userSpaceOnUse', width: 6, height: 6, patternTransform: 'rotate(45)' };
	const line = svgElement(document, 'line', { x1: 1, x2: 1, y1: 0, y2: 6, ...stroke });
	return svgElement(document, 'pattern', { id, ...size }, line);
}

function fadeMask(document: Document, id: string, bar: PlacedBar, y: number, height: number): Element[] {
	const width = bar.right - bar.left;
	const reach = Math.min(FADE, width / 2) / width;
	const stop = (offset: number, opacity: number) =>
		svgElement(document, 'stop', { offset: offset.toFixed(3), 'stop-color': '#fff', 'stop-opacity': opacity });
	const gradient = svgElement(
		document,
		'linearGradient',
		{ id: `${id}-g` },
		stop(0, bar.fadesLeft ? 0 : 1),
		stop(reach, 1),
		stop(1 - reach, 1),
		stop(1, bar.fadesRight ? 0 : 1)
	);
	const box = { x: bar.left, y, width, height };
	const mask = svgElement(
		document,
		'mask',
		{ id, maskUnits: 'userSpaceOnUse', ...box },
		svgElement(document, 'rect', { ...box, fill: `url(#${id}-g)` })
	);
	return [gradient, mask];
}
