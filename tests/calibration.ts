import { assessEffect } from '#lib/analysis/effect/assess-effect.ts';
import type { CountQuestion } from '#lib/analysis/effect/effect-question.ts';
import { normalCdf } from '#lib/stats/normal.ts';
import { seededRandom, type Random } from '#lib/stats/seeded-random.ts';

/** For tests and measurement only: how series without and with a change are judged, when the truth is known. */

/** A world that series are drawn from. */
export type World = {
	/** Events per period on average. */
	mean: number;
	/** Variance over mean. */
	dispersion: number;
	/** Height of the yearly wave, 0–1 of the mean. */
	season: number;
	/** Correlation of neighbouring periods' normal scores. */
	autocorrelation: number;
};

/** A shape of question: which periods there are and what they are compared with. */
export type Design = {
	name: string;
	grain: CountQuestion['grain'];
	before: number;
	after: number;
	areas: number;
	/** Means per period that the design is meant for. */
	means: readonly number[];
	/** Years that are sums of months, which then have the dispersion and the autocorrelation. */
	ofMonths?: boolean;
	/** How far each area drifts by itself when the others' measure starts: standard deviation of the log ratio. */
	drift?: number;
};

const months = (name: string, before: number, after: number, means: readonly number[], areas = 0): Design => ({
	name,
	grain: 'month',
	before,
	after,
	areas,
	means
});
const years = (name: string, before: number, after: number, means: readonly number[], areas = 0): Design => ({
	...months(name, before, after, means, areas),
	grain: 'year'
});

export const DESIGNS: readonly Design[] = [
	months('its-24-12', 24, 12, [5, 10, 30, 200]),
	months('its-48-24', 48, 24, [5, 10, 30, 200]),
	months('its-quarters-of-months-36-12', 36, 12, [2, 4]),
	{ ...months('its-quarters-12-4', 12, 4, [6, 15, 60, 200]), grain: 'quarter' },
	months('same-season-12-3', 12, 3, [2, 10, 60, 200]),
	months('same-season-36-6', 36, 6, [2, 10, 60, 200]),
	{ ...months('same-season-quarters-6-2', 6, 2, [6, 30, 200]), grain: 'quarter' },
	years('prediction-3-1', 3, 1, [10, 60, 200]),
	years('prediction-5-1', 5, 1, [10, 60, 200]),
	{ ...years('prediction-5-1-of-months', 5, 1, [24, 200]), ofMonths: true },
	years('two-years', 1, 1, [20, 60, 200]),
	{ ...years('two-years-of-months', 1, 1, [24, 60, 200]), ofMonths: true },
	months('trend-48-months', 48, 0, [5, 30, 200]),
	years('trend-7-years', 7, 0, [20, 200]),
	years('trend-10-years', 10, 0, [20, 200]),
	{ ...years('trend-10-years-of-months', 10, 0, [24, 200]), ofMonths: true },
	months('controlled-48-12-4-areas', 48, 12, [5, 30, 200], 4),
	months('controlled-48-12-6-areas', 48, 12, [5, 30], 6),
	months('controlled-48-12-12-areas', 48, 12, [5, 30], 12),
	months('same-season-24-6-4-areas', 24, 6, [2, 10, 60], 4),
	years('prediction-5-1-12-areas', 5, 1, [20, 200], 12)
];

/** Areas that drift apart without any measure: no promise is made for them. */
export const DRIFTING: readonly Design[] = [
	{ ...months('drifting-little-48-12-2-areas', 48, 12, [30, 200], 2), drift: 0.1 },
	{ ...months('drifting-48-12-2-areas', 48, 12, [30, 200], 2), drift: 0.2 },
	{ ...months('drifting-48-12-4-areas', 48, 12, [30, 200], 4), drift: 0.2 },
	{ ...months('drifting-48-12-6-areas', 48, 12, [30, 200], 6), drift: 0.2 },
	{ ...months('drifting-48-12-12-areas', 48, 12, [30, 200], 12), drift: 0.2 }
];

/** What came of many draws, in draws. */
export type Tally = {
	draws: number;
	/** How many had a verdict of a fall or a rise: false alarms where there was no change. */
	changes: number;
	/** Of those with limits, how many have the true ratio within them. */
	judged: number;
	covered: number;
	method: string;
};

/**
 * Counts in one series: negative binomial (Poisson where the dispersion is 1) about mean × season × `ratios`, tied together by normal
 * scores that follow an AR(1). **Source**: Gaussian copula; the autocorrelation is that of the scores, so it holds also for Poisson counts.
 */
export function drawSeries(world: World, perYear: number, ratios: readonly number[], random: Random): number[] {
	const { mean, dispersion, season, autocorrelation } = world;
	let score = drawNormal(random);
	return ratios.map((ratio, i) => {
		if (i > 0) score = autocorrelation * score + Math.sqrt(1 - autocorrelation ** 2) * drawNormal(random);
		const wave = perYear === 1 ? 1 : 1 + season * Math.sin((2 * Math.PI * i) / perYear);
		return countAt(normalCdf(score), mean * wave * ratio, dispersion);
	});
}

