import type { Table } from '../../model/document.ts';
import { normaliseLabel } from '../../model/label.ts';
import { parseYear } from '../dates.ts';
import { parseNumber } from '../number.ts';

/** What a dimension of a table parts its figures by. `measure` is what is counted; `other` is known only by its values. */
export type Dimension = 'area' | 'year' | 'sex' | 'age' | 'measure' | 'other';

/** One figure with a text for each dimension that the table has, and those of `other` dimensions in order. */
export type PxCell = {
	at: Readonly<Partial<Record<Exclude<Dimension, 'other'>, string>>>;
	others: readonly string[];
	text: string;
	row: number;
};
export type PxTable = { title: string; cells: PxCell[] };

const HEADINGS: readonly (readonly [Dimension, RegExp])[] = [
	['area', /^(region|regso|deso|kommun|län|område|geografi|deso\/regso|region \(.*\)|deso \d{4}|regso \d{4})$/],
	['year', /^(år|tid|time|årtal|undersökningsår)$/],
	['sex', /^kön$/],
	['age', /^(ålder|åldersgrupp|åldersklass)$/],
	['measure', /^(tabellinnehåll|innehåll|contents|contentscode)$/]
];
const SEX = /^(\d\+?\d? )?(kvinnor|män|totalt|båda könen|totalt kön|samtliga kön|kvinnor och män|flickor|pojkar)$/i;
const AGE = new RegExp(
	[
		'^(\\S+ )?\\d{1,3}(\\s?[-–]\\s?\\d{1,3})?\\+? år( och äldre)?$',
		'^\\d{1,3}(\\s?[-–]\\s?\\d{1,3})?\\+?$',
		'^(\\S+ )?(totalt ålder|totalt, samtliga åldrar|samtliga åldrar)$'
	].join('|'),
	'i'
);
const AREA = /^(\d{2}|\d{3,4})( \D.*)?$|^\d{4}[ABCR]\d{3,4}(_\S+)?( .*)?$/u;
/** Unit: characters. */
const LONGEST_HEADING = 30;
/** Titles and empty rows above the table. */
const MOST_ABOVE = 8;

/**
 * Takes a table from a statistical database apart: dimensions down in the first columns, the rest across in one row or
 * several. A dimension is known by its heading or by all its values. What stands once for several rows or columns is
 * carried on. Notes under the table have no figures and are left out.
 *
 * Source: PxWeb's CSV, Excel and json-stat2, where the title may stand above and the last header row holds the measures.
 * Errors: undefined for a table that is not of this form.
 */
export function readPxTable(table: Table): PxTable | undefined {
	const start = table.rows.findIndex((line, index) => index < MOST_ABOVE && line.filter(isFilled).length > 1);
	const firstData = table.rows.findIndex(isData);
	if (firstData < 0) return undefined;
	const above = table.rows.slice(0, firstData).filter((line) => line.some(isFilled));
	const title = above.find((line) => new Set(line.filter(isFilled)).size === 1 && isTitle(line));
	const headers = above.filter((line) => line !== title && !isTitle(line));
	const last = headers.at(-1);
	if (!last || start < 0) return undefined;
	const stub = stubWidth(headers, table.rows.slice(firstData));
	if (stub === 0) return undefined;
	const body = bodyRows(table, firstData, stub);
	const down = Array.from({ length: stub }, (_, column) =>
		dimensionOf(
			last[column] ?? '',
			body.map(({ keys }) => keys[column] ?? '')
		)
	);
	const named = down.map((kind, column) =>
		kind === 'other' && isNameOf(column, down.indexOf('area'), body) ? null : kind
	);
	const across = headers.map((line) => carried(line.slice(stub)));
	const width = Math.max(...body.map(({ values }) => values.length));
	const columns = Array.from({ length: width }, (_, column) => across.map((line) => line[column] ?? ''));
	const acrossKinds = headers.map((_, depth) =>
		dimensionOf(
			'',
			columns.map((texts) => texts[depth] ?? '')
		)
	);
	const cells: PxCell[] = [];
	for (const { keys, values, row } of body) {
		for (const [column, text] of values.entries()) {
			if (!(columns[column] ?? []).some(isFilled)) continue;
			const at: Record<string, string> = {};
			const others: string[] = [];
			const put = (kind: Dimension, value: string) => {
				if (kind === 'other' && value !== '') others.push(value);
				else if (kind !== 'other') at[kind] = value;
			};
			named.forEach((kind, place) => kind && put(kind, keys[place] ?? ''));
			acrossKinds.forEach((kind, depth) => {
				const heading = columns[column]?.[depth] ?? '';
				const [, measure = '', year = ''] = /^(.+?) (\d{4})$/u.exec(heading) ?? [];
				if (kind !== 'other') put(kind, heading);
				else put('measure', parseYear(year) === null ? heading : measure);
				if (kind === 'other' && parseYear(year) !== null) put('year', year);
			});
			cells.push({ at, others, text, row });
		}
	}
	return { title: title?.find(isFilled)?.trim() ?? '', cells };
}

