import { expect, test } from 'vitest';
import { sevenOnOneSide, sevenTrending, twoOfThreeNearLimit, type Flag } from '#lib/stats/chart-rules.ts';
import { outsideLimits } from '#lib/stats/control-chart.ts';
import { cLimits, pLimits, uLimits } from '#lib/stats/count-chart.ts';
import { gLimits, tLimits } from '#lib/stats/rare-event-chart.ts';
import { given, referenceTests, type ReferenceCheck } from './reference-checks.ts';
import { findRuns, runLimits } from '#lib/stats/runs.ts';
import { EXACT_FACTOR, xmrLimits } from '#lib/stats/xmr-chart.ts';

const spiked = [1, 2, 1, 2, 10, 1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 1];

test('one spike widens the limits to 6.95 unless its moving ranges are screened, 4.60 (NHSRplotthedots)', () => {
	expect(xmrLimits(spiked)).toMatchObject({ centre: expect.closeTo(1.94, 2), upper: expect.closeTo(6.95, 2) });
	expect(xmrLimits(spiked, { screened: true })).toMatchObject({ upper: expect.closeTo(4.6, 1) });
	expect(outsideLimits(spiked, given(xmrLimits(spiked)))).toEqual([4]);
});

test('20 points may have a run of 7 and must cross 6 times, 36 points 8 and 13 (Anhøj & Olesen 2014)', () => {
	expect(runLimits(20)).toEqual({ longestRunMax: 7, crossingsMin: 6 });
	expect(runLimits(36)).toEqual({ longestRunMax: 8, crossingsMin: 13 });
});

test('five burglaries a month have limits 0 and 13 exactly, and a mean below two has no c chart (R, qpois)', () => {
	const counts = [7, 8, 3, 6, 5, 4, 5, 2, 5, 5, 4, 5, 7, 3, 4, 8, 9, 2, 4, 4, 7, 2, 10, 8];
	expect(cLimits(counts, { exact: true })).toMatchObject({ lower: 0, upper: 13 });
	expect(cLimits(counts.map((count) => count % 3))).toEqual({ refused: 'too-few-events' });
});

test('half a series above and half below its centre is unusual, points on the centre count for nothing', () => {
	const shifted = [...Array.from({ length: 10 }, () => 1), 5, 5, ...Array.from({ length: 10 }, () => 9)];
	expect(findRuns(shifted, 5)).toMatchObject({ useful: 20, longestRun: 10, crossings: 1, isUnusual: true });
});

test('eleven points have no limits, and points that are all alike have none', () => {
	expect(xmrLimits(spiked.slice(0, 11))).toEqual({ refused: 'too-few-points' });
	expect(xmrLimits(spiked.map(() => 3))).toEqual({ refused: 'no-variation' });
	expect(gLimits([1, 2, 2.5])).toEqual({ refused: 'bad-input' });
	expect(findRuns([1, 2, 3], 2)).toEqual({ refused: 'too-few-points' });
});

const oneSide = (check: ReferenceCheck) => check.close(sevenOnOneSide(flags(check, 'input.sign')), 'expected.flag');
const trend = (check: ReferenceCheck) => check.close(sevenTrending(check.numbers('input.y')), 'expected.flag');
const nearLimit = (check: ReferenceCheck) => {
	const near = check.numbers('input.close').map((value) => value === 1);
	check.close(twoOfThreeNearLimit(near, flags(check, 'input.side')), 'expected.flag');
};
const spike = (screened: boolean) => (check: ReferenceCheck) => {
	const limits = given(xmrLimits(check.numbers('input.y'), { screened }));
	check.close(limits.centre, 'expected.mean');
	check.close(limits.upper, 'expected.upl');
	check.close(limits.lower, 'expected.lpl');
};
const anhoej = (check: ReferenceCheck) => {
	const limits = runLimits(check.number('input.n_useful'));
	check.close(limits.longestRunMax, 'expected.longest_run_max');
	check.close(limits.crossingsMin, 'expected.crossings_min');
};

