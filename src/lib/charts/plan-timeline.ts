import type { DoneSpan } from '#lib/model/activity.ts';
import { followUpText } from '#lib/text/follow-up.ts';
import { drawBarShape, hatch } from './bar-shape.ts';
import { frameFor, type Frame } from './frame.ts';
import { placeBar } from './lane-layout.ts';
import { colour } from './palette.ts';
import { svgElement } from './svg-element.ts';
import { fitText, wrapText } from './text-width.ts';
import { timeAxis, timeDomain } from './time-axis.ts';

/** An activity of the timeline: planned dates and when it really went on, ISO dates. */
export type TimelineActivity = {
	id: string;
	title: string;
	starts: string | null;
	ends: string | null;
	actual: DoneSpan | null;
	/** True when work has begun. */
	done: boolean;
};
export type TimelineGroup = { name: string; activities: readonly TimelineActivity[] };

/** **Unit**: pixels of its own view box; `from` and `to` are ISO dates. */
export type Timeline = { svg: string; width: number; height: number; from: string; to: string };

/** The widths it is drawn for: a screen, an A4 page, where text must not shrink, and a telephone. **Unit**: pixels. */
export const TIMELINE_WIDE = 1160;
export const TIMELINE_PAPER = 680;
export const TIMELINE_NARROW = 340;

const MOST_YEARS = 12; // on the axis; a mistyped year must not press the others together
const TITLES = 0.42; // share of the width, where there is no room for more
const ROW = 30;
const BAR = 16;
const HEADING_LINE = 20;
const GROUP_GAP = 18;

/**
 * Every activity of a plan on one time axis, grouped; what was planned as a hatched frame, what was done filled, today as a
 * line. Wide, titles stand to the left; narrow, above the bars. Null when no activity has a date.
 */
export function planTimeline(
	groups: readonly TimelineGroup[],
	today: string,
	width: number,
	document: Document
): Timeline | null {
	const extent = extentOf(groups, today);
	if (!extent) return null;
	const { from, to } = extent;
	const narrow = width < TIMELINE_WIDE / 2;
	const left = narrow ? 4 : Math.min(400, Math.round(width * TITLES));
	const frame: Frame = {
		...frameFor(width),
		marginLeft: left,
		marginRight: narrow ? 4 : 12,
		fontSize: narrow ? 13 : 15
	};
	const pixels = width - frame.marginLeft - frame.marginRight;
	const [begins, ends] = timeDomain(from, to).map(Number);
	const x = (at: Date) => left + ((at.getTime() - (begins ?? 0)) / ((ends ?? 1) - (begins ?? 0))) * pixels;
	const room = { from, to, frame, x: (iso: string, after: boolean) => x(timeDomain(iso, iso)[after ? 1 : 0]) };
	const axis = timeAxis(from, to, pixels, frame.fontSize);
	const id = `tidslinje-${width}`;
	const body = svgElement(document, 'g', {});
	const masks = svgElement(document, 'defs', {}, hatch(document, `${id}-hatch`));
	const lines = svgElement(document, 'g', { stroke: colour('grid') });
	let y = 4;

	const drawYears = () => {
		for (const { at, text } of axis.labels) {
			body.append(ink(document, text, { x: x(at), y: y + 15, 'text-anchor': 'middle', fill: colour('muted') }));
		}
		y += 22;
	};
	const drawActivity = (activity: TimelineActivity, index: string) => {
		const title = svgElement(document, 'a', { href: `/aktivitet/${encodeURIComponent(activity.id)}`, tabindex: -1 });
		const label = fitText(activity.title, narrow ? width - 8 : left - 28, frame.fontSize);
		const shown = label === '' ? activity.title.slice(0, 1) : label;
		title.append(
			svgElement(document, 'title', {}, activity.title),
			ink(document, shown, { x: narrow ? 4 : 14, y: narrow ? y + 14 : y + 20, fill: colour('text') })
		);
		body.append(title);
		if (narrow) y += 18;
		const top = y + (narrow ? 2 : (ROW - BAR) / 2);
		const { starts, ends: until, actual } = activity;
		if (starts === null && until === null && actual === null) {
			const undated = { x: left + 4, y: top + 13, fill: colour('muted') };
			body.append(ink(document, followUpText.timeline.undated, undated));
		} else if (isWithin(activity, from, to)) {
			const bar = placeBar({ ...activity, expected: null, wider: false, state: 'confirmed' }, room);
			const look = { y: top, height: BAR, hatch: `${id}-hatch`, mask: `${id}-fade-${index}` };
			const { shape, defs } = drawBarShape(document, bar, look);
			masks.append(...defs);
			body.append(shape);
		}
		y += narrow ? BAR + 12 : ROW;
	};

	for (const [g, { name, activities }] of groups.entries()) {
		if (g > 0) y += GROUP_GAP;
		const heading = wrapText(name, narrow ? width - 8 : width - 20, frame.fontSize + 1, narrow ? 3 : 1);
		for (const line of heading) {
			const place = { x: narrow ? 4 : 0, y: y + 15, 'font-weight': 680, fill: colour('text') };
			body.append(ink(document, line, { ...place, 'font-size': frame.fontSize + 1 }));
			y += HEADING_LINE;
		}
		drawYears();
		const top = y;
		for (const [i, activity] of activities.entries()) drawActivity(activity, `${g}-${i}`);
		for (const at of axis.boundaries) {
			lines.append(svgElement(document, 'line', { x1: x(at), x2: x(at), y1: top, y2: y }));
		}
		lines.append(svgElement(document, 'line', { x1: left, x2: width - frame.marginRight, y1: top, y2: top }));
		if (today >= from && today <= to) lines.append(todayLine(document, x(timeDomain(today, today)[0]), top, y));
	}
	const height = Math.ceil(y + 4);
	const root = svgElement(document, 'svg', {
		viewBox: `0 0 ${width} ${height}`,
		width,
		height,
		'font-size': frame.fontSize,
		'aria-hidden': 'true',
		focusable: 'false'
	});
	root.append(masks, lines, body);
	return { svg: root.outerHTML, width, height, from, to };
}

