import { expect, test } from 'vitest';
import { fitPoisson, rateRatio, type CountFit } from '#lib/stats/glm.ts';
import { harmonicTerms } from '#lib/stats/harmonics.ts';
import { fitNegativeBinomial } from '#lib/stats/negative-binomial-fit.ts';
import { chiSquareUpper } from '#lib/stats/chi-square.ts';
import { given, referenceRows, referenceTests, type ReferenceCheck } from './reference-checks.ts';

const POISSON = { dispersion: 1, quantile: 'normal' } as const;

test('the randomised trial of Dobson 1990 p. 93 gives 3.045, -0.454 and -0.293, deviance 5.129 (R, ?glm)', () => {
	const outcome = [1, 2, 3, 1, 2, 3, 1, 2, 3];
	const treatment = [1, 1, 1, 2, 2, 2, 3, 3, 3];
	const fit = given(
		fitPoisson({
			counts: [18, 17, 15, 20, 10, 20, 25, 13, 12],
			terms: [...levels('o', outcome, [2, 3]), ...levels('tr', treatment, [2, 3])]
		})
	);
	expect(fit.coefficients.slice(0, 3).map((b) => Number(b.toFixed(3)))).toEqual([3.045, -0.454, -0.293]);
	expect(fit.deviance).toBeCloseTo(5.1291, 4);
});

test('two periods alone give the ratio of their rates, 8 per 4 days against 10 per 10 days', () => {
	const fit = given(
		fitPoisson({ counts: [5, 5, 8], terms: [{ name: 'after', values: [0, 0, 1] }], exposure: [5, 5, 4] })
	);
	const { ratio, logStandardError } = rateRatio(fit, 'after', POISSON);
	expect(ratio).toBeCloseTo(2, 12);
	expect(logStandardError).toBeCloseTo(Math.sqrt(1 / 8 + 1 / 10), 12);
});

test('counts that vary less than chance do not make the limits narrower than Poisson ones', () => {
	const fit = given(
		fitPoisson({ counts: [10, 10, 10, 10, 10, 11], terms: [{ name: 't', values: [1, 2, 3, 4, 5, 6] }] })
	);
	expect(fit.dispersion).toBeLessThan(1);
	expect(rateRatio(fit, 't', { dispersion: 'at-least-poisson', quantile: 'normal' })).toEqual(
		rateRatio(fit, 't', POISSON)
	);
});

test('terms that say the same thing, no events, or an exposure of 0 are refused', () => {
	const counts = [1, 2, 3, 4];
	const t = [1, 2, 3, 4];
	const twice = [{ name: 'a', values: t }, { name: 'b', values: t.map((x) => 2 * x) }]; // prettier-ignore
	expect(fitPoisson({ counts, terms: twice })).toEqual({ refused: 'collinear-terms' });
	expect(fitPoisson({ counts: [0, 0, 0], terms: [] })).toEqual({ refused: 'too-few-events' });
	expect(fitPoisson({ counts, terms: [], exposure: [1, 1, 0, 1] })).toEqual({ refused: 'bad-input' });
});

test('counts of 2.5 events, or counts no more spread than chance, have no negative binomial', () => {
	expect(fitNegativeBinomial({ counts: [2.5, 3, 4], terms: [] })).toEqual({ refused: 'bad-input' });
	expect(fitNegativeBinomial({ counts: [5, 5, 6, 5, 6], terms: [] })).toEqual({ refused: 'no-overdispersion' });
});

test.skipIf(!quine())('days absent from school have θ 1.275, error 0.161 (MASS::quine; needs ../shared/stats)', () => {
	const fit = there(quine());
	expect(fit.theta).toBeCloseTo(1.275, 3);
	expect(fit.thetaStandardError).toBeCloseTo(0.161, 3);
});

