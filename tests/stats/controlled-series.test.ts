import { expect, test } from 'vitest';
import { controlledSeries } from '#lib/stats/controlled-series.ts';
import { differenceInDifferences } from '#lib/stats/difference-in-differences.ts';
import { rateRatio } from '#lib/stats/glm.ts';
import { fisherExact } from '#lib/stats/fisher-exact.ts';
import { clusteredErrors } from '#lib/stats/newey-west.ts';
import { placeboTest } from '#lib/stats/placebo.ts';
import { placeboDates } from '#lib/stats/placebo-dates.ts';
import { ratioOfPublishedRatios, ratioOfRateRatios } from '#lib/stats/ratio-of-rate-ratios.ts';
import { syntheticControl, syntheticPlacebo } from '#lib/stats/synthetic-control.ts';
import { given, referenceRows, referenceTests, type ReferenceCheck } from './reference-checks.ts';

test('two published ratios, 0.67 and 0.88, differ by -0.2726 on the log scale, error 0.2206 (Altman & Bland 2003)', () => {
	const found = given(
		ratioOfPublishedRatios({ ratio: 0.67, low: 0.46, high: 0.98 }, { ratio: 0.88, low: 0.71, high: 1.08 })
	);
	expect(Math.log(found.ratio)).toBeCloseTo(-0.2726, 3);
	expect(found.logStandardError).toBeCloseTo(0.2206, 3);
	expect(found.p).toBeCloseTo(0.22, 2);
});

test('207 to 110 beside 308 to 318 is a ratio of 0.515 with limits 0.389 and 0.681 (Wheeler & Ratcliffe 2018, R)', () => {
	const found = given(ratioOfRateRatios({ before: 207, after: 110 }, { before: 308, after: 318 }));
	expect([found.ratio, found.low, found.high].map((x) => x.toFixed(3))).toEqual(['0.515', '0.389', '0.681']);
});

test('a place without events, or a dispersion below 1, has no ratio of ratios', () => {
	expect(ratioOfRateRatios({ before: 0, after: 0 }, { before: 8, after: 9 })).toEqual({ refused: 'too-few-events' });
	expect(ratioOfRateRatios({ before: 5, after: 4 }, { before: 8, after: 9 }, { dispersion: 0.5 })).toEqual({
		refused: 'bad-input'
	});
});

const nevada = cigarettes('Nevada', [1984, 1993]);

test.skipIf(nevada === null)(
	'cigarettes in California fell by 5.68 packs more than in Nevada, 1984-1993 (Mendez; needs ../shared/stats)',
	() => expect(nevada).toBeCloseTo(-5.68, 2)
);

test('a mean that falls by 5 beside one that falls by 2 has a difference of -3, and an empty cell none', () => {
	const fell = { before: [10, 12], after: [6] };
	expect(differenceInDifferences(fell, { before: [8], after: [5, 7] })).toEqual({ difference: -3 });
	expect(differenceInDifferences(fell, { before: [], after: [5] })).toEqual({ refused: 'too-few-points' });
});

test('twenty areas that moved alike give no placebo below 1/20, eight areas give no test', () => {
	const areas = Array.from({ length: 19 }, (_, i) => ({ before: 40 + i, after: 41 + i }));
	const found = given(placeboTest({ before: 40, after: 15 }, areas));
	expect(found).toMatchObject({ pTwoSided: 0.05, pDecrease: 0.05, smallestP: 0.05 });
	expect(placeboTest({ before: 40, after: 15 }, areas.slice(0, 8))).toEqual({ refused: 'too-few-points' });
});

test('7 to 0 beside 22 to 20 has an exact ratio of 0 with an upper limit of 0.891, p 0.032 (R, fisher.test)', () => {
	const found = fisherExact({ before: 7, after: 0 }, { before: 22, after: 20 });
	expect(found).toMatchObject({ ratio: 0, low: 0, high: expect.closeTo(0.891, 3), p: expect.closeTo(0.0322, 4) });
	expect(fisherExact({ before: 0, after: 0 }, { before: 5, after: 4 })).toBeNull();
	expect(fisherExact({ before: 1.5, after: 0 }, { before: 5, after: 4 })).toBeNull();
});

test('a place made of two donors is found again by its weights, and its fall shows as the gap after', () => {
	const donors = Array.from({ length: 12 }, (_, k) =>
		Array.from({ length: 16 }, (__, t) => 40 + k + 9 * Math.sin((k + 1) * (t + 1)))
	);
	const treated = Array.from({ length: 16 }, (_, t) => {
		const [first = NaN, second = NaN] = [donors[2]?.[t], donors[7]?.[t]];
		return 0.3 * first + 0.7 * second - (t < 12 ? 0 : 10);
	});
	const found = given(syntheticControl(treated, donors, 12));
	expect(found.weights[2]).toBeCloseTo(0.3, 3);
	expect(found.weights[7]).toBeCloseTo(0.7, 3);
	expect(found.effect).toBeCloseTo(-10, 3);
	expect(given(syntheticPlacebo(treated, donors, 12))).toMatchObject({ rank: 1, p: expect.closeTo(1 / 13, 9) });
	expect(syntheticControl(treated, donors.slice(0, 9), 12)).toEqual({ refused: 'too-few-points' });
	expect(syntheticControl(treated, donors, 9)).toEqual({ refused: 'too-few-points' });
	const few = treated.map((value) => value / 10);
	expect(syntheticControl(few, donors, 12)).toEqual({ refused: 'too-few-events' });
});

