import { expect, test } from 'vitest';
import { wholePopulation } from './whole-population.ts';

const cells = (...keys: readonly (readonly [string, string])[]) => keys.map(([sex, age]) => ({ at: { sex, age } }));
const count = (...keys: readonly (readonly [string, string])[]) =>
	wholePopulation(cells(...keys))?.parts.length ?? null;

test('the total is taken where it stands', () => {
	expect(count(['totalt', ''], ['kvinnor', ''], ['män', ''])).toBe(1);
	expect(count(['kvinnor', 'totalt ålder'], ['män', 'totalt ålder'], ['kvinnor', '0-15 år'], ['män', '0-15 år'])).toBe(
		2
	);
});

test('both sexes and all ages make up everyone', () => {
	expect(count(['1 män', '0-15 år'], ['2 kvinnor', '0-15 år'], ['1 män', '16+ år'], ['2 kvinnor', '16+ år'])).toBe(4);
	expect(count(['', '0-64 år'], ['', '65 år och äldre'])).toBe(2);
});

test('a sex, an age or one of their combinations missing gives no total', () => {
	expect(count(['kvinnor', ''])).toBeNull();
	expect(count(['', '0-15 år'], ['', '20+ år'])).toBeNull();
	expect(count(['', '0-15 år'], ['', '16-64 år'])).toBeNull();
	expect(count(['', '1-15 år'], ['', '16+ år'])).toBeNull();
	expect(count(['män', '0-15 år'], ['kvinnor', '0-15 år'], ['män', '16+ år'])).toBeNull();
});
