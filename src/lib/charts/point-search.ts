import type { Pointing } from './chart-content.ts';
import type { ChartPoint } from './chart-point.ts';

const SIDEWAYS = 3; // a pixel in time counts so much more than one in value: people point along the axis

/** Index of the point nearest to a place in the drawing; -1 without points. A gap is reached by its time alone. */
export function nearestPoint(points: readonly ChartPoint[], x: number, y: number, pointing: Pointing = 'time'): number {
	const sideways = pointing === 'time' ? SIDEWAYS : 1;
	let best = -1;
	let least = Infinity;
	for (const [i, point] of points.entries()) {
		const distance = Math.hypot((point.x - x) * sideways, point.y === null ? 0 : point.y - y);
		if (distance < least) [best, least] = [i, distance];
	}
	return best;
}

/**
 * Index of the point that a key leads to: left and right along a series, up and down to the same time in another, Home and End
 * to its ends. From nowhere the last point of the first series is reached. Undefined for other keys and without points.
 */
export function pointByKey(points: readonly ChartPoint[], from: number | null, key: string): number | undefined {
	if (!KEYS.has(key) || points.length === 0) return undefined;
	const here = from === null ? undefined : points[from];
	const series = here?.series ?? 0;
	const own = indexesOf(points, series);
	if (here === undefined || from === null) return own.at(-1);
	const at = own.indexOf(from);
	if (key === 'Home') return own[0];
	if (key === 'End') return own.at(-1);
	if (key === 'ArrowLeft') return own[Math.max(0, at - 1)];
	if (key === 'ArrowRight') return own[Math.min(own.length - 1, at + 1)];
	const other = indexesOf(points, series + (key === 'ArrowDown' ? 1 : -1));
	const distance = (i: number) => Math.abs((points[i]?.x ?? Infinity) - here.x);
	return other.reduce<number>((best, i) => (best === from || distance(i) < distance(best) ? i : best), from);
}

const KEYS = new Set(['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown', 'Home', 'End']);

function indexesOf(points: readonly ChartPoint[], series: number): number[] {
	return points.flatMap((point, i) => (point.series === series ? [i] : []));
}
