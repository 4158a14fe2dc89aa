import { findCrossing } from './find-quantile.ts';
import { logGamma } from './log-gamma.ts';
import { at } from './matrix.ts';
import type { BeforeAfter } from './ratio-of-rate-ratios.ts';

/** The odds ratio of a table of two by two, given its margins; `high` is infinite where a cell allows any. */
export type ExactOddsRatio = { ratio: number; low: number; high: number; p: number };

/** Two tables as likely as each other must count as such although their probabilities are rounded differently. */
const TIE = 1 + 1e-7;

/**
 * Fisher's exact test of whether two places changed alike: (treated after/before) over (control after/before).
 *
 * **Unit**: a ratio of ratios, by conditional maximum likelihood; `p` two-sided 0–1, by the tables at most as likely. **Source**: Fisher
 * 1935; Cornfield 1956 for the limits. **Assumes** independent events: clustered ones make the true interval wider.
 * **Minimum data**: an event in each margin. **Errors**: null where a count is not a whole number from 0 or a margin is empty.
 */
export function fisherExact(treated: BeforeAfter, control: BeforeAfter, confidence = 0.95): ExactOddsRatio | null {
	const counts = [treated.before, treated.after, control.before, control.after];
	if (!counts.every((count) => Number.isInteger(count) && count >= 0)) return null;
	const rowTotal = treated.before + treated.after;
	const otherTotal = control.before + control.after;
	const columnTotal = treated.after + control.after;
	if (rowTotal === 0 || otherTotal === 0 || columnTotal === 0 || treated.before + control.before === 0) return null;
	const least = Math.max(0, columnTotal - otherTotal);
	const most = Math.min(rowTotal, columnTotal);
	const cells = Array.from({ length: most - least + 1 }, (_, i) => least + i);
	const logWays = cells.map((cell) => logChoose(rowTotal, cell) + logChoose(otherTotal, columnTotal - cell));
	/** Probability of each value of the cell where the odds ratio is exp(logOdds). */
	const masses = (logOdds: number): number[] => {
		const logs = cells.map((cell, i) => at(logWays, i) + cell * logOdds);
		const highest = Math.max(...logs);
		const raw = logs.map((log) => Math.exp(log - highest));
		const total = raw.reduce((sum, value) => sum + value, 0);
		return raw.map((value) => value / total);
	};
	const sumWhere = (logOdds: number, isIn: (cell: number) => boolean) =>
		masses(logOdds).reduce((sum, mass, i) => (isIn(at(cells, i)) ? sum + mass : sum), 0);
	const observed = treated.after;
	const tail = (1 - confidence) / 2;
	const solve = (value: (logOdds: number) => number, target: number) =>
		Math.exp(findCrossing(value, target, -WIDEST, WIDEST));
	const expected = (logOdds: number) => masses(logOdds).reduce((sum, mass, i) => sum + mass * at(cells, i), 0);
	const even = masses(0);
	const limit = at(even, observed - least) * TIE;
	return {
		ratio: observed === least ? 0 : observed === most ? Infinity : solve(expected, observed),
		low: observed === least ? 0 : solve((logOdds) => sumWhere(logOdds, (cell) => cell >= observed), tail),
		high: observed === most ? Infinity : solve((logOdds) => -sumWhere(logOdds, (cell) => cell <= observed), -tail),
		p: Math.min(
			1,
			even.reduce((sum, mass) => (mass <= limit ? sum + mass : sum), 0)
		)
	};
}

/** Log odds beyond this are no table that anybody has. */
const WIDEST = 50;

function logChoose(n: number, k: number): number {
	return logGamma(n + 1) - logGamma(k + 1) - logGamma(n - k + 1);
}
