import { expect, test } from 'vitest';
import { binomialTestP, clopperPearsonLimits } from './binomial-test.ts';
import { equalRatesP } from './poisson-e-test.ts';
import { exactRateRatio } from './rate-ratio-exact.ts';
import { scoreRateRatio } from './rate-ratio-score.ts';
import { logRateRatio } from './rate-ratio.ts';
import { distanceFromKnownMean, squareRootChange, squareRootRateChange } from './square-root-change.ts';

const treated = { count: 60, exposure: 51477.5 };
const others = { count: 30, exposure: 54308.7 };

test('60 events in 51 477.5 years against 30 in 54 308.7 are twice the rate (Gu et al. 2008)', () => {
	expect(logRateRatio(treated, others)).toMatchObject({
		ratio: expect.closeTo(2.109998, 6),
		statistic: expect.closeTo(3.3393, 4)
	});
	expect(scoreRateRatio(treated, others)).toMatchObject({
		low: expect.closeTo(1.365962, 5),
		high: expect.closeTo(3.259306, 5)
	});
	expect(exactRateRatio(treated, others)).toMatchObject({
		low: expect.closeTo(1.33973572, 7),
		p: expect.closeTo(0.00067518, 7)
	});
	expect(squareRootRateChange(treated, others)).toBeCloseTo(3.445485, 5);
});

test('twice the variance widens the interval by √2 on the logarithmic scale, and Student’s t by more', () => {
	const width = (spread: { dispersion?: number; df?: number }): number => {
		const result = logRateRatio(treated, others, spread);
		return result === null ? NaN : Math.log(result.high / result.low);
	};
	expect(width({ dispersion: 2 }) / width({})).toBeCloseTo(Math.SQRT2, 12);
	expect(width({ dispersion: 0.3 })).toBe(width({}));
	expect(width({ df: 10 }) / width({})).toBeCloseTo(2.228138851964939 / 1.959963984540054, 9);
});

test('with none after, the exact ratio has an upper limit, and with none before it has no ratio', () => {
	const year = (count: number) => ({ count, exposure: 1 });
	expect(exactRateRatio(year(0), year(7))).toMatchObject({ ratio: 0, low: 0, p: expect.closeTo(2 / 128, 12) });
	expect(exactRateRatio(year(1), year(0))).toEqual({
		ratio: null,
		low: expect.closeTo(1 / 39, 9),
		high: Infinity,
		p: expect.closeTo(1, 12)
	});
	expect(exactRateRatio(year(0), year(0))).toBeNull();
	expect(exactRateRatio(year(1.5), year(2))).toBeNull();
	expect(logRateRatio(year(0), year(7))).toBeNull();
	expect(scoreRateRatio(year(0), year(7))).toBeNull();
});

test('6 against 2 events in equal periods have p 0.1749 without fixing the total (Krishnamoorthy & Thomson 2004)', () => {
	expect(equalRatesP({ count: 6, exposure: 1 }, { count: 2, exposure: 1 })).toBeCloseTo(0.1749, 4);
	expect(equalRatesP({ count: 0, exposure: 1 }, { count: 0, exposure: 1 })).toBeNull();
	expect(equalRatesP({ count: 0.5, exposure: 1 }, { count: 1, exposure: 1 })).toBeNull();
});

test('25 after a known mean of 16 is 2 standard deviations, after a single period with 16 only 1.41 (Wheeler)', () => {
	expect(distanceFromKnownMean(25, 16)).toBe(2);
	expect(squareRootChange(25, 16)).toBeCloseTo(Math.SQRT2, 12);
	expect([distanceFromKnownMean(-1, 1), squareRootChange(1, -1)]).toEqual([null, null]);
	expect(squareRootRateChange(treated, { count: 1, exposure: 0 })).toBeNull();
});

test('0 of 5 has p 0.0625 at a half, and an upper limit of 0.5218 (Clopper & Pearson 1934)', () => {
	expect(binomialTestP(0, 5, 0.5)).toBeCloseTo(0.0625, 12);
	expect(clopperPearsonLimits(0, 5)).toEqual({ low: 0, high: expect.closeTo(1 - 0.025 ** 0.2, 10) });
	expect(binomialTestP(6, 5, 0.5)).toBeNull();
	expect(clopperPearsonLimits(6, 5)).toBeNull();
});
