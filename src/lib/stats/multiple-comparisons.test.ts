import { expect, test } from 'vitest';
import { benjaminiHochberg, benjaminiYekutieli, bonferroni, holm } from './multiple-comparisons.ts';

const published = [
	0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459, 0.324, 0.4262, 0.5719, 0.6528, 0.759, 1
];

test('of 15 published p-values 4 are findings at a false share of 0.05, and 3 by Bonferroni (Benjamini & Hochberg 1995)', () => {
	expect(benjaminiHochberg(published)?.filter((p) => p !== null && p <= 0.05)).toHaveLength(4);
	expect(bonferroni(published)?.filter((p) => p !== null && p <= 0.05)).toHaveLength(3);
});

test('the order given is kept, equals stay equal, and a comparison that could not be made does not count', () => {
	expect(benjaminiHochberg([null, 0.02, 0.5, 0.001])).toEqual([null, 0.03, 0.5, 0.003]);
	expect(holm([0.5, null, 0.01])).toEqual([0.5, null, 0.02]);
	expect(benjaminiYekutieli([0.01, 0.01])).toEqual([expect.closeTo(0.015, 12), expect.closeTo(0.015, 12)]);
});

test('nothing to compare gives nothing, and what is no probability gives no answer', () => {
	expect(benjaminiHochberg([])).toEqual([]);
	expect(benjaminiHochberg([0.1, 1.2])).toBeNull();
	expect(holm([NaN])).toBeNull();
});
