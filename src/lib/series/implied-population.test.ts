import { expect, test } from 'vitest';
import { impliedPopulation } from './implied-population.ts';

const rounded = (count: number, population: number) => ({
	count,
	ratePer100k: Math.round((count / population) * 100_000)
});

test('a year of months pins the population down to within half a percent', () => {
	const pairs = [125, 98, 141, 133, 160, 152, 101, 140].map((count) => rounded(count, 108_800));
	expect(Math.abs((impliedPopulation(pairs) ?? 0) - 108_800) / 108_800).toBeLessThan(0.005);
});

test('zeros say nothing, and rates that contradict each other give no population', () => {
	expect(impliedPopulation([{ count: 0, ratePer100k: 0 }])).toBeNull();
	expect(
		impliedPopulation([
			{ count: 100, ratePer100k: 100 },
			{ count: 100, ratePer100k: 300 }
		])
	).toBeNull();
});
