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
};

export const DESIGNS: readonly Design[] = [
	{ name: 'its-24-12', grain: 'month', before: 24, after: 12, areas: 0, means: [5, 10, 30, 200] },
	{ name: 'its-48-24', grain: 'month', before: 48, after: 24, areas: 0, means: [5, 10, 30, 200] },
	{ name: 'its-quarters-of-months-36-12', grain: 'month', before: 36, after: 12, areas: 0, means: [2, 4] },
	{ name: 'its-quarters-12-4', grain: 'quarter', before: 12, after: 4, areas: 0, means: [6, 15, 60, 200] },
	{ name: 'same-season-12-3', grain: 'month', before: 12, after: 3, areas: 0, means: [2, 10, 60, 200] },
	{ name: 'same-season-36-6', grain: 'month', before: 36, after: 6, areas: 0, means: [2, 10, 60, 200] },
	{ name: 'prediction-5-1', grain: 'year', before: 5, after: 1, areas: 0, means: [10, 60, 200] },
	{ name: 'two-years', grain: 'year', before: 1, after: 1, areas: 0, means: [20, 60, 200] },
	{ name: 'trend-48-months', grain: 'month', before: 48, after: 0, areas: 0, means: [5, 30, 200] },
	{ name: 'trend-7-years', grain: 'year', before: 7, after: 0, areas: 0, means: [20, 200] },
	{ name: 'trend-10-years', grain: 'year', before: 10, after: 0, areas: 0, means: [20, 200] },
	{ name: 'controlled-48-12-4', grain: 'month', before: 48, after: 12, areas: 4, means: [5, 30, 200] },
	{ name: 'controlled-48-12-12', grain: 'month', before: 48, after: 12, areas: 12, means: [5, 30] },
	{ name: 'same-season-24-6-4', grain: 'month', before: 24, after: 6, areas: 4, means: [2, 10, 60] },
	{ name: 'prediction-5-1-12', grain: 'year', before: 5, after: 1, areas: 12, means: [20, 200] }
];

/** What came of many draws: shares 0–1 of `draws`. */
export type Tally = { draws: number; falseAlarms: number; covered: number; judged: number; method: string };

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
	const tally: Tally = { draws, falseAlarms: 0, covered: 0, judged: 0, method: '' };
	const periods = design.before + design.after;
	const perYear = { month: 12, quarter: 4, year: 1 }[design.grain];
	const flat = Array.from({ length: periods }, () => 1);
	const changed = flat.map((_, i) =>
		design.after === 0 ? ratio ** ((i - periods / 2) / perYear) : i < design.before ? 1 : ratio
	);
	for (let draw = 0; draw < draws; draw++) {
		const found = assessEffect({
			measure: 'count',
			grain: design.grain,
			first: 1,
			counts: drawSeries(world, perYear, changed, random),
			start: design.after === 0 ? null : design.before,
			comparison: Array.from({ length: design.areas }, () => ({ counts: drawSeries(world, perYear, flat, random) }))
		});
		tally.method = found.method;
		if (/^(minskning|okning)/.test(found.verdict)) tally.falseAlarms++;
		if (found.low === null || found.high === null) continue;
		tally.judged++;
		if (found.low <= ratio && ratio <= found.high) tally.covered++;
	}
	return tally;
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