referenceTests('07_spc.json', {
	'mdc-xmr-screened': spike(true),
	'mdc-xmr-unscreened': spike(false),
	'montgomery-6.5-individuals': (check) => {
		const values = check.numbers('input.y');
		const points = check.number('input.baseline_n');
		const limits = given(xmrLimits(values, { points, screened: true, factor: EXACT_FACTOR }));
		check.close(limits.centre, 'expected.cl');
		check.close(limits.lower, 'expected.lcl');
		check.close(limits.upper, 'expected.ucl');
		runs(check, values, limits.centre);
	},
	'montgomery-7.3-c': (check) => {
		const values = check.numbers('input.y');
		const excluded = check.numbers('input.exclude').map((position) => position - 1);
		const limits = given(cLimits(values, { points: check.number('input.baseline_n'), excluded }));
		check.close(limits.centre, 'expected.cl');
		check.close(limits.lower, 'expected.lcl');
		check.close(limits.upper, 'expected.ucl');
		const kept = values.filter((_, index) => !excluded.includes(index));
		expect(runs(check, kept, limits.centre).isUnusual).toBe(true);
		check.close(
			outsideLimits(values, limits).map((index) => index + 1),
			'expected.signal_index'
		);
	},
	'montgomery-7.4-u': (check) => {
		const points = exposed(check, 'input.count', 'input.n');
		const limits = given(uLimits(points));
		check.close(limits.centre, 'expected.cl');
		check.close(limits.lower[0] ?? NaN, 'expected.lcl');
		check.close(limits.upper[0] ?? NaN, 'expected.ucl');
		const rates = points.map(({ count, exposure }) => count / exposure);
		runs(check, rates, limits.centre);
	},
	'montgomery-7.5-u-varying-n': (check) => {
		// The textbook has ten rolls of cloth, fewer than the product asks for.
		const points = exposed(check, 'input.count', 'input.n');
		const limits = given(uLimits(points, { per: check.number('input.multiply'), minimum: 10 }));
		check.close(limits.centre, 'expected.cl');
		check.close(limits.lower, 'expected.lcl');
		check.close(limits.upper, 'expected.ucl');
	},
	'montgomery-7.6-t': (check) => {
		const limits = given(tLimits(check.numbers('input.hours')));
		check.close(limits.centre, 'expected.cl');
		check.close(limits.lower, 'expected.lcl');
		check.close(limits.upper, 'expected.ucl');
	},
	'montgomery-tbl7.4-p': (check) => {
		const points = exposed(check, 'input.count', 'input.n');
		const limits = given(pLimits(points));
		check.close(limits.centre, 'expected.cl');
		check.close(limits.lower, 'expected.lcl');
		check.close(limits.upper, 'expected.ucl');
		const shares = points.map(({ count, exposure }) => count / exposure);
		const outside = outsideLimits(shares, limits).map((index) => index + 1);
		expect(outside.length).toBe(1);
		check.close(outside[0] ?? NaN, 'expected.signal_index');
	},
	'mdc-rule-7-one-side-a': oneSide,
	'mdc-rule-7-one-side-b': oneSide,
	'mdc-rule-7-trend-up': trend,
	'mdc-rule-7-trend-tie': trend,
	'mdc-rule-7-trend-down': trend,
	'mdc-rule-2of3-a': nearLimit,
	'mdc-rule-2of3-b': nearLimit,
	'mdc-rule-2of3-opposite': nearLimit,
	'r-c-chart-burglary36': (check) => {
		const values = check.numbers('input.y');
		const points = check.number('input.baseline_n');
		const limits = given(cLimits(values, { points }));
		check.close(limits.centre, 'expected.cl');
		check.close(limits.lower, 'expected.lcl');
		check.close(limits.upper, 'expected.ucl');
		const exact = given(cLimits(values, { points, exact: true }));
		check.close(exact.lower, 'expected.exact_lpl');
		check.close(exact.upper, 'expected.exact_upl');
		const xmr = given(xmrLimits(values, { points }));
		check.close(xmr.centre, 'expected.xmr_cl');
		check.close(xmr.lower, 'expected.xmr_lpl');
		check.close(xmr.upper, 'expected.xmr_upl');
	},
	'r-g-chart-days-between': (check) => {
		const limits = given(gLimits(check.numbers('input.days_between')));
		check.close(limits.mean, 'expected.mean');
		check.close(limits.centre, 'expected.cl_median');
		check.close(limits.lower, 'expected.lcl');
		check.close(limits.upper, 'expected.ucl');
		check.close(limits.exactUpper, 'expected.ucl_prob_00135');
	},
	'r-u-laney': (check) => {
		const points = check.number('input.baseline_n');
		const limits = given(uLimits(exposed(check, 'input.y', 'input.pop'), { points, per: 100_000, laney: true }));
		check.close(limits.centre, 'expected.cl');
		check.close(limits.sigmaZ, 'expected.sigma_z');
		check.close(limits.upper.at(-1) ?? NaN, 'expected.ucl_last');
		check.close(limits.lower.at(-1) ?? NaN, 'expected.lcl_last');
	},
	...Object.fromEntries([10, 12, 15, 18, 20, 24, 30, 36, 48, 60].map((n) => [`anhoej-limits-${n}`, anhoej]))
});

function runs(check: ReferenceCheck, values: readonly number[], centre: number) {
	const found = given(findRuns(values, centre));
	check.close(found.longestRun, 'expected.longest_run');
	check.close(found.longestRunMax, 'expected.longest_run_max');
	check.close(found.crossings, 'expected.crossings');
	check.close(found.crossingsMin, 'expected.crossings_min');
	return found;
}

function exposed(check: ReferenceCheck, counts: string, exposures: string) {
	const exposure = check.numbers(exposures);
	return check.numbers(counts).map((count, i) => ({ count, exposure: exposure[i] ?? NaN }));
}

function flags(check: ReferenceCheck, path: string): Flag[] {
	return check.numbers(path).map((value) => (value > 0 ? 1 : value < 0 ? -1 : 0));
}
