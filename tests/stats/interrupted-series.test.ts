import { expect, test } from 'vitest';
import { rateRatio, type CountFit } from '#lib/stats/glm.ts';
import { interruptedSeries, MONTHLY_MINIMUM } from '#lib/stats/interrupted-series.ts';
import { leastSquares } from '#lib/stats/least-squares.ts';
import { neweyWestErrors } from '#lib/stats/newey-west.ts';
import { studentTwoSided } from '#lib/stats/student-t.ts';
import type { RateRatio } from '#lib/stats/rate-ratio.ts';
import { given, referenceRows, referenceTests, type ReferenceCheck } from './reference-checks.ts';
import {
	autocorrelation,
	autoregressiveInflation,
	durbinWatson,
	ljungBoxP
} from '#lib/stats/residual-autocorrelation.ts';

const QUASI = { dispersion: 'estimated', quantile: 'normal' } as const;
const limits = ({ ratio, low, high }: RateRatio) => [ratio, low, high];
const sicilyRows = referenceRows('../shared/data/its/sicily_smokingban.csv');

test.skipIf(!sicilyRows)(
	'the Sicilian smoking ban: heart attacks 0.894, with season 0.885 (0.839-0.933) (Lopez Bernal 2017; needs ../shared/data/its)',
	() => {
		const column = (name: string) => (sicilyRows ?? []).map((row) => Number(row[name]));
		const start = column('smokban').indexOf(1);
		const series = {
			counts: column('aces'),
			exposure: column('stdpop'),
			season: column('month'),
			start,
			perYear: 12
		} as const;
		expect(given(interruptedSeries({ ...series, harmonics: 0 })).level.ratio).toBeCloseTo(0.8944, 4);
		const seasonal = given(interruptedSeries({ ...series, harmonics: 2 }));
		expect(limits(rateRatio(seasonal.fit, 'after', QUASI)).map((x) => x.toFixed(3))).toEqual([
			'0.885',
			'0.839',
			'0.933'
		]);
		expect(seasonal.dispersion).toBeCloseTo(2.262, 3);
		expect(seasonal).toMatchObject({ periodsBefore: 36, periodsAfter: 23, inflation: 1, slope: null });
		expect(interruptedSeries({ ...series, harmonics: 2, slope: true })).toEqual({ refused: 'too-few-points' });
	}
);

const halved = Array.from({ length: 48 }, (_, i) => (i < 30 ? 40 : 20) + (i % 2));
const months = halved.map((_, i) => (i % 12) + 1);
const area = { season: months, perYear: 12, start: 30, harmonics: 0 } as const;

test('a series that falls from about 40 to about 20 a month has a ratio near one half', () => {
	const { level } = given(interruptedSeries({ ...area, counts: halved }));
	expect(level.ratio).toBeCloseTo(0.506, 1);
	expect(level.high).toBeLessThan(1);
});

test('months while the change was under way are left out, and so are missing months', () => {
	const counts = halved.map((count, i) => (i === 3 ? null : i === 30 ? 4000 : count));
	const result = given(interruptedSeries({ ...area, counts, excluded: [30] }));
	expect(result).toMatchObject({ periodsBefore: 29, periodsAfter: 17 });
	expect(result.level.ratio).toBeLessThan(0.6);
});

test('less than two years before, or less than five events a month, is refused', () => {
	expect(interruptedSeries({ ...area, counts: halved, start: 23 })).toEqual({ refused: 'too-few-points' });
	expect(interruptedSeries({ ...area, counts: halved.map((count) => count % 5) })).toEqual({
		refused: 'too-few-events'
	});
});

test('neighbouring residuals that go together widen, those that alternate do not narrow', () => {
	const waves = Array.from({ length: 48 }, (_, i) => Math.sin(i / 4));
	expect(autoregressiveInflation(waves, 2)).toBeCloseTo(3, 10);
	expect(autoregressiveInflation([1, -1, 1, -1, 1, -1, 1, -1], 1)).toBe(1);
});

