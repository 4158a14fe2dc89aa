import { formatNumber, formatShare } from '#lib/text/format.ts';

/** Where changes lie on an axis. `ends` are the lowest and highest value drawn, in the unit of the changes. */
export type ChangeScale = {
	/** No change: 1 for a ratio, 0 for a difference of shares. */
	same: number;
	ends: [number, number];
	ticks: readonly { value: number; label: string }[];
	/** 0–1 from the low end to the high. */
	at: (value: number) => number;
};

type Limited = { low: number | null; high: number | null };

const RATIOS = [1 / 8, 1 / 4, 1 / 2, 3 / 4, 1, 1.5, 2, 4, 8] as const;
const STEPS = [0.01, 0.02, 0.05, 0.1, 0.2, 0.5] as const;
const MOST_STEPS = 4; // to either side of no change

/**
 * An axis about no change that the limits fit in: for ratios in steps of equal factors, so that a halving is as far away as a doubling; for
 * shares in equal steps. Limits beyond eight times, either way, are cut off.
 */
export function changeScale(rows: readonly Limited[], scale: 'ratio' | 'share'): ChangeScale {
	const limits = rows.flatMap(({ low, high }) => (low === null || high === null ? [] : [low, high]));
	return scale === 'ratio' ? ratioScale(limits) : shareScale(limits);
}

function ratioScale(limits: readonly number[]): ChangeScale {
	const [lowest, highest] = [Math.min(0.75, ...limits), Math.max(1.5, ...limits)];
	const first = Math.max(
		0,
		RATIOS.findLastIndex((ratio) => ratio <= lowest)
	);
	const after = RATIOS.findIndex((ratio) => ratio >= highest);
	const used = RATIOS.slice(first, after === -1 ? undefined : after + 1);
	const ends: [number, number] = [used[0] ?? 0.5, used.at(-1) ?? 2];
	const [from, to] = ends.map(Math.log);
	return {
		same: 1,
		ends,
		ticks: used.map((value) => ({ value, label: ratioLabel(value) })),
		at: (value) => (Math.log(value) - (from ?? 0)) / ((to ?? 1) - (from ?? 0))
	};
}

function ratioLabel(ratio: number): string {
	if (ratio === 1) return formatShare(0);
	const change = ratio - 1;
	return `${change > 0 ? '+' : ''}${formatShare(change, Math.abs(change * 100 - Math.round(change * 100)) > 0.01 ? 1 : 0)}`;
}

function shareScale(limits: readonly number[]): ChangeScale {
	const furthest = Math.max(0.01, ...limits.map(Math.abs));
	const step = STEPS.find((one) => one * MOST_STEPS >= furthest) ?? 0.5;
	const steps = Math.ceil(furthest / step);
	const ends: [number, number] = [-steps * step, steps * step];
	const ticks = Array.from({ length: 2 * steps + 1 }, (_, i) => {
		const value = Number(((i - steps) * step).toPrecision(6));
		return { value, label: `${value > 0 ? '+' : ''}${formatNumber(value * 100)}` };
	});
	return { same: 0, ends, ticks, at: (value) => (value - ends[0]) / (ends[1] - ends[0]) };
}
