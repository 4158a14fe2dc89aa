import type { Frame } from './frame.ts';
import { colour } from './palette.ts';
import { svgElement } from './svg-element.ts';
import { textWidth } from './text-width.ts';

const DAY = 86_400_000;

export type TimeAxis = {
	/** Where each year begins inside the axis, its own ends left out. */
	boundaries: readonly Date[];
	/** Years that are written out, each in the middle of the part of it that the axis shows. */
	labels: readonly { at: Date; text: string }[];
};

/** The middle of a period: where its value is drawn. */
export function middleOf(start: string, end: string): Date {
	return new Date((Date.parse(start) + Date.parse(end) + DAY) / 2);
}

/** The axis as instants: from the first moment of its first day to the last of its last. */
export function timeDomain(from: string, to: string): [Date, Date] {
	return [new Date(Date.parse(from)), new Date(Date.parse(to) + DAY)];
}

/** Years along an axis of `pixels`; every second, fifth or tenth is written where all would collide. The last one always is. */
export function timeAxis(from: string, to: string, pixels: number, fontSize: number): TimeAxis {
	const [begins, ends] = timeDomain(from, to);
	const perPixel = (ends.getTime() - begins.getTime()) / pixels;
	const room = textWidth('2024', fontSize) + 5;
	const years: { year: number; at: Date; wide: number }[] = [];
	for (let year = Number(from.slice(0, 4)); year <= Number(to.slice(0, 4)); year++) {
		const left = Math.max(Date.UTC(year, 0, 1), begins.getTime());
		const right = Math.min(Date.UTC(year + 1, 0, 1), ends.getTime());
		years.push({ year, at: new Date((left + right) / 2), wide: (right - left) / perPixel });
	}
	const fitting = years.filter((year) => year.wide >= room - 5 || years.length === 1);
	const widest = Math.max(...years.map((year) => year.wide));
	const every = [1, 2, 5, 10, 20].find((step) => step * widest >= room) ?? 50;
	const candidates = every === 1 ? fitting : years.filter((year) => year.wide >= widest / 2);
	const last = candidates.at(-1)?.year ?? 0;
	return {
		boundaries: years.slice(1).map(({ year }) => new Date(Date.UTC(year, 0, 1))),
		labels: candidates
			.filter(({ year }) => (last - year) % every === 0)
			.map(({ year, at }) => ({ at, text: `${year}` }))
	};
}

/** The time axis under plot and lanes: a tick between the years and the year in the middle of its own. */
export function drawTimeAxis(
	document: Document,
	{ axis, frame, top, x }: { axis: TimeAxis; frame: Frame; top: number; x: (at: Date) => number }
): Element {
	const group = svgElement(document, 'g', { class: 'time-axis', 'aria-hidden': 'true' });
	for (const at of axis.boundaries) {
		const left = x(at);
		group.append(svgElement(document, 'line', { x1: left, x2: left, y1: top, y2: top + 6, stroke: colour('axis') }));
	}
	for (const { at, text } of axis.labels) {
		const place = { x: x(at), y: top + frame.axisHeight - 7, 'text-anchor': 'middle', fill: colour('muted') };
		group.append(svgElement(document, 'text', { ...place, 'font-size': frame.fontSize }, text));
	}
	return group;
}