test('a fall at the true date stands out among earlier dates, and needs nine of them', () => {
	const control = Array.from({ length: 48 }, (_, i) => 90 + (i % 12));
	const treated = control.map((count, i) => (i < 36 ? count : Math.round(count / 2)));
	const found = given(placeboDates(treated, control, 36, 12));
	expect(found.actual).toBeCloseTo(Math.log(0.5), 1);
	expect(found.placebos.length).toBe(13);
	expect(found.p).toBeCloseTo(1 / 14, 9);
	expect(placeboDates(treated, control, 31, 12)).toEqual({ refused: 'too-few-points' });
});

const season = Array.from({ length: 48 }, (_, i) => (i % 12) + 1);
const steady = season.map((month) => 30 + (month % 3));

test('a treated place that halves beside a steady one has a ratio of ratios near a half, and moved alike before', () => {
	const treated = steady.map((count, i) => (i < 30 ? count : Math.round(count / 2)));
	const shape = { season, perYear: 12, start: 30, harmonics: 1 } as const;
	const found = given(controlledSeries({ ...shape, treated, control: steady }));
	expect(found.ratioOfRatios.ratio).toBeCloseTo(0.51, 1);
	expect(found.ratioOfRatios.high).toBeLessThan(1);
	expect(found.unlikeBefore).toBe(false);
});

test('a place that was already falling beside a steady one did not move alike before', () => {
	const treated = steady.map((count, i) => Math.round(count * 4 * 0.96 ** i + 5));
	const shape = { season, perYear: 12, start: 30, harmonics: 0 } as const;
	expect(given(controlledSeries({ ...shape, treated, control: steady })).unlikeBefore).toBe(true);
	expect(controlledSeries({ ...shape, start: 12, treated, control: steady })).toEqual({ refused: 'too-few-points' });
});

const UNIROOT = Number.EPSILON ** 0.25;

const twoByTwo = (check: ReferenceCheck) => {
	const [treated, control] = [cells(check, 'input.treated'), cells(check, 'input.control')];
	if (check.has('expected.rrr')) {
		const found = given(ratioOfRateRatios(treated, control));
		check.close(found.ratio, 'expected.rrr');
		check.close(Math.log(found.ratio), 'expected.log_rrr');
		check.close(found.logStandardError, 'expected.se');
		check.close([found.low, found.high], 'expected.ci');
		check.close(1 / found.ratio, 'expected.campbell_RES');
		const doubled = given(ratioOfRateRatios(treated, control, { dispersion: 2 }));
		check.close([doubled.low, doubled.high], 'expected.ci_var_x2');
	}
	const half = given(ratioOfRateRatios(treated, control, { alwaysAddHalf: true }));
	check.close(Math.log(half.ratio), 'expected.haldane.log_rrr');
	check.close(half.logStandardError, 'expected.haldane.se');
	if (check.has('expected.fisher')) {
		const exact = fisherExact(treated, control);
		check.close(exact?.p ?? NaN, 'expected.fisher.p');
		// R's fisher.test seeks these with uniroot, which stops within ε^¼: that is all its figures are good for.
		check.close(exact?.ratio ?? NaN, 'expected.fisher.or', UNIROOT);
		check.close(exact?.low ?? NaN, 'expected.fisher.lower', UNIROOT);
		check.close(exact?.high ?? NaN, 'expected.fisher.upper', UNIROOT);
	}
};

