import type { Missing, Status } from '#lib/model/observation.ts';
import type { Grain } from '#lib/model/period.ts';
import type { Observation } from '#lib/series/records.ts';

/** Values that come again and again, each once, and which of them each row has. */
type Coded<T> = { values: T[]; codes: Uint32Array };

/**
 * Observations by column, for the way between threads: a million objects would be copied string by string, and both threads
 * would hold them. Missing numbers are NaN.
 */
export type PackedObservations = {
	areaLabel: Coded<string>;
	areaCode: Coded<string>;
	indicatorId: Coded<string>;
	indicatorPath: Coded<readonly string[]>;
	periodStart: Coded<string>;
	grain: Coded<Grain>;
	populationGroup: Coded<string>;
	status: Coded<Status>;
	missing: Coded<Missing | null>;
	raw: Coded<string>;
	sheet: Coded<string | null>;
	value: Float64Array;
	base: Float64Array;
	low: Float64Array;
	high: Float64Array;
	reporters: Float64Array;
	row: Uint32Array;
};

/** The observations by column. */
export function packObservations(observations: readonly Observation[]): PackedObservations {
	return {
		areaLabel: coded(observations, (one) => one.areaLabel),
		areaCode: coded(observations, (one) => one.areaCode),
		indicatorId: coded(observations, (one) => one.indicatorId),
		indicatorPath: coded(observations, (one) => one.indicatorPath),
		periodStart: coded(observations, (one) => one.periodStart),
		grain: coded(observations, (one) => one.grain),
		populationGroup: coded(observations, (one) => one.populationGroup),
		status: coded(observations, (one) => one.status),
		missing: coded(observations, (one) => one.missing),
		raw: coded(observations, (one) => one.raw),
		sheet: coded(observations, (one) => one.sheet ?? null),
		value: numbers(observations, (one) => one.value),
		base: numbers(observations, (one) => one.base),
		low: numbers(observations, (one) => one.low),
		high: numbers(observations, (one) => one.high),
		reporters: numbers(observations, (one) => one.reporters),
		row: Uint32Array.from(observations, (one) => one.row)
	};
}

/** The observations again, in the same order. Errors: throws where a column is shorter than the others. */
export function unpackObservations(packed: PackedObservations): Observation[] {
	return Array.from(packed.row, (row, at) => ({
		areaLabel: textAt(packed.areaLabel, at),
		indicatorPath: textAt(packed.indicatorPath, at),
		periodStart: textAt(packed.periodStart, at),
		grain: textAt(packed.grain, at),
		populationGroup: textAt(packed.populationGroup, at),
		value: numberAt(packed.value, at),
		base: numberAt(packed.base, at),
		low: numberAt(packed.low, at),
		high: numberAt(packed.high, at),
		reporters: numberAt(packed.reporters, at),
		status: textAt(packed.status, at),
		missing: textAt(packed.missing, at),
		raw: textAt(packed.raw, at),
		row,
		sheet: textAt(packed.sheet, at),
		areaCode: textAt(packed.areaCode, at),
		indicatorId: textAt(packed.indicatorId, at)
	}));
}

/** The memory that can be handed over to the other thread instead of being copied. */
export function buffersOf(packed: PackedObservations): ArrayBuffer[] {
	return Object.values(packed).flatMap((column) => {
		const { buffer } = 'codes' in column ? column.codes : column;
		return buffer instanceof ArrayBuffer ? [buffer] : [];
	});
}

function coded<T>(observations: readonly Observation[], of: (one: Observation) => T): Coded<T> {
	const known = new Map<T, number>();
	const codes = new Uint32Array(observations.length);
	for (const [at, one] of observations.entries()) {
		const value = of(one);
		let code = known.get(value);
		if (code === undefined) {
			code = known.size;
			known.set(value, code);
		}
		codes[at] = code;
	}
	return { values: [...known.keys()], codes };
}

function numbers(observations: readonly Observation[], of: (one: Observation) => number | null): Float64Array {
	return Float64Array.from(observations, (one) => of(one) ?? NaN);
}

function textAt<T>({ values, codes }: Coded<T>, at: number): T {
	const value = values[codes[at] ?? values.length];
	if (value === undefined) throw new Error(`a packed column has nothing in row ${at}`);
	return value;
}

function numberAt(column: Float64Array, at: number): number | null {
	const value = column[at] ?? NaN;
	return Number.isNaN(value) ? null : value;
}
