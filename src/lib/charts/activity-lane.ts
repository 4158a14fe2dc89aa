import type { FigureActivity } from '#lib/model/figure.ts';
import { chartText } from '#lib/text/charts.ts';
import { effectText } from '#lib/text/effect.ts';
import { drawBarShape, hatch } from './bar-shape.ts';
import type { Frame } from './frame.ts';
import type { LaneLayout, PlacedBar, Stretch } from './lane-layout.ts';
import { colour } from './palette.ts';
import { svgElement } from './svg-element.ts';
import { textWidth } from './text-width.ts';

type Place = { document: Document; frame: Frame; plotTop: number; top: number; idPrefix: string };

/** Thin lines from where each activity began up through the figure; they belong under everything else. */
export function drawStartLines(layout: LaneLayout, { document, frame, plotTop, top }: Place): Element {
	const group = svgElement(document, 'g', { class: 'activity-starts', stroke: colour('lane-line') });
	for (const bar of layout.bars) {
		if (bar.beginsAt === null) continue;
		const line = { x1: bar.beginsAt, x2: bar.beginsAt, y1: plotTop, y2: barTop(bar, top, frame) };
		const state = { 'stroke-dasharray': '2 3', 'stroke-opacity': bar.activity.wider ? 0.45 : 0.85 };
		group.append(svgElement(document, 'line', { ...line, ...state }));
	}
	return group;
}

/**
 * Activities as bars under the figure, on its time axis. Filled: begun or done. Hatched in a frame: planned; both where the
 * dates of what was done are known. Dotted frame: suggested link. Paler: a wider area. An end without a date fades. What did not fit is counted below.
 */
export function drawLanes(layout: LaneLayout, place: Place): Element {
	const { document, frame, top, idPrefix } = place;
	const group = svgElement(document, 'g', { class: 'activities', 'font-size': frame.fontSize });
	const defs = svgElement(document, 'defs', {});
	if (layout.bars.some((bar) => !bar.activity.done || bar.parts !== null))
		defs.append(hatch(document, `${idPrefix}-hatch`));
	for (const [i, bar] of layout.bars.entries()) {
		group.append(drawBar(bar, place, `${idPrefix}-fade-${i}`, defs));
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

function drawBar(bar: PlacedBar, { document, frame, top, idPrefix }: Place, mask: string, masks: Element): Element {
	const { activity, label, parts } = bar;
	const y = barTop(bar, top, frame);
	const { shape, defs } = drawBarShape(document, bar, { y, height: frame.barHeight, hatch: `${idPrefix}-hatch`, mask });
	const group = svgElement(
		document,
		'g',
		{ class: 'activity' },
		svgElement(document, 'title', {}, chartText.lanes.barTitle(activity.title, barNotes(activity))),
		shape
	);
	masks.append(...defs);
	if (label.text === '') return group;
	const onFill = label.inside && activity.done && (parts === null || isWithin(bar, parts.done, frame.fontSize));
	const words = { x: label.x, y: y + frame.barHeight / 2, dy: '0.35em', 'text-anchor': label.anchor };
	const halo = onFill
		? {}
		: { stroke: colour('surface'), 'stroke-width': 3.5, 'stroke-linejoin': 'round', 'paint-order': 'stroke' };
	const ink = colour(onFill ? 'lane-text' : 'text');
	group.append(svgElement(document, 'text', { ...words, ...halo, fill: ink }, label.text));
	return group;
}

/** What the bar says when it is pointed at: when, and what it is expected to change. */
function barNotes({ starts, ends, actual, expected }: FigureActivity): string {
	const { span, dated } = chartText.lanes;
	return [
		actual === null
			? span(starts, ends)
			: dated(span(starts, ends), span(actual.starts, actual.open ? null : actual.until)),
		...(expected === null ? [] : [effectText.short(expected)])
	].join('; ');
}

function isWithin({ label }: PlacedBar, { left, right }: Stretch, fontSize: number): boolean {
	return label.anchor === 'start' && label.x >= left && label.x + textWidth(label.text, fontSize) <= right;
}

function barTop(bar: PlacedBar, top: number, frame: Frame): number {
	return top + bar.lane * frame.laneHeight + (frame.laneHeight - frame.barHeight) / 2;
}
