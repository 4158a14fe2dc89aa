import { expect, test } from 'vitest';
import type { PolygonRings, Position } from '../../model/geometry.ts';
import { countPositions, simplifyAreas } from './simplify.ts';

const CORNERS = 3000;
/** A border that wanders, the same every time. */
const border = Array.from({ length: CORNERS }, (_, i): Position => {
	const along = i / (CORNERS - 1);
	return [18 + 0.004 * Math.sin(i * 0.7) + 0.002 * Math.sin(i * 12.9), 59 + along * 0.2];
});
const west: PolygonRings = [[...border, [17.8, 59.2], [17.8, 59], border[0] ?? [0, 0]]];
const east: PolygonRings = [[...[...border].reverse(), [18.2, 59], [18.2, 59.2], border.at(-1) ?? [0, 0]]];
const cornersOf = (one: PolygonRings | undefined) => new Set(one?.flat().map(String));

test('a border that two areas share is still shared when corners have gone', () => {
	const [[simpleWest] = [], [simpleEast] = []] = simplifyAreas([[west], [east]]);
	const before = countPositions([west, east]);
	const after = countPositions([simpleWest ?? [], simpleEast ?? []]);
	expect(after).toBeLessThan(before * 0.75);
	// Each has two corners of its own; all others stand in both.
	const theirs = cornersOf(simpleEast);
	expect([...cornersOf(simpleWest)].filter((corner) => !theirs.has(corner))).toHaveLength(2);
});

test('a small island keeps its ground beside a large area, and few corners are left alone', () => {
	const island: PolygonRings = [[[17, 59], [17, 59.00002], [17.00002, 59.00002], [17, 59]]]; // prettier-ignore
	const [, kept] = simplifyAreas([[west], [island]]);
	expect(kept?.[0]?.[0]).toHaveLength(4);
	expect(simplifyAreas([[island]])).toEqual([[island]]);
});
