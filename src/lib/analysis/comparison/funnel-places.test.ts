import { expect, test } from 'vitest';
import { funnelPlaces } from './funnel-places.ts';

const area = (index: number, count: number, inhabitants = 20_000) => ({
	code: `k${index}`,
	name: `Kommun ${index}`,
	count,
	inhabitants
});

test('alike areas lie within limits that only chance makes, and one far off lies outside', () => {
	const calm = funnelPlaces(Array.from({ length: 12 }, (_, i) => area(i, 100 + (i % 3))));
	expect(calm).toMatchObject({ adjusted: false, centre: expect.closeTo(505, 0) });
	expect('refused' in calm ? [] : calm.places.filter(({ outside }) => outside !== null)).toEqual([]);
	const found = funnelPlaces([...Array.from({ length: 12 }, (_, i) => area(i, 100 + (i % 3))), area(99, 220)]);
	expect(
		'refused' in found ? [] : found.places.filter(({ outside }) => outside === 'wide').map(({ code }) => code)
	).toEqual(['k99']);
});
test('areas that all differ more than chance widen the limits, so that none stands out by that alone', () => {
	const found = funnelPlaces(Array.from({ length: 14 }, (_, i) => area(i, 60 + i * 8)));
	expect(found).toMatchObject({ adjusted: true });
	expect('refused' in found ? [1] : found.places.filter(({ outside }) => outside === 'wide')).toEqual([]);
});
test('fewer than ten areas with five expected events are refused, with how many there are', () => {
	expect(funnelPlaces(Array.from({ length: 9 }, (_, i) => area(i, 100)))).toEqual({
		refused: 'few-areas',
		found: 9,
		lacking: 0
	});
	const small = Array.from({ length: 4 }, (_, i) => area(50 + i, 1, 300));
	expect(funnelPlaces([...Array.from({ length: 9 }, (_, i) => area(i, 100)), ...small])).toEqual({
		refused: 'few-areas',
		found: 9,
		lacking: 4
	});
});