referenceTests(
	'08_trend.json',
	{
		'trend-poisson-vankilled': (check) => {
			const fit = seasonalTrend(check);
			coefficients(check, fit, 'expected.coef');
			check.close(fit.deviance, 'expected.deviance');
			check.close(fit.residualDf, 'expected.df');
			const year = rateRatio(fit, 'years', POISSON);
			check.close(year.ratio, 'expected.rate_ratio_per_year');
			check.close([year.low, year.high], 'expected.ci');
		},
		'trend-quasipoisson-vankilled': (check) => {
			const fit = seasonalTrend(check);
			check.close(fit.dispersion, 'expected.dispersion');
			coefficients(check, fit, 'expected.coef', Math.sqrt(fit.dispersion));
			const year = rateRatio(fit, 'years', { dispersion: 'estimated', quantile: 't' });
			check.close([year.low, year.high], 'expected.ci_t');
		},
		'trend-negbin-driverskilled': (check) => {
			const quasi = seasonalTrend(check);
			check.close(quasi.dispersion, 'expected.quasi_dispersion');
			coefficients(check, quasi, 'expected.quasi_coef', Math.sqrt(quasi.dispersion));
			const fit = given(fitNegativeBinomial(trendInput(check)));
			check.close(fit.theta, 'expected.theta');
			check.close(fit.thetaStandardError, 'expected.se_theta');
			check.close(2 * fit.logLikelihood, 'expected.twologlik');
			coefficients(check, fit, 'expected.coef');
		},
		'trend-quarters12': (check) => {
			const terms = [{ name: 'quarter', values: check.numbers('input.t') }];
			const fit = given(fitPoisson({ counts: check.numbers('input.y'), terms }));
			coefficients(check, fit, 'expected.coef_poisson');
			coefficients(check, fit, 'expected.coef_quasi', Math.sqrt(fit.dispersion));
			check.close(fit.dispersion, 'expected.dispersion');
			check.close(chiSquareUpper(fit.dispersion * fit.residualDf, fit.residualDf), 'expected.pearson_p_gof');
		},
		'quine-nb-main': (check) => {
			const fit = there(quine());
			check.close(fit.theta, 'expected.theta');
			check.close(fit.thetaStandardError, 'expected.se_theta');
			check.close(2 * fit.logLikelihood, 'expected.twologlik');
			coefficients(check, fit, 'expected.coef');
		},
		'dobson-glm-doc': (check) => {
			const outcome = levels('o', check.numbers('input.outcome'), [2, 3]);
			const treatment = levels('tr', check.numbers('input.treatment'), [2, 3]);
			const fit = given(fitPoisson({ counts: check.numbers('input.y'), terms: [...outcome, ...treatment] }));
			check.close(fit.coefficients.slice(0, 3), 'expected.coef');
			check.close(fit.deviance, 'expected.deviance');
			coefficients(check, fit, 'expected.full');
		}
	},
	Object.fromEntries(
		['mk-births', 'mk-shampoo', 'seasonal-mk-airpassengers', 'mk-annual10'].map((id) => [id, 'in mann-kendall.test.ts'])
	)
);

referenceTests(
	'09_its.json',
	{
		'seatbelts-driverskilled-its-nb': (check) => {
			const input = beltInput(check);
			const quasi = given(fitPoisson(input));
			check.close(quasi.dispersion, 'expected.quasi_dispersion');
			check.close(ratioLimits(quasi, 'estimated'), 'expected.rr_quasi');
			const fit = given(fitNegativeBinomial(input));
			check.close(fit.theta, 'expected.theta');
			check.close(ratioLimits(fit, 1), 'expected.rr_nb');
			coefficients(check, fit, 'expected.coef_nb');
		},
		'seatbelts-vankilled-nb-diverges': (check) => {
			const input = beltInput(check);
			expect(fitNegativeBinomial(input)).toEqual({ refused: 'no-overdispersion' });
			expect(given(fitPoisson(input)).dispersion).toBeCloseTo(check.number('expected.quasi_dispersion'), 10);
		}
	},
	Object.fromEntries(
		[
			'sicily-poisson',
			'sicily-quasipoisson',
			'sicily-quasipoisson-harmonic',
			'sicily-level-slope',
			'sicily-harmonic-newey-west',
			'prop99-segmented-ols',
			'prop99-newey-west',
			'prop99-forecast-gap',
			'seatbelts-vankilled-its'
		].map((id) => [id, 'in interrupted-series.test.ts'])
	)
);

function levels(name: string, values: readonly number[], chosen: readonly number[]) {
	return chosen.map((level) => ({ name: name + level, values: values.map((value) => (value === level ? 1 : 0)) }));
}

function trendInput(check: ReferenceCheck) {
	const years = { name: 'years', values: check.numbers('input.time_years') };
	const season = harmonicTerms(check.numbers('input.month'), 12, 2);
	return { counts: check.numbers('input.y'), terms: [years, ...season] };
}

function seasonalTrend(check: ReferenceCheck) {
	return given(fitPoisson(trendInput(check)));
}

function beltInput(check: ReferenceCheck) {
	const law = { name: 'law', values: check.numbers('input.law') };
	const years = { name: 'years', values: check.numbers('input.t').map((t) => t / 12) };
	const season = harmonicTerms(check.numbers('input.month'), 12, 2);
	return {
		counts: check.numbers('input.y'),
		exposure: check.numbers('input.exposure'),
		terms: [law, years, ...season]
	};
}

function ratioLimits(fit: CountFit, dispersion: 1 | 'estimated') {
	const { ratio, low, high } = rateRatio(fit, 'law', { dispersion, quantile: 'normal' });
	return [ratio, low, high];
}

/** R lists its coefficients in the order of the formula, as the terms here. */
function coefficients(check: ReferenceCheck, fit: CountFit, path: string, scale = 1) {
	check.keys(path).forEach((key, i) => {
		check.close(fit.coefficients[i] ?? NaN, `${path}.${key}.b`);
		check.close((fit.standardErrors[i] ?? NaN) * scale, `${path}.${key}.se`);
	});
}

function quine() {
	const rows = referenceRows('../shared/stats/08b_quine.csv');
	if (!rows) return null;
	const flag = (column: string, value: string) => ({
		name: column + value,
		values: rows.map((row) => (row[column] === value ? 1 : 0))
	});
	const terms = [
		flag('Eth', 'N'),
		flag('Sex', 'M'),
		flag('Age', 'F1'),
		flag('Age', 'F2'),
		flag('Age', 'F3'),
		flag('Lrn', 'SL')
	];
	return given(fitNegativeBinomial({ counts: rows.map((row) => Number(row['Days'])), terms }));
}

function there<T>(value: T | null): T {
	if (value === null) throw new Error('the data are missing');
	return value;
}
