import type { Missing } from '../model/observation.ts';

/** A cell that should hold a number: the number, a typed reason why there is none, or `null` when it is something else. */
export type ParsedNumber = { value: number } | { missing: Missing } | null;

/** How a source writes that there is no number. Keys are lower case; '' is an empty cell. */
export type MissingMarks = Readonly<Record<string, Missing | 'zero'>>;

/** Swedish statistics in general: two dots for a figure not available, a lone dot for one that cannot exist. */
export const COMMON_MARKS: MissingMarks = {
	'': 'not-collected',
	'..': 'not-collected',
	'…': 'not-collected',
	'.': 'not-applicable',
	'-': 'not-collected',
	'–': 'not-collected',
	xx: 'confidential',
	x: 'confidential',
	'uppgift saknas': 'not-collected',
	saknas: 'not-collected',
	na: 'not-collected',
	'n/a': 'not-collected'
};

export type DecimalSign = ',' | '.';

const PLAIN_COUNT = /^\d+$/;
const GROUPED: Readonly<Record<DecimalSign, RegExp>> = {
	',': /^-?\d{1,3}(\.\d{3})+(,\d+)?$/,
	'.': /^-?\d{1,3}(,\d{3})+(\.\d+)?$/
};
const SPACES = /[\s\u00a0\u2007\u2009\u202f']/g;

/**
 * Reads a number in Swedish or plain form: thousands parted by any space, `−` or `-` for minus, a percent sign left out.
 * The other sign than `decimal` is allowed as thousands mark only where it parts groups of three.
 * Unit: as written; a percentage is not divided. Errors: null for text that is no number.
 */
export function parseNumber(text: string, decimal: DecimalSign, marks: MissingMarks = COMMON_MARKS): ParsedNumber {
	const trimmed = text.trim();
	const mark = marks[trimmed.toLowerCase()];
	if (mark === 'zero') return { value: 0 };
	if (mark) return { missing: mark };
	if (PLAIN_COUNT.test(trimmed)) return { value: Number(trimmed) };
	const plain = trimmed
		.replace(/\s*(%|procent)$/i, '')
		.replace(SPACES, '')
		.replace(/^[−–]/, '-');
	const thousands = decimal === ',' ? '.' : ',';
	const digits = GROUPED[decimal].test(plain) ? plain.replaceAll(thousands, '') : plain;
	const normal = digits.replace(decimal, '.');
	return /^-?(\d+\.?\d*|\.\d+)$/.test(normal) ? { value: Number(normal) } : null;
}

/** Cells whose sign can only be decimal, by sign: a sign followed by other than three digits, or after a lone zero. */
function certainSigns(cells: Iterable<string>): { commas: string[]; points: string[] } {
	const commas: string[] = [];
	const points: string[] = [];
	for (const cell of cells) {
		const plain = cell.replace(SPACES, '').replace(/%$/, '');
		if (/^[-−]?(?:\d+,(?:\d{1,2}|\d{4,})|0,\d+)$/.test(plain)) commas.push(cell);
		else if (/^[-−]?(?:\d+\.(?:\d{1,2}|\d{4,})|0\.\d+)$/.test(plain)) points.push(cell);
	}
	return { commas, points };
}

/**
 * The decimal sign that the cells use. A sign followed by other than three digits can only be decimal; where nothing tells,
 * the comma is assumed, which is how Swedish files are written.
 */
export function findDecimalSign(cells: Iterable<string>): DecimalSign {
	const { commas, points } = certainSigns(cells);
	return points.length > commas.length ? '.' : ',';
}

/** An example of each decimal sign where cells use both; null where they use one. */
export function findMixedSigns(cells: Iterable<string>): [string, string] | null {
	const { commas, points } = certainSigns(cells);
	const [comma] = commas;
	const [point] = points;
	return comma !== undefined && point !== undefined ? [comma, point] : null;
}

/** True for a number that is one thing with a decimal sign and another with a thousands mark: «1.950». */
export function isAmbiguousNumber(cell: string): boolean {
	return /^[-−]?[1-9]\d{0,2}[.,]\d{3}$/.test(cell.replace(SPACES, '').replace(/%$/, ''));
}
