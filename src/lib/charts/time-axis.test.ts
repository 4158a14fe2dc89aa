import { expect, test } from 'vitest';
import { textWidth } from './text-width.ts';
import { middleOf, timeAxis, timeDomain } from './time-axis.ts';

test('the value of a month stands in its middle', () => {
	expect(middleOf('2023-04-01', '2023-04-30').toISOString()).toBe('2023-04-16T00:00:00.000Z');
});
test('seven years are all written on a wide axis', () => {
	const { labels, boundaries } = timeAxis('2020-01-01', '2026-12-31', 410, 14);
	expect(labels.map((label) => label.text)).toEqual(['2020', '2021', '2022', '2023', '2024', '2025', '2026']);
	expect(boundaries).toHaveLength(6);
});
test('years never collide on a narrow axis, however long it is', () => {
	for (let first = 1990; first <= 2026; first++) {
		const [from, to, pixels] = [`${first}-01-01`, '2026-12-31', 240];
		const [begins, ends] = timeDomain(from, to);
		const at = timeAxis(from, to, pixels, 13).labels.map(
			(label) => ((label.at.getTime() - begins.getTime()) / (ends.getTime() - begins.getTime())) * pixels
		);
		expect(at.length).toBeGreaterThan(0);
		for (const [i, place] of at.slice(1).entries()) expect(place - (at[i] ?? 0)).toBeGreaterThan(textWidth('2024', 13));
	}
});
test('a stump of a year at the edge is not written', () => {
	expect(timeAxis('2022-12-01', '2024-12-31', 300, 13).labels.map((label) => label.text)).toEqual(['2023', '2024']);
});
