import type { Area } from '../model/area.ts';
import type { StoredObservation } from '../model/observation.ts';
import { type Grain } from '../model/period.ts';
import { suppressLinked } from '../stats/linked-suppression.ts';
import { bestAt, periodStart } from './sum-periods.ts';

/**
 * Areas that lie beside each other and what is counted in them, over all time: what is hidden must not depend on the years
 * that a reader happens to look at. `observations` holds those of the areas and of the one they lie in.
 */
export type CountFamily = {
	areas: readonly Area[];
	parentCode: string | null;
	/** True where the one they lie in is itself below municipality level, and has hidden numbers of its own. */
	parentIsSmall: boolean;
	/** Counts only, with the indicator that each is a part of. */
	indicators: readonly { id: string; parentId: string | null }[];
	observations: readonly StoredObservation[];
	/** Counts from 1 to below this are hidden. */
	threshold: number;
};

/** One year of one indicator over the areas, with what is hidden of it. The last column is the year where that is apart. */
export type YearTable = {
	starts: readonly string[];
	counts: (number | null)[][];
	totals: (number | null)[] | null;
	known: boolean[];
	hidden: boolean[][];
};

/** The tables of one indicator by their year, at one grain, each with what must be hidden of it. */
export function yearTables(
	rows: readonly StoredObservation[],
	grain: Grain,
	family: CountFamily
): Map<string, YearTable> {
	const periods = new Map(
		[...family.areas.map(({ code }) => code), family.parentCode ?? ''].map((code) => [
			code,
			{
				parts: valuesAt(rows, code, grain),
				years: valuesAt(rows, code, 'year')
			}
		])
	);
	const years = new Set(
		[...periods.values()].flatMap(({ parts, years: whole }) =>
			[...parts.keys(), ...whole.keys()].map((start) => start.slice(0, 4))
		)
	);
	const parent = family.parentCode === null ? undefined : periods.get(family.parentCode);
	return new Map(
		[...years].sort().map((year) => {
			const starts = startsOf(year, grain);
			const of = (code: string) => periods.get(code);
			const counts = family.areas.map(({ code }) => starts.map((start) => of(code)?.parts.get(start) ?? null));
			const whole = family.areas.map(({ code }) => of(code)?.years.get(`${year}-01-01`) ?? null);
			const totals = grain === 'year' ? null : whole;
			const isKnown = (values: readonly (number | null)[], held: number | undefined) =>
				held !== undefined &&
				Math.abs(held - values.reduce<number>((sum, value) => sum + (value ?? 0), 0)) < family.threshold;
			const known = starts.map((start, column) =>
				isKnown(
					counts.map((row) => row[column] ?? null),
					parent?.parts.get(start)
				)
			);
			if (totals) known.push(isKnown(totals, parent?.years.get(`${year}-01-01`)));
			const { hidden, isSafe } = suppressLinked({ counts, totals, known }, family.threshold);
			// An area that holds these has numbers hidden for reasons of its own, which these would give away.
			const isGone = !isSafe || (family.parentIsSmall && known.some(Boolean));
			return [
				year,
				{ starts, counts, totals, known, hidden: isGone ? hidden.map((row) => row.map(() => true)) : hidden }
			];
		})
	);
}

/** The area's values at a grain by the first day of the period: its own, or sums of its finer ones. */
function valuesAt(rows: readonly StoredObservation[], code: string, grain: Grain): Map<string, number> {
	const own = rows.filter(({ areaCode, value }) => areaCode === code && value !== null);
	return new Map(bestAt(own, grain).flatMap(({ start, value }) => (value === null ? [] : [[start, value] as const])));
}

function startsOf(year: string, grain: Grain): string[] {
	const days = Array.from({ length: 12 }, (_, month) => `${year}-${String(month + 1).padStart(2, '0')}-01`);
	return [...new Set(days.map((day) => periodStart(day, grain)))];
}
