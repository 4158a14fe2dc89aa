import { expect, test } from 'vitest';
import { effectiveN, effectiveNFromMargin, kishDesignEffect } from './effective-sample.ts';
import { newcombeDifference } from './newcombe.ts';
import { type WeightedAnswer, weightedShare } from './weighted-share.ts';

test('56 of 70 less 48 of 80 is 0.2, from 0.0524 to 0.3339 (Newcombe 1998, table II a)', () => {
	const result = newcombeDifference({ share: 56 / 70, n: 70 }, { share: 48 / 80, n: 80 });
	expect(result).toEqual({
		difference: expect.closeTo(0.2, 12),
		low: expect.closeTo(0.0524, 4),
		high: expect.closeTo(0.3339, 4)
	});
});

test('10 of 10 less none of 10 has a difference that ends at 1 (Newcombe 1998, table II)', () => {
	expect(newcombeDifference({ share: 1, n: 10 }, { share: 0, n: 10 })?.high).toBe(1);
	expect(newcombeDifference({ share: 1, n: 0 }, { share: 0, n: 10 })).toBeNull();
});

test('equal weights cost nothing, and one weight that dwarfs the rest leaves one answer', () => {
	expect(kishDesignEffect([3, 3, 3, 3])).toBe(1);
	expect(kishDesignEffect([1, 0, 0, 0])).toBe(4);
	expect([kishDesignEffect([]), kishDesignEffect([1, -1])]).toEqual([null, null]);
	expect(effectiveN(140, 1.4)).toBeCloseTo(100, 12);
	expect(effectiveN(0, 1.4)).toBeNull();
});

test('a published half ± 9.8 percentage points is worth 100 answers', () => {
	expect(effectiveNFromMargin(0.5, 1.959963984540054 * 0.05)).toBeCloseTo(100, 10);
	expect(effectiveNFromMargin(0.5, 0)).toBeNull();
});

test('with equal weights from a large population the weighted share has the simple standard error √(pq/(n−1))', () => {
	const answers = Array.from({ length: 50 }, (_, i): WeightedAnswer => ({ answer: i < 20 ? 1 : 0, weight: 1e6 }));
	const result = weightedShare(answers);
	expect(result?.share).toBeCloseTo(0.4, 12);
	expect(result?.standardError).toBeCloseTo(Math.sqrt(0.24 / 49), 12);
	expect(result?.designEffect).toBeCloseTo(1, 5);
});

test('a stratum with one respondent, or weights that are not inhabitants, has no standard error', () => {
	expect(
		weightedShare([
			{ answer: 1, weight: 9, stratum: 'a' },
			{ answer: 0, weight: 9, stratum: 'a' },
			{ answer: 0, weight: 9, stratum: 'b' }
		])
	).toBeNull();
	expect(
		weightedShare([
			{ answer: 1, weight: 1 },
			{ answer: 0, weight: 1 }
		])
	).toBeNull();
	expect(
		weightedShare([
			{ answer: 1, weight: 9 },
			{ answer: 1, weight: 9 }
		])?.limits
	).toBeNull();
});
