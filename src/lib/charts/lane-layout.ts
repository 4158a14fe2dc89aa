import type { FigureActivity } from '#lib/model/figure.ts';
import type { Frame } from './frame.ts';
import { fitText, textWidth } from './text-width.ts';

/** More lanes than this would dwarf the figure above them. */
export const MOST_LANES = 6;

const EDGE = 4; // pixels kept free at the sides of the drawing
const PADDING = 6; // between a bar's end and its title
const APART = 10; // between what stands in one lane

/** A bar with its title, placed. **Unit**: pixels from the left; `lane` counts from 0. */
export type PlacedBar = {
	activity: FigureActivity;
	lane: number;
	left: number;
	right: number;
	/** The plan gives no date at that end. */
	fadesLeft: boolean;
	fadesRight: boolean;
	/** False where the activity began before the axis does: then no line goes up. */
	beginsInside: boolean;
	label: { text: string; x: number; anchor: 'start' | 'end'; inside: boolean };
};

export type LaneLayout = { bars: readonly PlacedBar[]; lanes: number; more: number };

type Room = { from: string; to: string; frame: Frame; x: (iso: string, after: boolean) => number };

/**
 * Activities as bars in as few lanes as their titles allow. What does not fit in `MOST_LANES`, or lies wholly outside the axis,
 * is counted in `more`: first activities of a wider area go, then suggested ones, then the latest.
 */
export function layoutLanes(activities: readonly FigureActivity[], room: Room): LaneLayout {
	let shown = activities.filter(
		({ starts, ends }) => (starts === null || starts <= room.to) && (ends === null || ends >= room.from)
	);
	for (;;) {
		const bars = packBars(shown, room);
		const lanes = Math.max(0, ...bars.map((bar) => bar.lane + 1));
		if (lanes <= MOST_LANES) return { bars, lanes, more: activities.length - shown.length };
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

function placeBar(activity: FigureActivity, { from, to, frame, x }: Room): Omit<PlacedBar, 'lane'> {
	const { starts, ends } = activity;
	const beginsInside = starts !== null && starts >= from;
	const left = beginsInside ? x(starts, false) : x(from, false);
	const right = Math.max(left + 4, ends !== null && ends <= to ? x(ends, true) : x(to, true));
	const label = placeLabel(activity.title.trim(), left, right, frame);
	return { activity, left, right, fadesLeft: starts === null, fadesRight: ends === null, beginsInside, label };
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
	return compare(a.starts ?? '', b.starts ?? '') || compare(a.title, b.title) || compare(a.id, b.id);
}

function byWeight(a: FigureActivity, b: FigureActivity): number {
	const suggested = (activity: FigureActivity) => Number(activity.state === 'suggested');
	return Number(a.wider) - Number(b.wider) || suggested(a) - suggested(b) || byStart(a, b);
}

function compare(a: string, b: string): number {
	return a < b ? -1 : a > b ? 1 : 0;
}
