import { expect, test } from 'vitest';
import { findSignals } from '#lib/analysis/signals/find-signals.ts';
import { CALIBRATION } from '#lib/stats/calibration.ts';
import { autocorrelation } from '#lib/stats/residual-autocorrelation.ts';
import { seededRandom } from '#lib/stats/seeded-random.ts';
import { THRESHOLDS } from '#lib/stats/thresholds.ts';
import { DESIGNS, DRIFTING, drawSeries, tallyOf, type Design, type World } from '../calibration.ts';

/** A short version of `npm run bench:calibration`, with room for chance: three standard errors of this few draws. */
const DRAWS = 100;
const room = (share: number, draws: number) => share + 3 * Math.sqrt((share * (1 - share)) / draws);

const SHORT = ['its-24-12', 'its-quarters-12-4', 'same-season-36-6', 'prediction-5-1', 'two-years', 'trend-48-months'];
const designs = DESIGNS.filter(({ name }) => SHORT.includes(name));

/** All draws of a design over small and large counts, with and without clustering. */
function together(design: Design, correlation: number) {
	const { means } = design;
	const worlds: World[] = [means[0], means.at(-1)].flatMap((mean = NaN) =>
		[1, 3].map((dispersion) => ({ mean, dispersion, season: 0.3, autocorrelation: correlation }))
	);
	const tallies = worlds.map((world, i) => tallyOf(design, world, 1, DRAWS, 500 + i));
	const sum = (part: 'draws' | 'changes' | 'judged' | 'covered') =>
		tallies.reduce((total, tally) => total + tally[part], 0);
	return { draws: sum('draws'), changes: sum('changes'), judged: sum('judged'), covered: sum('covered') };
}

test.each(designs)(
	'$name cries wolf in at most 6 % and holds the truth in at least 94 % of steady series',
	(design) => {
		const { draws, changes, judged, covered } = together(design, 0);
		expect(changes / draws).toBeLessThanOrEqual(room(0.06, draws));
		expect(1 - covered / judged).toBeLessThanOrEqual(room(0.06, judged));
	}
);

test.each(designs)('$name cries wolf in at most 12 % of series whose neighbours go together', (design) => {
	const { draws, changes } = together(design, 0.5);
	expect(changes / draws).toBeLessThanOrEqual(room(0.12, draws));
});

test('a halving of thirty a month is called one nearly always, and of five seldom', () => {
	const design = designs.find(({ name }) => name === 'its-24-12');
	const seen = (mean: number) =>
		design
			? tallyOf(design, { mean, dispersion: 1.5, season: 0.2, autocorrelation: 0 }, 0.5, DRAWS, 9).changes / DRAWS
			: NaN;
	expect(seen(30)).toBeGreaterThan(0.85);
	expect(seen(5)).toBeLessThan(0.6);
});

test('the series drawn have the mean, the spread and the correlation that they are to have', () => {
	const world = { mean: 30, dispersion: 2, season: 0, autocorrelation: 0.5 };
	const flat = Array.from({ length: 6000 }, () => 1);
	const counts = drawSeries(world, 12, flat, seededRandom(4));
	const mean = counts.reduce((sum, count) => sum + count, 0) / counts.length;
	const variance = counts.reduce((sum, count) => sum + (count - mean) ** 2, 0) / counts.length;
	expect(Math.abs(mean - 30)).toBeLessThan(0.5);
	expect(Math.abs(variance / mean - 2)).toBeLessThan(0.2);
	expect(Math.abs((autocorrelation(counts, 1)[0] ?? NaN) - 0.5)).toBeLessThan(0.05);
});

test('of thirty views with twenty steady, clustered series each, few have a signal', () => {
	const random = seededRandom(31);
	const flat = Array.from({ length: 60 }, () => 1);
	const world = { mean: 20, dispersion: 2, season: 0.2, autocorrelation: 0 };
	const views = Array.from({ length: 30 }, () =>
		findSignals(
			Array.from({ length: 20 }, (_, i) => ({
				measure: 'count',
				indicatorId: String(i),
				areaCode: '0182',
				reading: 'effect',
				grain: 'month',
				first: 1,
				counts: drawSeries(world, 12, flat, random)
			}))
		)
	);
	const withSignal = views.filter(({ signals }) => signals.length > 0).length;
	expect(withSignal / views.length).toBeLessThanOrEqual(room(THRESHOLDS.falseDiscoveryRate, views.length));
});

test('the published table keeps what it promises, and has every design', () => {
	const { promised, rows } = CALIBRATION;
	expect(rows.map(({ design }) => design)).toEqual([...DESIGNS, ...DRIFTING].map(({ name }) => name));
	for (const row of rows.filter((one) => one.promised)) {
		expect(row.coverage, row.design).toBeGreaterThanOrEqual(promised.coverage);
		for (const { autocorrelation: correlation, falseAlarms } of row.alarms)
			expect(falseAlarms, `${row.design} at ${correlation}`).toBeLessThanOrEqual(
				correlation === 0 ? promised.falseAlarms : promised.falseAlarmsCorrelated
			);
	}
});