function ink(document: Document, text: string, place: Record<string, string | number>): Element {
	return svgElement(document, 'text', place, text);
}

function todayLine(document: Document, at: number, top: number, bottom: number): Element {
	const line = { x1: at, x2: at, y1: top - 4, y2: bottom, stroke: colour('accent'), 'stroke-width': 2 };
	return svgElement(
		document,
		'g',
		{},
		svgElement(document, 'title', {}, followUpText.timeline.today),
		svgElement(document, 'line', { ...line, 'stroke-dasharray': '5 4' })
	);
}

function isWithin({ starts, ends, actual }: TimelineActivity, from: string, to: string): boolean {
	const begins = [starts, actual?.starts ?? null].filter((date) => date !== null);
	const finishes = [ends, actual?.until ?? null].filter((date) => date !== null);
	const after = begins.length > 0 && begins.every((date) => date > to);
	return !after && !(finishes.length > 0 && ends !== null && finishes.every((date) => date < from));
}

/** Whole years around all dates and today, at most `MOST_YEARS` of them, those nearest today. */
function extentOf(groups: readonly TimelineGroup[], today: string): { from: string; to: string } | null {
	const dates = groups
		.flatMap(({ activities }) => activities)
		.flatMap(({ starts, ends, actual }) => [starts, ends, actual?.starts ?? null, actual?.until ?? null])
		.filter((date) => date !== null);
	if (dates.length === 0) return null;
	const years = [...dates, today].map((date) => Number(date.slice(0, 4)));
	const now = Number(today.slice(0, 4));
	const first = Math.max(Math.min(...years), now - MOST_YEARS / 2);
	const last = Math.min(Math.max(...years), now + MOST_YEARS / 2 - 1);
	return { from: `${Math.min(first, now)}-01-01`, to: `${Math.max(last, now)}-12-31` };
}
