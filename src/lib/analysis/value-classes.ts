import type { IndicatorKind } from '../model/indicator.ts';

/** Classes of equal width between round bounds. A class holds its lower bound; the last one holds its upper bound too. */
export type ValueClasses = { bounds: readonly number[]; decimals: number };

const MOST = 5;
const STEPS = [1, 2, 2.5, 5, 10];

/**
 * At most five classes that the values lie in. Equal widths show how far apart values are; classes with as many areas in each would
 * make small differences look large. **Unit**: that of the values; `decimals` are those of the bounds as they are written.
 */
export function valueClasses(values: readonly number[], kind: IndicatorKind | 'rate'): ValueClasses {
	const [least, most] = [Math.min(...values), Math.max(...values)];
	if (values.length === 0) return { bounds: [], decimals: 0 };
	const isWhole = kind === 'count';
	// Values that are all but one and the same need no finer bounds than they can be read with.
	const span = Math.max(most - least, Math.abs(most) / 100) || 1;
	for (let power = 10 ** Math.floor(Math.log10(span / MOST)); ; power *= 10) {
		for (const nice of STEPS) {
			const step = Number((nice * power).toPrecision(12));
			if (isWhole && !Number.isInteger(step)) continue;
			const first = Math.floor(least / step + 1e-9);
			const last = Math.max(first + 1, Math.ceil(most / step - 1e-9));
			if (last - first > MOST) continue;
			const bounds = Array.from({ length: last - first + 1 }, (_, i) => Number(((first + i) * step).toPrecision(12)));
			const shown = kind === 'share' ? step * 100 : step;
			return { bounds, decimals: Math.max(0, ...[shown].map(decimalsOf)) };
		}
	}
}

/** The value as it is printed beside its class, which it must agree with: 34,6 % is written 35 %. **Unit**: that of the value. */
export function asWritten(value: number, kind: IndicatorKind | 'rate'): number {
	const decimals = kind === 'share' ? 2 : kind === 'count' || (kind === 'rate' && value >= 100) ? 0 : 1;
	return Number(value.toFixed(decimals));
}

/** Which class a value lies in, from 0. */
export function classOf(value: number, { bounds }: ValueClasses): number {
	const inner = bounds.slice(1, -1);
	return inner.filter((bound) => value >= bound).length;
}

function decimalsOf(step: number): number {
	const text = String(Number(step.toPrecision(9)));
	return text.includes('.') ? (text.split('.')[1] ?? '').length : 0;
}
