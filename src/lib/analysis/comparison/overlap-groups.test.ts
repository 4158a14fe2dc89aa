import fc from 'fast-check';
import { expect, test } from 'vitest';
import { overlapGroups } from './overlap-groups.ts';

const named = (name: string, low: number, high: number) => ({ name, low, high });
const told = (areas: Parameters<typeof overlapGroups<ReturnType<typeof named>>>[0]) =>
	overlapGroups(areas).map(({ areas: own, first, last }) => [own.map(({ name }) => name).join(''), first, last]);

test('only areas whose limits touch no other have a place of their own', () => {
	expect(told([named('a', 10, 12), named('b', 5, 8), named('c', 7, 9), named('d', 1, 2)])).toEqual([
		['a', 1, 1],
		['cb', 2, 3],
		['d', 4, 4]
	]);
});
test('a wide interval holds together areas that could be told apart without it', () => {
	expect(told([named('a', 8, 9), named('b', 4, 5), named('wide', 3, 8.5)])).toEqual([['awideb', 1, 3]]);
});
test('limits that just meet overlap', () => {
	expect(told([named('a', 5, 6), named('b', 4, 5)])).toEqual([['ab', 1, 2]]);
});
test('in whatever order areas come, they get the same places, and groups never overlap each other', () => {
	const area = fc
		.tuple(fc.integer({ min: 0, max: 60 }), fc.integer({ min: 0, max: 20 }))
		.map(([low, wide]) => ({ low, high: low + wide }));
	fc.assert(
		fc.property(fc.array(area, { maxLength: 12 }), fc.integer(), (areas, seed) => {
			const groups = overlapGroups(areas);
			const turned = areas.toSorted((a, b) => ((a.low * 7 + b.high * 13 + seed) % 5) - 2);
			const spans = (list: typeof groups) => list.map(({ first, last }) => [first, last]);
			expect(spans(overlapGroups(turned))).toEqual(spans(groups));
			for (const [index, group] of groups.entries()) {
				const next = groups[index + 1];
				if (!next) continue;
				const floor = Math.min(...group.areas.map(({ low }) => low));
				expect(Math.max(...next.areas.map(({ high }) => high))).toBeLessThan(floor);
			}
		})
	);
});