referenceTests('10_did_cits.json', {
	'altman-bland-2003': (check) => {
		const read = (number: 1 | 2) => {
			const [low, high] = check.pair(`input.ci${number}`);
			return { ratio: check.number(`input.rr${number}`), low, high };
		};
		const found = given(ratioOfPublishedRatios(read(1), read(2)));
		check.close(Math.log(found.ratio), 'expected.d');
		check.close(found.logStandardError, 'expected.se');
		check.close(found.statistic, 'expected.z');
		check.close(found.ratio, 'expected.ratio');
	},
	'seatbelts-front-vs-rear-cits': (check) => {
		const kilometres = check.numbers('input.kms');
		const found = given(
			controlledSeries({
				treated: check.numbers('input.front'),
				control: check.numbers('input.rear'),
				treatedExposure: kilometres,
				controlExposure: kilometres,
				season: check.numbers('input.month'),
				perYear: 12,
				start: check.numbers('input.law').indexOf(1),
				harmonics: 2
			})
		);
		check.close(found.fit.dispersion, 'expected.dispersion');
		check.close(found.ratioOfRatios.ratio, 'expected.rrr');
		check.close(Math.log(found.ratioOfRatios.ratio), 'expected.log_rrr');
		const plain = rateRatio(found.fit, 'treated:after', { dispersion: 'estimated', quantile: 'normal' });
		check.close(plain.logStandardError, 'expected.se_quasi');
		check.close(found.clusteredError, 'expected.se_cluster_month_HC0');
		const counts = [...check.numbers('input.front'), ...check.numbers('input.rear')];
		const residuals = counts.map((count, i) => count - (found.fit.fitted[i] ?? NaN));
		const parts = { rows: found.fit.rows, residuals, bread: found.fit.covariance };
		const month = counts.map((_, i) => i % (counts.length / 2));
		const adjusted = clusteredErrors(parts, month, true)[found.fit.names.indexOf('treated:after')];
		check.close(adjusted ?? NaN, 'expected.se_cluster_month_HC0_cadjust');
	},
	'r-rrr-wheeler-ratcliffe': twoByTwo,
	'r-rrr-small': twoByTwo,
	'r-rrr-unequal-periods': twoByTwo,
	'r-rrr-zero-after': twoByTwo,
	'prop99-did-38': (check) => check.close(cigarettes(null, [1970, 2000]) ?? NaN, 'expected.did'),
	'prop99-did-nevada': (check) => check.close(cigarettes('Nevada', [1984, 1993]) ?? NaN, 'expected.did')
});

referenceTests('14_placebo_synthetic.json', {
	'placebo-counts-16areas': (check) => {
		const before = check.numbers('input.before');
		const areas = check.numbers('input.after').map((after, i) => ({ before: before[i] ?? NaN, after }));
		const [treated, ...comparison] = areas;
		expect(check.number('input.treated_index')).toBe(1);
		const found = given(placeboTest(treated ?? { before: NaN, after: NaN }, comparison));
		check.close([found.treated, ...found.placebos], 'expected.log_rrr');
		check.close(found.pTwoSided, 'expected.p_two_sided');
		check.close(found.pDecrease, 'expected.p_one_sided_decrease');
		check.close(found.smallestP, 'expected.min_attainable_p');
	},
	'prop99-sc-outcome-only': (check) => check.close(given(california()).effect, 'expected.att'),
	'prop99-sc-outcome-only-R': (check) => {
		const found = given(california());
		check.close(found.effect, 'expected.att');
		check.close(found.errorBefore, 'expected.pre_rmspe');
		check.close(found.errorAfter, 'expected.post_rmspe');
		for (const state of check.keys('expected.weights'))
			check.close(found.weights[smoking().donors.indexOf(state)] ?? NaN, `expected.weights.${state}`);
		const largest = found.weights.filter((weight) => weight > 0.001);
		expect(largest.length).toBe(check.keys('expected.weights').length);
	},
	'prop99-placebo-rank': (check) => {
		const { treated, series, start } = smoking();
		const found = given(syntheticPlacebo(treated, series, start));
		check.close(found.rank, 'expected.our_rank_rmspe_ratio');
		check.close(found.p, 'expected.our_p', 1e-14); // printed with 15 digits
	}
});

/** Packs per person and year in California and the other states. */
function smoking() {
	const rows = referenceRows('../shared/stats/14b_prop99.csv') ?? [];
	const packs = (state: string) => rows.filter((row) => row['state'] === state).map((row) => Number(row['cigarettes']));
	const donors = [...new Set(rows.map((row) => row['state'] ?? ''))].filter((state) => state !== 'California');
	const years = rows.filter((row) => row['state'] === 'California').map((row) => Number(row['year']));
	return { treated: packs('California'), donors, series: donors.map(packs), start: years.indexOf(1989) };
}

function california() {
	const { treated, series, start } = smoking();
	return syntheticControl(treated, series, start);
}

function cells(check: ReferenceCheck, path: string) {
	const [before, after] = check.pair(path);
	return { before, after };
}

/** Packs per person: California before and after 1989 beside one state, or all others where `state` is null. */
function cigarettes(state: string | null, [from, to]: readonly [number, number]): number | null {
	const rows = referenceRows('../shared/stats/14b_prop99.csv');
	if (!rows) return null;
	const values = (isAfter: boolean, isMember: (name: string) => boolean) =>
		rows
			.filter((row) => isMember(row['state'] ?? '') && Number(row['year']) >= from && Number(row['year']) <= to)
			.filter((row) => Number(row['year']) >= 1989 === isAfter)
			.map((row) => Number(row['cigarettes']));
	const place = (isMember: (name: string) => boolean) => ({
		before: values(false, isMember),
		after: values(true, isMember)
	});
	const others = (name: string) => (state === null ? name !== 'California' : name === state);
	return given(
		differenceInDifferences(
			place((name) => name === 'California'),
			place(others)
		)
	).difference;
}
