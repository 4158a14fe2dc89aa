/** A point of the drawing. **Unit**: pixels. */
export type Point = readonly [number, number];
/** Where the middle of a text is to stand; null where it does not fit within the area. */
export type LabelPlace = { x: number; y: number };

/** How closely places are tried, along each side of the area. */
const STEPS = 24;

/** The rings of a path of straight lines, in pixels. */
export function ringsOfPath(path: string): Point[][] {
	return path
		.split('M')
		.slice(1)
		.map((part) => {
			const numbers = [...part.matchAll(/-?\d+(?:\.\d+)?/g)].map(([digits]) => Number(digits));
			return Array.from({ length: Math.floor(numbers.length / 2) }, (_, i): Point => [
				numbers[2 * i] ?? 0,
				numbers[2 * i + 1] ?? 0
			]);
		})
		.filter((ring) => ring.length >= 3);
}

/**
 * The place within an area where a text of the size given fits whole, nearest to the area's middle; null where there is none.
 * **Unit**: pixels.
 */
export function placeWithin(rings: readonly (readonly Point[])[], width: number, height: number): LabelPlace | null {
	const [middleX, middleY] = middleOf(rings);
	const fits = (x: number, y: number) => {
		for (let across = 0; across <= 4; across += 1) {
			for (let down = 0; down <= 2; down += 1) {
				if (!isInside(rings, x + width * (across / 4 - 0.5), y + height * (down / 2 - 0.5))) return false;
			}
		}
		return true;
	};
	return nearest(rings, (x, y) => (fits(x, y) ? Math.hypot(x - middleX, y - middleY) : Infinity));
}

/** The place in an area that is farthest from its border: where something small is seen best. */
export function innermost(rings: readonly (readonly Point[])[]): LabelPlace {
	const corners = rings.flat();
	const room = (x: number, y: number) => Math.min(...corners.map(([cx, cy]) => Math.hypot(cx - x, cy - y)));
	const place = nearest(rings, (x, y) => (isInside(rings, x, y) ? -room(x, y) : Infinity));
	const [x, y] = middleOf(rings);
	return place ?? { x, y };
}

function nearest(rings: readonly (readonly Point[])[], costOf: (x: number, y: number) => number): LabelPlace | null {
	const { left, right, top, bottom } = boxOf(rings);
	let best: LabelPlace | null = null;
	let least = Infinity;
	for (let i = 0; i <= STEPS; i += 1) {
		for (let j = 0; j <= STEPS; j += 1) {
			const [x, y] = [left + ((right - left) * i) / STEPS, top + ((bottom - top) * j) / STEPS];
			const cost = costOf(x, y);
			if (cost < least) [best, least] = [{ x, y }, cost];
		}
	}
	return best;
}

function isInside(rings: readonly (readonly Point[])[], x: number, y: number): boolean {
	let inside = false;
	for (const ring of rings) {
		for (const [index, [x1, y1]] of ring.entries()) {
			const [x2, y2] = ring[(index + 1) % ring.length] ?? [x1, y1];
			if (y1 > y !== y2 > y && x < ((x2 - x1) * (y - y1)) / (y2 - y1) + x1) inside = !inside;
		}
	}
	return inside;
}

/** The middle of the largest ring. */
function middleOf(rings: readonly (readonly Point[])[]): Point {
	const sizes = rings.map((ring) => {
		const { left, right, top, bottom } = boxOf([ring]);
		return { ring, size: (right - left) * (bottom - top) };
	});
	const [largest] = sizes.sort((a, b) => b.size - a.size);
	const { left, right, top, bottom } = boxOf(largest ? [largest.ring] : rings);
	return [(left + right) / 2, (top + bottom) / 2];
}

function boxOf(rings: readonly (readonly Point[])[]) {
	let [left, right, top, bottom] = [Infinity, -Infinity, Infinity, -Infinity];
	for (const [x, y] of rings.flat()) {
		[left, right] = [Math.min(left, x), Math.max(right, x)];
		[top, bottom] = [Math.min(top, y), Math.max(bottom, y)];
	}
	return { left, right, top, bottom };
}