/** Whether a column of texts only says the name of each area again: one text for each area, and one area for each text. */
function isNameOf(column: number, area: number, body: readonly Body[]): boolean {
	if (area < 0) return false;
	const pairs = new Set(body.map(({ keys }) => `${keys[area] ?? ''}\0${keys[column] ?? ''}`));
	const count = (at: number) => new Set(body.map(({ keys }) => keys[at] ?? '')).size;
	return pairs.size === count(area) && pairs.size === count(column) && pairs.size > 1;
}

type Body = { keys: string[]; values: string[]; row: number };

function bodyRows(table: Table, firstData: number, stub: number): Body[] {
	const rows: Body[] = [];
	let before: readonly string[] = [];
	for (const [index, line] of table.rows.entries()) {
		if (index < firstData || !isData(line)) continue;
		const own = line.slice(0, stub).map((cell) => cell.trim());
		// A key that is written once holds until the next one of its own or of a dimension outside it.
		const first = own.findIndex((cell) => cell !== '');
		const keys = own.map((cell, column) => (cell === '' && column < first ? (before[column] ?? '') : cell));
		before = keys;
		const row = table.lines?.[index] ?? index + 1;
		rows.push({ keys, values: line.slice(stub).map((cell) => cell.trim()), row });
	}
	return rows;
}

/** Columns of keys: up to the last one that has a heading of a dimension, or a text, or no heading over its figures. */
function stubWidth(headers: readonly (readonly string[])[], rows: readonly (readonly string[])[]): number {
	const last = headers.at(-1) ?? [];
	const data = rows.filter(isData);
	let width = 0;
	for (const [column, heading] of last.entries()) {
		const named = HEADINGS.some(([, pattern]) => pattern.test(normaliseLabel(heading)));
		const bare = headers.every((line) => !isFilled(line[column] ?? '')) && width === column;
		const isText = data.some((line) => isFilled(line[column] ?? '') && parseNumber(line[column] ?? '', '.') === null);
		if (!named && !bare && !isText) break;
		width = column + 1;
	}
	return width;
}

function dimensionOf(heading: string, values: readonly string[]): Dimension {
	const label = normaliseLabel(heading);
	const named = HEADINGS.find(([, pattern]) => pattern.test(label));
	if (named) return named[0];
	const filled = values.filter(isFilled);
	const all = (fits: (value: string) => boolean) => filled.length > 0 && filled.every((value) => fits(value.trim()));
	if (all((value) => parseYear(value) !== null)) return 'year';
	if (all((value) => SEX.test(value))) return 'sex';
	if (all((value) => AREA.test(value))) return 'area';
	if (all((value) => AGE.test(value))) return 'age';
	return 'other';
}

/** A row of figures: a key before them, and a figure or a mark last. */
function isData(line: readonly string[]): boolean {
	const filled = line.filter(isFilled);
	if (filled.length < 2 || parseNumber(filled.at(-1) ?? '', '.') === null) return false;
	if (line.some(isHeading)) return false;
	return isFilled(line[0] ?? '') || !filled.every((cell) => parseYear(cell) !== null);
}

/** Long texts and plain figures are no headings: that is settled first, as every cell of a large table is asked. */
function isHeading(cell: string): boolean {
	if (cell.length > LONGEST_HEADING || !/^\s*\p{L}/u.test(cell)) return false;
	const label = normaliseLabel(cell);
	return HEADINGS.some(([, pattern]) => pattern.test(label));
}

/** One cell of running text, or the same in all. */
function isTitle(line: readonly string[]): boolean {
	const filled = new Set(line.filter(isFilled).map((cell) => cell.trim()));
	const [only = ''] = filled;
	return filled.size === 1 && only.length > 20 && / (per|efter|av|och) /i.test(only);
}

function carried(line: readonly string[]): string[] {
	let before = '';
	return line.map((cell) => (before = cell.trim() || before));
}

function isFilled(cell: string): boolean {
	return cell.trim() !== '';
}