referenceTests(
	'09_its.json',
	{
		'sicily-poisson': (check) => {
			const { fit } = sicily(check, 0);
			check.close(limits(rateRatio(fit, 'after', { dispersion: 1, quantile: 'normal' })), 'expected.rr_ci');
			coefficients(check, fit, ['(Intercept)', 'smokban', 'time'], 'expected.coef', 1);
			check.close(fit.deviance, 'expected.deviance');
			check.close(fit.residualDf, 'expected.df');
		},
		'sicily-quasipoisson': (check) => {
			const { fit } = sicily(check, 0);
			check.close(limits(rateRatio(fit, 'after', QUASI)), 'expected.rr_ci');
			check.close(fit.dispersion, 'expected.dispersion');
		},
		'sicily-quasipoisson-harmonic': (check) => {
			const { fit, trendPerYear } = sicily(check, 2);
			check.close(limits(rateRatio(fit, 'after', QUASI)), 'expected.rr_ci');
			check.close(fit.dispersion, 'expected.dispersion');
			coefficients(check, fit, check.keys('expected.coef'), 'expected.coef', fit.dispersion);
			check.close(trendPerYear.ratio, 'expected.trend_per_year');
			residuals(check, fit);
		},
		'sicily-level-slope': (check) => {
			const { fit, slope } = sicily(check, 2, true);
			check.close(limits(rateRatio(fit, 'after', QUASI)), 'expected.rr_ci');
			check.close(limits(rateRatio(fit, 'slope', QUASI)), 'expected.slope_change');
			expect(slope).not.toBeNull();
			check.close(fit.dispersion, 'expected.dispersion');
			const f = (sicily(check, 2).fit.deviance - fit.deviance) / fit.dispersion;
			check.close(f, 'expected.F');
			check.close(studentTwoSided(Math.sqrt(f), fit.residualDf), 'expected.p');
		},
		'sicily-harmonic-newey-west': (check) => {
			const { fit } = sicily(check, 2);
			const parts = countParts(check.numbers('input.aces'), fit);
			const lag = check.number('expected.lag');
			check.close(neweyWestErrors(parts, lag, false)[1] ?? NaN, 'expected.se_smokban');
			const error = neweyWestErrors(parts, lag, true)[1] ?? NaN;
			check.close(error, 'expected.se_smokban_adj');
			const inflation = error / (fit.standardErrors[1] ?? NaN);
			check.close(
				limits(rateRatio(fit, 'after', { dispersion: 1, quantile: 'normal', inflation })),
				'expected.rr_ci_adj'
			);
		},
		'prop99-segmented-ols': (check) => {
			const { coefficients: found, standardErrors } = segmented(check);
			['intercept', 'pre_slope', 'level_change', 'slope_change'].forEach((key, i) =>
				check.close(found[i] ?? NaN, `expected.${key}`)
			);
			['pre_slope', 'level', 'slope_change'].forEach((key, i) =>
				check.close(standardErrors[i + 1] ?? NaN, `expected.se_ols.${key}`)
			);
			// expected.se_vcovHAC has Andrews' weights, marked optional by the file: the product has Newey–West's alone.
		},
		'prop99-newey-west': (check) => {
			const parts = segmented(check);
			check.close(neweyWestErrors(parts, 1, true), 'expected.nw_lag1_adj');
			check.close(neweyWestErrors(parts, 1, false), 'expected.nw_lag1');
			check.close(neweyWestErrors(parts, 2, true), 'expected.nw_lag2_adj');
		},
		'prop99-forecast-gap': (check) => {
			const start = check.number('input.start');
			const years = check.numbers('input.year').map((year) => year - start);
			const values = check.numbers('input.y');
			const before = years.filter((year) => year < 0);
			const fit = given(leastSquares(values.slice(0, before.length), [{ name: 'time', values: before }]));
			const [level = NaN, trend = NaN] = fit.coefficients;
			check.close(trend, 'expected.pre_slope');
			const gaps = years.flatMap((year, i) => (year < 0 ? [] : [(values[i] ?? NaN) - level - trend * year]));
			check.close(gaps.reduce((sum, gap) => sum + gap, 0) / gaps.length, 'expected.mean_gap');
		},
		'seatbelts-vankilled-its': (check) => {
			const counts = check.numbers('input.y');
			const season = check.numbers('input.month');
			const start = check.numbers('input.law').indexOf(1);
			const exposure = check.numbers('input.exposure');
			const { fit } = given(interruptedSeries({ counts, exposure, season, start, perYear: 12, harmonics: 2 }));
			check.close(fit.dispersion, 'expected.dispersion');
			check.close(limits(rateRatio(fit, 'after', QUASI)), 'expected.rr_quasi');
			check.close(limits(rateRatio(fit, 'after', { dispersion: 1, quantile: 'normal' })), 'expected.rr_poisson');
			coefficients(check, fit, check.keys('expected.coef'), 'expected.coef', fit.dispersion, 1);
			check.close(neweyWestErrors(countParts(counts, fit), 6, true)[1] ?? NaN, 'expected.se_nw_lag6');
			residuals(check, fit);
		}
	},
	{
		'seatbelts-driverskilled-its-nb': 'in glm.test.ts',
		'seatbelts-vankilled-nb-diverges': 'in glm.test.ts'
	}
);

function sicily(check: ReferenceCheck, harmonics: number, slope = false) {
	const start = check.numbers('input.intervention').indexOf(1);
	const [counts, exposure] = [check.numbers('input.aces'), check.numbers('input.stdpop')];
	const season = check.numbers('input.month');
	// The published analysis has 23 months after, one fewer than the product asks for.
	const minimum = { ...MONTHLY_MINIMUM, afterForSlope: 23 };
	return given(interruptedSeries({ counts, exposure, season, start, perYear: 12, harmonics, slope }, minimum));
}

/** In the file `time` is a month where it is called so, and a year where it is called t/12. */
function coefficients(check: ReferenceCheck, fit: CountFit, keys: string[], path: string, phi: number, perYear = 12) {
	keys.forEach((key, i) => {
		const unit = i === 2 ? perYear : 1;
		check.close((fit.coefficients[i] ?? NaN) / unit, `${path}.${key}.b`);
		check.close(((fit.standardErrors[i] ?? NaN) * Math.sqrt(phi)) / unit, `${path}.${key}.se`);
	});
}

function residuals(check: ReferenceCheck, fit: CountFit) {
	const found = autocorrelation(fit.pearsonResiduals, 2);
	check.close(found[0] ?? NaN, 'expected.residuals.acf1');
	check.close(found[1] ?? NaN, 'expected.residuals.acf2');
	check.close(ljungBoxP(fit.pearsonResiduals, 12) ?? NaN, 'expected.residuals.ljung_box12_p');
	check.close(durbinWatson(fit.pearsonResiduals) ?? NaN, 'expected.residuals.dw');
}

function countParts(counts: readonly number[], fit: CountFit) {
	const residuals = counts.map((count, i) => count - (fit.fitted[i] ?? NaN));
	return { rows: fit.rows, residuals, bread: fit.covariance };
}

function segmented(check: ReferenceCheck) {
	const time = check.numbers('input.year').map((year) => year - check.number('input.start'));
	const post = time.map((year) => (year < 0 ? 0 : 1));
	return given(
		leastSquares(check.numbers('input.y'), [
			{ name: 'time', values: time },
			{ name: 'after', values: post },
			{ name: 'slope', values: time.map((year) => Math.max(0, year)) }
		])
	);
}
