import { OCCASION_KINDS, type Occasion, type OccasionKind } from '../model/occasion.ts';
import { yearWheelText } from '../text/year-wheel.ts';
import { colour, type Colour } from './palette.ts';
import { svgElement } from './svg-element.ts';
import { WHEEL_SIZE, wheelSummary, yearWheelLayout, type WheelBlock, type WheelCell } from './year-wheel-layout.ts';

/** A ring's colour, and what is written on it. */
export const RING_COLOURS: Record<OccasionKind, { fill: Colour; on: Colour }> = {
	law: { fill: 'class-e', on: 'on-class-high' },
	activity: { fill: 'lane', on: 'lane-text' },
	meeting: { fill: 'class-d', on: 'on-class-high' },
	release: { fill: 'reference', on: 'surface' },
	recurring: { fill: 'class-b', on: 'on-class-low' }
};
const GAP = 0.012; // radians between months

/** A year as a wheel of twelve months, January first and clockwise from the top. The DOM is passed in. */
export function yearWheel(
	occasions: readonly Occasion[],
	{ year, area, today }: { year: number; area: string; today: string },
	document: Document
): string {
	const { centre, cells, months, blocks, today: now } = yearWheelLayout(occasions, year, today);
	const { width, height, inner, ring, band } = WHEEL_SIZE;
	const rim = inner + OCCASION_KINDS.length * ring + band;
	const root = svgElement(document, 'svg', {
		viewBox: `0 0 ${width} ${height}`,
		role: 'img',
		'aria-label': wheelSummary(occasions, year)
	});
	const write = (text: string, x: number, y: number, size: number, look: Record<string, string | number> = {}) =>
		svgElement(
			document,
			'text',
			{ x, y, 'font-size': size, 'text-anchor': 'middle', fill: colour('text'), ...look },
			text
		);
	for (const { from, to, label, x, y } of months) {
		root.append(
			svgElement(document, 'path', {
				d: sector(centre, from + GAP / 2, to - GAP / 2, rim - band + 2, rim),
				fill: colour('class-a')
			}),
			write(label, x, y + 6.5, 19, { 'font-weight': 650, fill: colour('on-class-low') })
		);
	}
	root.append(...cells.flatMap((cell) => drawCell(document, cell, centre, write)));
	if (now !== null) root.append(...drawToday(document, now, centre, inner, rim, write));
	root.append(
		write(String(year), centre.x, centre.y + (area ? 4 : 17), 54, { 'font-weight': 720, fill: colour('accent') }),
		...(area ? [write(area, centre.x, centre.y + 36, 18, { fill: colour('muted') })] : []),
		...blocks.flatMap((block) => drawBlock(document, block))
	);
	return root.outerHTML;
}

type Centre = { x: number; y: number };
type Write = (text: string, x: number, y: number, size: number, look?: Record<string, string | number>) => Element;

function drawCell(document: Document, cell: WheelCell, centre: Centre, write: Write): Element[] {
	const { kind, from, to, r0, r1, count, overdue } = cell;
	const { fill, on } = RING_COLOURS[kind];
	const path = svgElement(document, 'path', {
		d: sector(centre, from + GAP / 2, to - GAP / 2, r0 + 1.5, r1 - 1.5),
		fill: colour(count > 0 ? fill : 'gap')
	});
	if (count === 0) return [path];
	const [angle, radius] = [(from + to) / 2, (r0 + r1) / 2];
	const x = centre.x + radius * Math.sin(angle);
	const y = centre.y - radius * Math.cos(angle) + 6;
	// What is late is told by a sign as well, since a colour alone is not seen by all.
	return [path, write(overdue ? `${count} !` : String(count), x, y, 17, { fill: colour(on), 'font-weight': 700 })];
}

function drawToday(document: Document, angle: number, centre: Centre, inner: number, rim: number, write: Write) {
	const at = (radius: number) => ({ x: centre.x + radius * Math.sin(angle), y: centre.y - radius * Math.cos(angle) });
	const [from, to, label] = [at(inner - 4), at(rim + 5), at(inner - 22)];
	const line = { x1: from.x, y1: from.y, x2: to.x, y2: to.y, 'stroke-linecap': 'round' };
	return [
		svgElement(document, 'line', { ...line, stroke: colour('surface'), 'stroke-width': 6 }),
		svgElement(document, 'line', { ...line, stroke: colour('text'), 'stroke-width': 2.5 }),
		write(yearWheelText.wheel.today, label.x, label.y + 5, 15, { 'font-weight': 650 })
	];
}

function drawBlock(document: Document, { name, side, x, y, lines, more, leader }: WheelBlock): Element[] {
	const anchor = side === 'right' ? 'start' : 'end';
	const text = (words: string, dx: number, at: number, look: Record<string, string | number>) => {
		const place = { x: side === 'right' ? x + dx : x - dx, y: at, 'text-anchor': anchor };
		return svgElement(document, 'text', { ...place, fill: colour('text'), 'font-size': 16.5, ...look }, words);
	};
	const rows = lines.flatMap(({ kind, day, text: words }, i) => {
		const at = y - 10 + i * 22;
		const dot = { cx: side === 'right' ? x + 6 : x - 6, cy: at - 5.5, r: 5.5, fill: colour(RING_COLOURS[kind].fill) };
		return [
			svgElement(document, 'circle', { ...dot, stroke: colour('axis'), 'stroke-width': 0.75 }),
			text(day === '' ? words : side === 'right' ? `${day}  ${words}` : `${words}  ${day}`, 18, at, {})
		];
	});
	return [
		svgElement(document, 'line', { ...leader, stroke: colour('axis'), 'stroke-width': 1.25 }),
		text(name, 0, y - 34, { 'font-size': 19, 'font-weight': 680, fill: colour('accent') }),
		...rows,
		...(more > 0
			? [text(yearWheelText.wheel.more(more), 18, y - 10 + lines.length * 22, { fill: colour('muted') })]
			: [])
	];
}

/** A part of a ring between two angles, clockwise from the top, and two radii. */
function sector({ x, y }: Centre, from: number, to: number, r0: number, r1: number): string {
	const at = (angle: number, radius: number) =>
		`${(x + radius * Math.sin(angle)).toFixed(1)} ${(y - radius * Math.cos(angle)).toFixed(1)}`;
	return `M${at(from, r1)}A${r1} ${r1} 0 0 1 ${at(to, r1)}L${at(to, r0)}A${r0} ${r0} 0 0 0 ${at(from, r0)}Z`;
}
