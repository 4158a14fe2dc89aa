import { binomialQuantile } from './binomial.ts';
import { at } from './matrix.ts';
import { refuse, type Refused } from './refused.ts';
import { THRESHOLDS } from './thresholds.ts';

export type Runs = {
	/** Points not on the centre line. */
	useful: number;
	longestRun: number;
	/** A longer run than this is unusual. */
	longestRunMax: number;
	/** Times the line crosses the centre. */
	crossings: number;
	/** Fewer crossings than this is unusual. */
	crossingsMin: number;
	isUnusual: boolean;
};

/**
 * Anhøj's runs analysis: whether a series stays on one side of its centre for too long or crosses it too seldom.
 *
 * **Unit**: points. **Source**: Anhøj & Olesen 2014, PLoS ONE 9:e113825; longest run after Schilling 2012, crossings after Chen 2010.
 * **Assumes** independent points, half of them on each side; points on the centre line are left out.
 * **Minimum data**: ten useful points. **Errors**: refused `too-few-points` or `bad-input`.
 */
export function findRuns(values: readonly number[], centre: number): Runs | Refused {
	if (!values.every(Number.isFinite) || !Number.isFinite(centre)) return refuse('bad-input');
	const sides = values.filter((value) => value !== centre).map((value) => value > centre);
	if (sides.length < THRESHOLDS.runPoints) return refuse('too-few-points');
	let longestRun = 1;
	let crossings = 0;
	let run = 1;
	for (let i = 1; i < sides.length; i++) {
		const crossed = at(sides, i) !== at(sides, i - 1);
		run = crossed ? 1 : run + 1;
		if (crossed) crossings++;
		longestRun = Math.max(longestRun, run);
	}
	const { longestRunMax, crossingsMin } = runLimits(sides.length);
	const isUnusual = longestRun > longestRunMax || crossings < crossingsMin;
	return { useful: sides.length, longestRun, longestRunMax, crossings, crossingsMin, isUnusual };
}

/** The limits for a number of useful points: round(log₂ n) + 3, and the 5th percentile of Bin(n − 1, ½). */
export function runLimits(useful: number): { longestRunMax: number; crossingsMin: number } {
	const crossingsMin = binomialQuantile(0.05, useful - 1, 0.5);
	return { longestRunMax: Math.round(Math.log2(useful)) + 3, crossingsMin };
}
