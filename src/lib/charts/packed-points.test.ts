import fc from 'fast-check';
import { expect, test } from 'vitest';
import { packPoints, unpackPoints } from './packed-points.ts';

const point = fc.record({
	series: fc.nat(3),
	x: fc.double({ noNaN: true, min: 0, max: 900 }).map((x) => Math.round(x * 10) / 10),
	y: fc.option(fc.nat(400)),
	title: fc.string(),
	lines: fc.array(fc.string(), { maxLength: 3 })
});

test('what is packed comes out the same', () => {
	fc.assert(
		fc.property(fc.array(point), fc.array(point), (wide, narrow) => {
			expect(unpackPoints(packPoints({ wide, narrow }))).toEqual({ wide, narrow });
		})
	);
});

test('the words that two drawings share are sent once', () => {
	const wide = Array.from({ length: 96 }, (_, i) => ({ series: 0, x: i, y: 1, title: `månad ${i}`, lines: ['118 anmälda brott'] })); // prettier-ignore
	expect(packPoints({ wide, narrow: wide }).split('månad 95')).toHaveLength(2);
});
