import { findRole } from './column-roles.ts';
import { isPreliminary, parseMonthName, parsePeriod } from './dates.ts';
import { periodOf, type Period } from '../model/period.ts';
import type { Role } from './vocabulary.ts';

/** What the headings above one column of figures say, from all heading rows. `texts` are those that nothing else explains. */
export type HeaderColumn = {
	column: number;
	period: Period | null;
	preliminary: boolean;
	role: Role | null;
	area: string | null;
	texts: string[];
	isTotal: boolean;
	/** The group of people that the column is about: one sex; '' for all. */
	group: string;
	/** The headings as written, for messages. */
	heading: string;
};

/** Words for a sum over everything, or for a sum so far. */
const TOTAL =
	/^(?:total(?:t|er|en)?|summa|summering|samtliga|alla|hela perioden|hittills|(?:del)?summa|genomsnitt|medel(?:värde)?)$/i;

const SEX = /^(?:kvinnor|män|flickor|pojkar|tjejer|killar)$/iu;

/** True where a label is nothing but a word for a total: it is no place, crime type or question of its own. */
export function isTotalWord(text: string): boolean {
	return TOTAL.test(text.trim().replace(/[\d*¹²³):.]+$/u, ''));
}

/**
 * Merges heading rows: for each of `columns` what its headings say together. In all rows but the last, a heading stands for
 * the empty cells to its right. A row of texts is areas when at least half of its different texts are.
 */
export function readHeaderColumns(
	header: readonly (readonly string[])[],
	columns: readonly number[],
	isArea: (text: string) => boolean
): HeaderColumn[] {
	const rows = header.map((cells, at) => (at < header.length - 1 ? filled(cells, columns) : cells));
	const areaRows = rows.map((cells) => {
		const texts = new Set(columns.flatMap((column) => partsOf(cells[column] ?? '').texts));
		const areas = [...texts].filter(isArea);
		return texts.size > 0 && areas.length * 2 >= texts.size;
	});
	const all = columns.map((column): HeaderColumn => {
		const parts = rows.map((cells) => partsOf(cells[column] ?? ''));
		const years = parts.flatMap(({ period }) => (period ? [period] : []));
		const months = parts.flatMap(({ month }) => (month === null ? [] : [month]));
		const roles = parts.flatMap(({ role }) => (role ? [role] : []));
		const named = parts.map((part, at) => (areaRows[at] ? [] : part.texts)).flat();
		const texts = named.filter((text) => !SEX.test(text));
		const areas = parts.flatMap((part, at) => (areaRows[at] ? part.texts : []));
		const [year] = years;
		const [month] = months;
		return {
			column,
			period: periodFrom(year, month, years.length, months.length),
			preliminary: rows.some((cells) => isPreliminary(cells[column] ?? '')),
			role: roles.find((role) => role !== 'count' && role !== 'value') ?? roles[0] ?? null,
			area: areas.at(-1) ?? null,
			texts: [...new Set(texts.filter((text) => !isTotalWord(text)))],
			isTotal: texts.some(isTotalWord),
			group: named.find((text) => SEX.test(text)) ?? '',
			heading: [...new Set(rows.map((cells) => (cells[column] ?? '').trim()).filter((text) => text !== ''))].join(', ')
		};
	});
	// Beside one sex and the other the total is everybody, and no sum of what the table already tells.
	return all.some(({ group }) => group !== '') ? all.map((one) => ({ ...one, isTotal: false })) : all;
}

function periodFrom(year: Period | undefined, month: number | undefined, years: number, months: number): Period | null {
	if (!year || years > 1 || months > 1) return null;
	if (month === undefined) return year;
	return year.grain === 'year' ? periodOf('month', Number(year.start.slice(0, 4)), month) : null;
}

type Parts = { period: Period | null; month: number | null; role: Role | null; texts: string[] };

/** One heading taken apart: «2023», «Jan», «Andel (%)», «Antal svar 2023», «Fisksätra 2023», «Ganska trygg». */
function partsOf(heading: string): Parts {
	const text = heading
		.trim()
		.replace(/[¹²³⁴-⁹*]+$/u, '')
		.replace(/\s+\d\)$/u, '')
		.replace(/\s*\((?:%|procent|andel)\)$/iu, '');
	const none: Parts = { period: null, month: null, role: null, texts: [] };
	if (text === '' || /^(?:hel)?år$/iu.test(text)) return none;
	const period = parsePeriod(text);
	if (period) return { ...none, period };
	const month = parseMonthName(text);
	if (month !== null) return { ...none, month };
	const role = findRole(text);
	if (role) return { ...none, role };
	const [, before = '', year = '', after = ''] = /^(.*?)[\s,(]*\b(\d{4}(?:\s*prel\.?)?)\)?\s*(.*)$/iu.exec(text) ?? [];
	const dated = parsePeriod(year);
	const rest = `${before} ${after}`.trim();
	if (!dated || rest === '') return { ...none, texts: [text] };
	const restRole = findRole(rest);
	return restRole ? { ...none, period: dated, role: restRole } : { ...none, period: dated, texts: [rest] };
}

function filled(cells: readonly string[], columns: readonly number[]): string[] {
	const line = [...cells];
	let last = '';
	for (const column of columns) {
		const text = line[column]?.trim() ?? '';
		if (text === '') line[column] = last;
		else last = text;
	}
	return line;
}
