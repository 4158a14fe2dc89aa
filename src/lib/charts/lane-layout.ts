import type { FigureActivity } from '#lib/model/figure.ts';
import type { Frame } from './frame.ts';
import { fitText, textWidth } from './text-width.ts';

const EDGE = 4; // pixels kept free at the sides of the drawing
const PADDING = 6; // between a bar's end and its title
const APART = 10; // between what stands in one lane

/** A bar with its title, placed. **Unit**: pixels from the left; `lane` counts from 0. */
export type PlacedBar = {
	activity: FigureActivity;
	lane: number;
	left: number;
	right: number;
	/** The part of the bar that was planned and the part that was done, where they are known apart; else null. */
	parts: { planned: Stretch | null; done: Stretch } | null;
	/** The plan gives no date at that end. */
	fadesLeft: boolean;
	fadesRight: boolean;
	/** Where the activity began, or is to begin; null before the axis does: then no line goes up. */
	beginsAt: number | null;
	label: { text: string; x: number; anchor: 'start' | 'end'; inside: boolean };
};

/** **Unit**: pixels from the left. */
export type Stretch = { left: number; right: number };

export type LaneLayout = { bars: readonly PlacedBar[]; lanes: number; more: number };

/** The time axis that bars are placed on. `x` gives pixels for the first or last moment of an ISO date. */
export type Room = { from: string; to: string; frame: Frame; x: (iso: string, after: boolean) => number };

/**
 * Activities as bars in as few lanes as their titles allow. What does not fit in the frame's `mostLanes`, or lies wholly outside the axis,
 * is counted in `more`: first activities of a wider area go, then suggested ones, then the latest.
 */
export function layoutLanes(activities: readonly FigureActivity[], room: Room): LaneLayout {
	let shown = activities.filter((activity) => {
		const { starts, ends } = extentOf(activity);
		return (starts === null || starts <= room.to) && (ends === null || ends >= room.from);
	});
	for (;;) {
		const bars = packBars(shown, room);
		const lanes = Math.max(0, ...bars.map((bar) => bar.lane + 1));
		if (lanes <= room.frame.mostLanes) return { bars, lanes, more: activities.length - shown.length };
		const least = [...shown].sort(byWeight).at(-1);
		shown = shown.filter((activity) => activity !== least);
	}
}

function packBars(activities: readonly FigureActivity[], room: Room): PlacedBar[] {
	const taken: { left: number; right: number }[][] = [];
	return [...activities].sort(byStart).map((activity) => {
		const bar = placeBar(activity, room);
		const width = textWidth(bar.label.text, room.frame.fontSize);
		const labelLeft = bar.label.anchor === 'start' ? bar.label.x : bar.label.x - width;
		const extent = { left: Math.min(bar.left, labelLeft), right: Math.max(bar.right, labelLeft + width) };
		const isFree = (others: typeof taken) => (lane: number) =>
			(others[lane] ?? []).every((other) => extent.left > other.right + APART || extent.right < other.left - APART);
		const lane = [...taken.keys(), taken.length].find(isFree(taken)) ?? taken.length;
		(taken[lane] ??= []).push(extent);
		return { ...bar, lane };
	});
}

/** The bar of one activity with its title, before it has a lane. */
export function placeBar(activity: FigureActivity, room: Room): Omit<PlacedBar, 'lane'> {
	const { from, to, frame, x } = room;
	const { starts, ends } = extentOf(activity);
	const stretch = (first: string | null, last: string | null): Stretch => {
		const left = first !== null && first >= from ? x(first, false) : x(from, false);
		return { left, right: Math.max(left + 4, last !== null && last <= to ? x(last, true) : x(to, true)) };
	};
	const { left, right } = stretch(starts, ends);
	const began = activity.actual?.starts ?? activity.starts;
	return {
		activity,
		left,
		right,
		parts: partsOf(activity, room, stretch),
		fadesLeft: starts === null,
		fadesRight: ends === null,
		beginsAt: began !== null && began >= from && began <= to ? x(began, false) : null,
		label: placeLabel(activity.title.trim(), left, right, frame)
	};
}

/** From the first to the last of what was planned and what was done. */
function extentOf({ starts, ends, actual }: FigureActivity): { starts: string | null; ends: string | null } {
	if (actual === null) return { starts, ends };
	const first = starts === null || (actual.starts !== null && actual.starts < starts) ? actual.starts : starts;
	// Work that goes on without a planned end has none.
	if (ends === null) return { starts: first, ends: actual.open ? null : actual.until };
	return { starts: first, ends: ends > actual.until ? ends : actual.until };
}

function partsOf(
	{ starts, ends, actual }: FigureActivity,
	{ from, to }: Room,
	stretch: (first: string | null, last: string | null) => Stretch
): PlacedBar['parts'] {
	if (actual === null) return null;
	const begun = actual.starts ?? starts;
	const unseen = (begun !== null && begun > to) || actual.until < from;
	const done = unseen ? { left: 0, right: 0 } : stretch(begun, actual.until);
	const planned = starts === null && ends === null ? null : stretch(starts, ends);
	const outside = (starts !== null && starts > to) || (ends !== null && ends < from);
	return { planned: outside ? null : planned, done };
}

/** Inside the bar, after it, before it, or from its beginning out over its end; where none is enough, the roomiest with the title cut. */
function placeLabel(title: string, left: number, right: number, { width, fontSize }: Frame): PlacedBar['label'] {
	const places = [
		{ room: right - left - 2 * PADDING, x: left + PADDING, anchor: 'start', inside: true },
		{ room: width - EDGE - right - PADDING, x: right + PADDING, anchor: 'start', inside: false },
		{ room: left - PADDING - EDGE, x: left - PADDING, anchor: 'end', inside: false },
		{ room: width - EDGE - left - PADDING, x: left + PADDING, anchor: 'start', inside: true }
	] as const;
	const wanted = textWidth(title, fontSize);
	const roomiest = places.reduce<(typeof places)[number]>(
		(best, place) => (place.room > best.room ? place : best),
		places[0]
	);
	const { room, ...place } = places.find((candidate) => candidate.room >= wanted) ?? roomiest;
	return { ...place, text: fitText(title, room, fontSize) };
}

function byStart(a: FigureActivity, b: FigureActivity): number {
	return (
		compare(extentOf(a).starts ?? '', extentOf(b).starts ?? '') || compare(a.title, b.title) || compare(a.id, b.id)
	);
}

function byWeight(a: FigureActivity, b: FigureActivity): number {
	const suggested = (activity: FigureActivity) => Number(activity.state === 'suggested');
	return Number(a.wider) - Number(b.wider) || suggested(a) - suggested(b) || byStart(a, b);
}

function compare(a: string, b: string): number {
	return a < b ? -1 : a > b ? 1 : 0;
}
