import type { IndicatorKind } from '#lib/model/indicator.ts';

/** Ticks from the bottom to the top of the value axis; the first and last are its ends. */
export type ValueAxis = { ticks: readonly number[]; decimals: number };

const STEPS = [1, 2, 2.5, 5, 10];
const MOST_INTERVALS = 5;

/**
 * A value axis from zero to a round number above the highest value, intervals included. Counts get whole steps, shares
 * end at 100 % at most, and an index at the end of the scale that its unit states («index 0–6»).
 */
export function valueAxis(values: readonly number[], kind: IndicatorKind | 'rate', unit: string): ValueAxis {
	const ceiling = scaleEnd(kind, unit);
	const highest = Math.min(Math.max(0, ...values), ceiling);
	const lowest = Math.min(0, ...values);
	const span = highest - lowest || Math.min(ceiling, kind === 'share' ? 0.1 : 1);
	const step = niceStep(span / MOST_INTERVALS, kind);
	const first = Math.floor(lowest / step + 1e-9);
	const last = Math.max(first + 1, Math.ceil((lowest + span) / step - 1e-9));
	const ticks: number[] = [];
	for (let i = first; i <= last; i++) ticks.push(Math.min(Number((i * step).toPrecision(12)), ceiling));
	const shown = kind === 'share' ? step * 100 : step;
	return { ticks, decimals: Number.isInteger(Number(shown.toPrecision(9))) ? 0 : shown < 0.1 ? 2 : 1 };
}

function niceStep(least: number, kind: IndicatorKind | 'rate'): number {
	const power = 10 ** Math.floor(Math.log10(least));
	const step = (STEPS.find((nice) => nice * power >= least * (1 - 1e-9)) ?? 10) * power;
	if (kind !== 'count') return step;
	return step === 2.5 ? 5 : Math.max(1, step);
}

function scaleEnd(kind: IndicatorKind | 'rate', unit: string): number {
	if (kind === 'share') return 1;
	const stated = kind === 'index' ? /(\d+)\s*[–-]\s*(\d+)/.exec(unit)?.[2] : undefined;
	return stated === undefined ? Infinity : Number(stated);
}
