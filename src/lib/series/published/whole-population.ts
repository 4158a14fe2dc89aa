import type { PxCell } from './px-table.ts';

type Parted = Pick<PxCell, 'at'>;
/** The figures whose sum is everyone, and whether there were parts to add. */
export type Whole<T> = { parts: T[]; summed: boolean };

const TOTAL = /totalt|samtliga|båda könen|kvinnor och män/i;

/**
 * Chooses among the figures of one area and year those that make up everyone: the total where it stands, else both sexes
 * and every age from 0 upwards. Errors: null when a sex or an age is missing, or stands twice.
 */
export function wholePopulation<T extends Parted>(cells: readonly T[]): Whole<T> | null {
	const sexes = chosen(cells, 'sex', hasBothSexes);
	const ages = sexes === null ? null : chosen(cells, 'age', coversAllAges);
	if (sexes === null || ages === null) return null;
	const parts = sexes.flatMap((sex) =>
		ages.map((age) => cells.filter(({ at }) => (at.sex ?? '') === sex && (at.age ?? '') === age))
	);
	if (parts.some((found) => found.length !== 1)) return null;
	return { parts: parts.flat(), summed: parts.length > 1 };
}

function chosen(
	cells: readonly Parted[],
	dimension: 'sex' | 'age',
	isWhole: (values: readonly string[]) => boolean
): string[] | null {
	const values = [...new Set(cells.map(({ at }) => at[dimension] ?? ''))];
	const total = values.find((value) => value === '' || TOTAL.test(value));
	if (total !== undefined) return [total];
	return isWhole(values) ? values : null;
}

function hasBothSexes(values: readonly string[]): boolean {
	const has = (pattern: RegExp) => values.filter((value) => pattern.test(value)).length === 1;
	return values.length === 2 && has(/\b(kvinnor|flickor)$/i) && has(/(^|\s)(män|pojkar)$/i);
}

function coversAllAges(values: readonly string[]): boolean {
	const spans = values.map(ageSpan);
	if (spans.some((span) => span === null)) return false;
	const sorted = spans.flatMap((span) => (span ? [span] : [])).sort(([a], [b]) => a - b);
	const joined = sorted.every(([from], index) => from === (index === 0 ? 0 : (sorted[index - 1]?.[1] ?? NaN) + 1));
	return joined && sorted.at(-1)?.[1] === Infinity;
}

/** «0-4 år», «7 år», «85+ år», «100 år och äldre», with PxWeb's code before. */
function ageSpan(text: string): readonly [number, number] | null {
	const plain = text.replace(/^\S+\s+(?=\d+\s*[-–+]?\s*\d*\+?\s*år)/u, '').trim();
	const [, from, to, open] = /^(\d+)(?:\s*[-–]\s*(\d+))?\s*(\+)?\s*(?:år)?( och äldre)?$/iu.exec(plain) ?? [];
	if (from === undefined) return null;
	if (open === '+' || / och äldre$/i.test(plain)) return [Number(from), Infinity];
	return [Number(from), Number(to ?? from)];
}
