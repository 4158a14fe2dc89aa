import type { PlacedBar, Stretch } from './lane-layout.ts';
import { colour } from './palette.ts';
import { svgElement } from './svg-element.ts';

const FADE = 36; // pixels over which an end without a date fades away
const WITHIN = 3; // pixels of the planned frame that show above and below what was done

/** Where the bar stands and the ids it may use. **Unit**: pixels. */
export type BarLook = { y: number; height: number; hatch: string; mask: string };

/**
 * An activity's bar without its title, and what it refers to. Filled where something was done, hatched in a frame where it was
 * planned; with both known, what was done lies inside the frame. A dotted frame is a suggested link.
 */
export function drawBarShape(
	document: Document,
	bar: Omit<PlacedBar, 'lane'>,
	look: BarLook
): { shape: Element; defs: Element[] } {
	const { activity, parts } = bar;
	const shape = svgElement(document, 'g', { opacity: activity.wider ? 0.55 : undefined });
	const whole = { ...look, suggested: activity.state === 'suggested' };
	if (parts === null) shape.append(drawStretch(document, bar, { ...whole, done: activity.done }));
	if (parts?.planned) shape.append(drawStretch(document, parts.planned, { ...whole, done: false }));
	if (parts && parts.done.right > parts.done.left) {
		const inset = parts.planned ? WITHIN : 0;
		const inside = { ...whole, y: look.y + inset, height: look.height - 2 * inset };
		shape.append(drawStretch(document, parts.done, { ...inside, done: true }));
	}
	if (!bar.fadesLeft && !bar.fadesRight) return { shape, defs: [] };
	const masked = svgElement(document, 'g', { mask: `url(#${look.mask})` }, shape);
	return { shape: masked, defs: fadeMask(document, look.mask, bar, look.y, look.height) };
}

type StretchLook = { y: number; height: number; done: boolean; suggested: boolean; hatch: string };

function drawStretch(document: Document, { left, right }: Stretch, look: StretchLook): Element {
	const outlined = !look.done || look.suggested;
	const inset = outlined ? 0.75 : 0;
	return svgElement(document, 'rect', {
		x: left + inset,
		y: look.y + inset,
		width: Math.max(1, right - left - 2 * inset),
		height: look.height - 2 * inset,
		rx: 2,
		...(outlined ? { stroke: colour('lane-line'), 'stroke-width': 1.25 } : {}),
		...(look.suggested ? { 'stroke-dasharray': '2 2.5' } : {}),
		fill: look.done ? colour('lane') : `url(#${look.hatch})`,
		'fill-opacity': look.done && look.suggested ? 0.5 : undefined
	});
}

/** The pattern of what is planned. */
export function hatch(document: Document, id: string): Element {
	const stroke = { stroke: colour('lane'), 'stroke-width': 2 };
	const size = { patternUnits: 'userSpaceOnUse', width: 6, height: 6, patternTransform: 'rotate(45)' };
	const line = svgElement(document, 'line', { x1: 1, x2: 1, y1: 0, y2: 6, ...stroke });
	return svgElement(document, 'pattern', { id, ...size }, line);
}

function fadeMask(document: Document, id: string, bar: Omit<PlacedBar, 'lane'>, y: number, height: number): Element[] {
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