/** Draws `draws` series with a true change of `ratio` (per year for a trend) and tells how they were judged. */
export function tallyOf(design: Design, world: World, ratio: number, draws: number, seed: number): Tally {
	const random = seededRandom(seed);
	const tally: Tally = { draws, changes: 0, covered: 0, judged: 0, method: '' };
	const periods = design.before + design.after;
	const perYear = { month: 12, quarter: 4, year: 1 }[design.grain];
	const flat = Array.from({ length: periods }, () => 1);
	const changed = flat.map((_, i) =>
		design.after === 0 ? ratio ** ((i - periods / 2) / perYear) : i < design.before ? 1 : ratio
	);
	const drawArea = (ratios: readonly number[]): number[] => {
		const own = Math.exp((design.drift ?? 0) * drawNormal(random));
		const drifted = ratios.map((each, i) => (i < design.before ? each : each * own));
		return design.ofMonths ? drawYears(world, drifted, random) : drawSeries(world, perYear, drifted, random);
	};
	for (let draw = 0; draw < draws; draw++) {
		const found = assessEffect({
			measure: 'count',
			grain: design.grain,
			first: 1,
			counts: drawArea(changed),
			start: design.after === 0 ? null : design.before,
			comparison: Array.from({ length: design.areas }, () => ({ counts: drawArea(flat) }))
		});
		tally.method = found.method;
		if (/^(minskning|okning)/.test(found.verdict)) tally.changes++;
		if (found.low === null || found.high === null) continue;
		tally.judged++;
		if (found.low <= ratio && ratio <= found.high) tally.covered++;
	}
	return tally;
}

function drawYears(world: World, ratios: readonly number[], random: Random): number[] {
	const monthly = ratios.flatMap((ratio) => Array.from({ length: 12 }, () => ratio));
	const counts = drawSeries({ ...world, mean: world.mean / 12 }, 12, monthly, random);
	return ratios.map((_, year) => counts.slice(12 * year, 12 * year + 12).reduce((sum, count) => sum + count, 0));
}

/** The count below which a share of the distribution lies, summed from none upwards. */
function countAt(share: number, mean: number, dispersion: number): number {
	let mass = dispersion === 1 ? Math.exp(-mean) : dispersion ** (-mean / (dispersion - 1));
	let sum = mass;
	let count = 0;
	while (sum < share && count < 100 * (mean + 10)) {
		const grows =
			dispersion === 1 ? mean / (count + 1) : ((mean / (dispersion - 1) + count) / (count + 1)) * (1 - 1 / dispersion);
		mass *= grows;
		sum += mass;
		count++;
		if (mass === 0 && count > mean) break;
	}
	return count;
}

function drawNormal(random: Random): number {
	return Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
}

/** How one design came out over all its worlds of one autocorrelation. Shares 0–1. */
export type Calibrated = {
	falseAlarms: number;
	/** The highest share of false alarms among means and dispersions, over both seasons. */
	highest: number;
	coverage: number;
	lowestCoverage: number;
};

export const DISPERSIONS = [1, 2, 3];
export const SEASONS = [0, 0.3];
export const AUTOCORRELATIONS = [0, 0.25, 0.5];

/** Every world of a design with `draws` series in each and no change; the same for the same `draws`. */
export function calibrate(design: Design, autocorrelation: number, draws: number): Calibrated & { method: string } {
	const all = { draws: 0, changes: 0, judged: 0, covered: 0 };
	let [highest, lowestCoverage, method, seed] = [0, 1, '', 1000 * autocorrelation];
	for (const mean of design.means) {
		for (const dispersion of DISPERSIONS) {
			const cell = { draws: 0, changes: 0, judged: 0, covered: 0 };
			for (const season of SEASONS) {
				const tally = tallyOf(design, { mean, dispersion, season, autocorrelation }, 1, draws, ++seed);
				method = tally.method;
				for (const part of ['draws', 'changes', 'judged', 'covered'] as const) {
					cell[part] += tally[part];
					all[part] += tally[part];
				}
			}
			highest = Math.max(highest, cell.changes / cell.draws);
			lowestCoverage = Math.min(lowestCoverage, cell.covered / cell.judged);
		}
	}
	return { method, falseAlarms: all.changes / all.draws, highest, coverage: all.covered / all.judged, lowestCoverage };
}

/** How often a true change is called one, by the design's means: dispersion 1.5, season 0.2, no autocorrelation. */
export function powerOf(design: Design, ratio: number, draws: number): { mean: number; power: number }[] {
	const world = { dispersion: 1.5, season: 0.2, autocorrelation: 0 };
	return design.means.map((mean) => ({
		mean,
		power: tallyOf(design, { ...world, mean }, ratio, draws, 77).changes / draws
	}));
}
