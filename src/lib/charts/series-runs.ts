/** A place on a line. `value` null is a gap. */
export type LinePoint = {
	start: string;
	end: string;
	at: Date;
	value: number | null;
	preliminary: boolean;
};

/** A point of a drawn stretch of line: points with the same `run` hang together. */
export type RunPoint = { at: Date; value: number; run: number; dashed: boolean };

/**
 * The stretches of line between points. A gap ends a stretch; so does a break between two periods or inside either of them,
 * since such a value mixes before and after. The way to a preliminary value is dashed.
 */
export function lineRuns(
	points: readonly LinePoint[],
	breaks: readonly { at: string }[],
	adjacent: (before: LinePoint, after: LinePoint) => boolean
): RunPoint[] {
	const drawn: RunPoint[] = [];
	const isJoined = (before: LinePoint, after: LinePoint) =>
		adjacent(before, after) && !breaks.some(({ at }) => before.start < at && at <= after.end);
	let run = 0;
	let dashed = false;
	let open = false;
	for (const [i, after] of points.entries()) {
		const before = points[i - 1];
		if (!before || before.value === null || after.value === null || !isJoined(before, after)) {
			open = false;
			continue;
		}
		const wanted = before.preliminary || after.preliminary;
		if (!open || wanted !== dashed) {
			run++;
			drawn.push({ at: before.at, value: before.value, run, dashed: wanted });
		}
		drawn.push({ at: after.at, value: after.value, run, dashed: wanted });
		dashed = wanted;
		open = true;
	}
	return drawn;
}
