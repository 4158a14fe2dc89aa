import { expect, test } from 'vitest';
import { mannKendall } from '#lib/stats/mann-kendall.ts';
import { given, referenceTests, type ReferenceCheck } from './reference-checks.ts';
import { seasonalMannKendall } from '#lib/stats/seasonal-mann-kendall.ts';
import { seasonalSenSlope, senSlope } from '#lib/stats/sen-slope.ts';

test('ten years from 41 down to 25 have S -35, z -3.0411 and fall by 1.78 a year (R)', () => {
	const years = [41, 38, 44, 35, 33, 36, 29, 31, 27, 25];
	expect(mannKendall(years)).toMatchObject({ s: -35, variance: 125, z: expect.closeTo(-3.04105, 5) });
	expect(senSlope(years)).toMatchObject({ slope: expect.closeTo(-16 / 9, 12) });
});

test('a series that rises at every one of six steps has τ 1 and p 0.0085 (variance 28.33 by hand)', () => {
	expect(mannKendall([1, 2, 3, 4, 5, 6])).toMatchObject({ s: 15, tau: 1, p: expect.closeTo(0.008535, 5) });
});

test('a missing year keeps its place: the slope is still 2 a year', () => {
	expect(senSlope([2, 4, null, 8, 10, 12])).toMatchObject({ slope: 2, low: 2, high: 2 });
});

test('four years, or years that are all alike, have no trend test', () => {
	expect(mannKendall([1, 2, 3, 4])).toEqual({ refused: 'too-few-points' });
	expect(mannKendall([3, 3, 3, 3, 3, 3])).toEqual({ refused: 'no-variation' });
	expect(senSlope([1, null, 2, null, 3])).toEqual({ refused: 'too-few-points' });
	expect(seasonalMannKendall([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11], 4)).toEqual({ refused: 'too-few-points' });
});

test('a season is no trend: the same four quarters every year but one unit more', () => {
	const quarters = [9, 1, 5, 3, 10, 2, 6, 4, 11, 3, 7, 5];
	expect(seasonalMannKendall(quarters, 4)).toMatchObject({ s: 12, tau: 1 });
	expect(seasonalSenSlope(quarters, 4)).toBe(1);
});

const compare = (check: ReferenceCheck) => {
	const values = check.numbers('input.y');
	const { s, variance, z, p, tau } = given(mannKendall(values));
	const { slope, low, high } = given(senSlope(values));
	const found = { S: s, var_s: variance, z, p, tau, slope, slope_lower: low, slope_upper: high };
	for (const [name, value] of Object.entries(found))
		if (check.has(`expected.${name}`)) check.close(value, `expected.${name}`);
};

referenceTests(
	'08_trend.json',
	{
		'mk-births': compare,
		'mk-shampoo': compare,
		'mk-annual10': compare,
		'seasonal-mk-airpassengers': (check) => {
			const { s, variance, z } = given(seasonalMannKendall(check.numbers('input.y'), check.number('input.period')));
			check.close(s, 'expected.S');
			check.close(variance, 'expected.var_s');
			check.close(z, 'expected.z');
			const slope = seasonalSenSlope(check.numbers('input.y'), check.number('input.period'));
			check.close(typeof slope === 'number' ? slope : NaN, 'expected.slope_per_year');
		}
	},
	Object.fromEntries(
		[
			'trend-poisson-vankilled',
			'trend-quasipoisson-vankilled',
			'trend-negbin-driverskilled',
			'trend-quarters12',
			'quine-nb-main',
			'dobson-glm-doc'
		].map((id) => [id, 'in glm.test.ts'])
	)
);
