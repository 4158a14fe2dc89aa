import { expect, test } from 'vitest';
import { spreadBetweenAreas } from './between-areas.ts';
import { countTrend, rankTrend } from './count-trend.ts';
import { detectableByError } from './detectable-by-error.ts';
import { expectedRange } from './expected-range.ts';
import { exactRateRatio } from './rate-ratio-exact.ts';
import { ratioFromLog } from './rate-ratio.ts';
import { scaledExactRatio } from './scaled-exact-ratio.ts';
import { matchSeasons, seasonPeriods } from './season-matched.ts';
import { effectiveSpread, seriesSpread } from './series-spread.ts';

const over = (count: number, exposure = 1) => ({ count, exposure });

test('without clustering the scaled limits are the exact ones: 60 in 51 477.5 years against 30 in 54 308.7', () => {
	const [a, b] = [over(60, 51477.5), over(30, 54308.7)];
	const [scaled, exact] = [scaledExactRatio(a, b, 1), exactRateRatio(a, b)];
	expect(scaled?.low).toBeCloseTo(exact?.low ?? NaN, 9);
	expect(scaled?.high).toBeCloseTo(exact?.high ?? NaN, 9);
	expect(scaled?.low).toBeCloseTo(1.33973572, 7);
});

test('0 after 6 has p 2/64 (twice the smaller tail), and clustered events tell less', () => {
	expect(scaledExactRatio(over(0), over(6), 1)).toMatchObject({ ratio: 0, low: 0, p: expect.closeTo(2 / 64, 9) });
	const [plain, clustered] = [scaledExactRatio(over(40), over(80), 1), scaledExactRatio(over(40), over(80), 3)];
	expect(clustered?.ratio).toBe(plain?.ratio);
	expect(clustered?.high).toBeGreaterThan(plain?.high ?? NaN);
	expect(clustered?.p).toBeGreaterThan(plain?.p ?? NaN);
	expect(scaledExactRatio(over(4), over(0), 1)).toBeNull();
	expect(scaledExactRatio(over(4), over(5), 0.5)).toBeNull();
});

test('three summer months are set against earlier summers, not against the whole year', () => {
	const year = [2, 2, 2, 2, 2, 20, 20, 20, 2, 2, 2, 2];
	const periods = seasonPeriods([...year, ...year, 2, 2, 2, 2, 2, 10, 10, 10], undefined, 1, 12);
	const match = matchSeasons(periods.slice(0, 24), periods.slice(29));
	expect(match?.after).toEqual({ count: 30, exposure: 60 });
	expect(match?.before.count).toBeCloseTo(120, 9);
	expect(match?.before.exposure).toBeCloseTo(120, 9);
});

test('a season that is not in both is left out, and nothing before is no comparison', () => {
	const periods = seasonPeriods([5, 5, null, 5, 8, 8, 8], undefined, 1, 4);
	expect(matchSeasons(periods.slice(0, 4), periods.slice(4))?.after).toEqual({ count: 16, exposure: 10 });
	expect(matchSeasons(seasonPeriods([0, 0], undefined, 1, 1), seasonPeriods([3], undefined, 1, 1))).toBeNull();
});

test('an even series has no spread beyond chance, one that jumps up and down has much', () => {
	const even = seasonPeriods(
		Array.from({ length: 24 }, () => 10),
		undefined,
		1,
		12
	);
	expect(seriesSpread(even, 12, 12, 1)).toMatchObject({ dispersion: 1, df: 20 });
	const jumps = seasonPeriods(
		Array.from({ length: 24 }, (_, i) => (i % 2 ? 2 : 18)),
		undefined,
		1,
		12
	);
	// Each residual is 8/√10, so the dispersion is 24 × 6.4 / 20.
	expect(seriesSpread(jumps, 12, 12, 1)).toMatchObject({ dispersion: expect.closeTo(7.68, 2), inflation: 1 });
	expect(effectiveSpread({ dispersion: 2, inflation: 1, df: 10 })).toBeCloseTo(2 * (2.228138852 / 1.959963985) ** 2, 6);
});

test('numbers that grow by a tenth a year have a trend of 1.1, fitted or by ranks', () => {
	const years = (length: number) =>
		seasonPeriods(
			Array.from({ length }, (_, i) => 100 * 1.1 ** i),
			undefined,
			1,
			1
		);
	expect(countTrend(years(10), 1, 0)).toMatchObject({ perYear: { ratio: expect.closeTo(1.1, 9) } });
	expect(rankTrend(years(7))).toMatchObject({ ratio: expect.closeTo(1.1, 9) });
	expect(rankTrend(years(3))).toEqual({ refused: 'too-few-points' });
});

test('a bridged break takes the jump, and leaves the trend', () => {
	const months = Array.from({ length: 60 }, (_, i) => 50 * 0.9 ** (i / 12) * (i >= 30 ? 1.5 : 1));
	const periods = seasonPeriods(months, undefined, 1, 12);
	expect(countTrend(periods, 12, 2, [30])).toMatchObject({ perYear: { ratio: expect.closeTo(0.9, 6) } });
});

test('two areas that exchange their numbers differ by a χ² of 36, areas alike by no more than chance', () => {
	const wider = (12.7062047362 / 1.959963985) ** 2;
	const exchanged = [
		{ before: 10, after: 40 },
		{ before: 40, after: 10 }
	];
	expect(spreadBetweenAreas(exchanged)).toBeCloseTo(36 * wider, 2);
	expect(spreadBetweenAreas([exchanged[0] ?? { before: 0, after: 0 }])).toBeNull();
	expect(
		spreadBetweenAreas([
			{ before: 10, after: 10 },
			{ before: 30, after: 30 }
		])
	).toBe(1);
});

test('a month after two years of five a month is expected between 1 and 10, and 15 is not', () => {
	const baseline = seasonPeriods(
		Array.from({ length: 24 }, (_, i) => 4 + (i % 3)),
		undefined,
		1,
		12
	);
	const latest = { count: 15, exposure: 1, season: 1 };
	const [range] = [expectedRange(baseline, [latest], 12)].flat();
	expect(range).toMatchObject({ low: 1, high: 10 });
	expect(range && 'p' in range ? range.p : null).toBeLessThan(0.01);
});

test('the smallest fall by the error is the one whose logarithm is 2.80 errors', () => {
	expect(detectableByError(ratioFromLog(0, 0.1))).toBeCloseTo(Math.exp(-0.2801585), 6);
});
