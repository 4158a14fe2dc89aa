import { isYear, periodOf, type Period } from '../model/period.ts';

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'maj', 'jun', 'jul', 'aug', 'sep', 'okt', 'nov', 'dec'];
/** Month names that files by Swedish users hold besides the Swedish ones. */
const FOREIGN: Readonly<Record<string, string>> = { may: 'maj', oct: 'okt' };

/** Number 1–12 of a month written as a Swedish or English name, whole or cut short. */
export function parseMonthName(text: string): number | null {
	const three = text.trim().toLowerCase().replace(/\.$/, '').slice(0, 3);
	const index = MONTHS.indexOf(FOREIGN[three] ?? three);
	if (index < 0) return null;
	return /^[a-zåäö]{3,9}\.?$/i.test(text.trim()) ? index + 1 : null;
}

/** A year standing alone, also with «prel.» beside it. Errors: null when it is no year of this field (20223, 1822). */
export function parseYear(text: string): number | null {
	const [, digits] = /^(\d{4})(?:\s*(?:prel\.?|preliminär[at]?|\*))?$/i.exec(text.trim()) ?? [];
	const year = Number(digits);
	return digits && isYear(year) ? year : null;
}

/** True where the text says that the figure is preliminary. */
export function isPreliminary(text: string): boolean {
	return /\bprel\b|\bprel\.|preliminär/i.test(text);
}

/**
 * A period in any of the forms seen in files: `2023`, `2023-01`, `202301`, `2023M01`, `jan 2023`, `januari 2023`, `2023-01-31`
 * (the month it lies in), `2014K1`, `kvartal 1 2014`, `2014 H1`, `halvår 1 2014`.
 * Errors: null when it is none of them.
 */
export function parsePeriod(text: string): Period | null {
	const plain = text
		.trim()
		.replace(/\s*(prel\.?|preliminär[at]?)$/i, '')
		.replace(/^helår(?:et)?\s+(?=\d{4}$)|(?<=^\d{4})\s+helår$/i, '')
		.replace(/[\s\u00a0]+/g, ' ');
	const year = parseYear(plain);
	if (year !== null) return periodOf('year', year);

	const [, y, m] = /^(\d{4})(?:[-/.]|M| )?(\d{2})(?:[-/.]\d{2}(?:[ T].*)?)?$/i.exec(plain) ?? [];
	if (y && m) return ordinalPeriod('month', Number(y), Number(m), 12);

	const [, word, after] = /^([a-zåäö]+)\.?[ -](\d{4})$/i.exec(plain) ?? [];
	const [, before, word2] = /^(\d{4})[ -]([a-zåäö]+)\.?$/i.exec(plain) ?? [];
	const month = parseMonthName(word ?? word2 ?? '');
	if (month !== null) return ordinalPeriod('month', Number(after ?? before), month, 12);

	const [, y2, part, n] = /^(\d{4})[ -]?(k|kv|kvartal|q|h|halvår)\.? ?(\d)$/i.exec(plain) ?? [];
	const [, part2, n2, y3] = /^(k|kv|kvartal|q|h|halvår)\.? ?(\d)[ ,-]+(\d{4})$/i.exec(plain) ?? [];
	const unit = (part ?? part2 ?? '').toLowerCase();
	if (unit === '') return null;
	return unit.startsWith('h')
		? ordinalPeriod('half', Number(y2 ?? y3), Number(n ?? n2), 2)
		: ordinalPeriod('quarter', Number(y2 ?? y3), Number(n ?? n2), 4);
}

function ordinalPeriod(grain: Period['grain'], year: number, ordinal: number, most: number): Period | null {
	return isYear(year) && ordinal >= 1 && ordinal <= most ? periodOf(grain, year, ordinal) : null;
}
