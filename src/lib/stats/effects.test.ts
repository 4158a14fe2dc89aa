import { expect, test } from 'vitest';
import { detectableChange, detectableRatio } from './detectable-change.ts';
import { oddsRatio, pooledOddsRatio } from './odds-ratio.ts';
import { exactPower, powerOfDifference, powerOfRatio } from './power.ts';
import { fallToZeroP, lowestComparisonP, lowestPlaceboP, lowestTrendP } from './refusal-limits.ts';
import { poolEffects, relativeEffect } from './relative-effect.ts';

const counts = { treatedBefore: 207, treatedAfter: 110, controlBefore: 308, controlAfter: 318 };

test('207 to 110 where 308 became 318 is an effect of 207 × 318 / (110 × 308), above 1 for fewer crimes', () => {
	const result = relativeEffect(counts, 1);
	expect(result?.ratio).toBeCloseTo((207 * 318) / (110 * 308), 12);
	expect(result?.variance).toBeCloseTo(1 / 207 + 1 / 110 + 1 / 308 + 1 / 318, 12);
	expect(relativeEffect(counts)?.variance).toBeCloseTo(2 * (result?.variance ?? NaN), 12);
	expect(relativeEffect({ ...counts, treatedAfter: 0 })).toBeNull();
});

test('two equal effects pool to themselves, with no variance between them', () => {
	const pooled = poolEffects([
		{ log: 0.4, variance: 0.02 },
		{ log: 0.4, variance: 0.02 }
	]);
	expect(pooled).toMatchObject({ fixed: expect.closeTo(0.4, 12), betweenVariance: 0 });
	expect(pooled?.random.standardError).toBeCloseTo(0.1, 12);
	expect(poolEffects([{ log: 0.4, variance: 0.02 }])).toBeNull();
});

test('19 of 46 against 4 of 35 is an odds ratio of 5.45, from 1.65 to 18.02 (Petrosino et al. 2013)', () => {
	const study = { events: 19, n: 46, controlEvents: 4, controlN: 35 };
	const published = { ratio: expect.closeTo(5.45, 2), low: expect.closeTo(1.65, 2), high: expect.closeTo(18.02, 1) };
	expect(oddsRatio(study)).toMatchObject(published);
	expect(pooledOddsRatio([study])?.ratio).toBeCloseTo(oddsRatio(study)?.ratio ?? NaN, 12);
	expect(oddsRatio({ ...study, controlEvents: 0 })).toBeNull();
	expect(pooledOddsRatio([])).toBeNull();
});

test('with 50 events before, only a fall of 48 % is seen, and of 64 % where the variance is twice the mean', () => {
	expect(detectableChange(50)?.decrease).toBeCloseTo(1 - 0.4818, 4);
	expect(detectableChange(50, 1, { dispersion: 2 })?.decrease).toBeCloseTo(1 - 0.6354, 4);
});

test('with 3 events before, not even zero after would be seen as a fall', () => {
	expect(detectableChange(3)).toMatchObject({ decrease: null, reach: expect.closeTo(1.1437, 4) });
	expect(detectableRatio(3)?.decrease).toBeNull();
	expect(detectableChange(0)).toBeNull();
	expect(detectableRatio(10, 0)).toBeNull();
});

test('the change found is just the one whose logarithm reaches 2.80 standard errors, with or without comparison areas', () => {
	for (const controls of [null, { before: 300, after: 330 }]) {
		const result = detectableRatio(80, 0.5, { dispersion: 1.5 }, controls);
		for (const ratio of [result?.decrease ?? NaN, result?.increase ?? NaN]) {
			const variance = 1 / 80 + 1 / (40 * ratio) + (controls === null ? 0 : 1 / 300 + 1 / 330);
			expect(Math.abs(Math.log(ratio)) / Math.sqrt(1.5 * variance)).toBeCloseTo(
				1.959963984540054 + 0.8416212335729143,
				8
			);
		}
	}
	expect(detectableRatio(80, 1, {}, { before: 0, after: 1 })).toBeNull();
});

test('published powers of rate comparisons hold (PASS)', () => {
	expect(powerOfRatio({ rate: 1.8, exposure: 72.5 }, { rate: 2.2, exposure: 72.5 }, 1.2)).toBeCloseTo(0.90056, 4);
	expect(powerOfDifference({ rate: 15, exposure: 6 }, { rate: 10, exposure: 8 })).toBeCloseTo(0.82566, 4);
	expect(powerOfRatio({ rate: 0, exposure: 1 }, { rate: 1, exposure: 1 }, 1)).toBeNull();
	expect(powerOfDifference({ rate: 1, exposure: 0 }, { rate: 1, exposure: 1 })).toBeNull();
});

test('the exact test keeps what it promises: without a change it cries wolf less often than agreed', () => {
	expect(exactPower(30, 1)).toBeLessThan(0.05);
	expect(exactPower(30, 1)).toBeGreaterThan(0.02);
	expect(exactPower(0, 1)).toBeNull();
});

test('below six events in all nothing can be shown, below nine comparison areas no p of 0.10', () => {
	expect([5, 6].map(lowestComparisonP)).toEqual([expect.closeTo(0.0625, 12), expect.closeTo(0.03125, 12)]);
	expect([8, 9].map(lowestPlaceboP)).toEqual([1 / 9, 1 / 10]);
	expect(fallToZeroP(6)).toBeCloseTo(0.03125, 12);
	expect(fallToZeroP(3, 0.5)).toBeCloseTo(5 / 9, 12);
	expect(lowestTrendP(4)).toEqual({ approximate: expect.closeTo(0.08943, 5), exact: 1 / 12 });
});

test('a limit for no events, no points or no areas is none', () => {
	expect([lowestComparisonP(0), fallToZeroP(0), fallToZeroP(3, 0), lowestTrendP(1), lowestPlaceboP(0)]).toEqual(
		Array.from({ length: 5 }, () => null)
	);
});
