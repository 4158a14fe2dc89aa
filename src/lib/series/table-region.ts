import type { Table } from '../model/document.ts';
import { normaliseLabel } from '../model/label.ts';
import { findRole } from './column-roles.ts';
import { parseMonthName, parsePeriod } from './dates.ts';
import { gridRows, kindOfRow, singleText, type GridRow } from './grid-row.ts';

/** One table of a sheet or file taken apart: what stands above it, its heading rows, its rows, the notes below. */
export type Region = {
	titles: GridRow[];
	header: GridRow[];
	body: GridRow[];
	footer: GridRow[];
	/** Rows between pages: the header again, and the lines above it. */
	repeated: GridRow[];
};

/** Beginnings of notes under a table. */
const NOTE =
	/^(?:käll(?:a|or)|not(?:er)?|anm(?:ärkning(?:ar)?)?|kommentar(?:er)?|fotnot(?:er)?|obs|uppdaterad|senast uppdaterad|utskrivet?|tabellen avser|uppgifterna avser)\b|^(?:\*+|[¹²³⁴-⁹]|\d\)|[a-e]\))\s*\S/iu;

/**
 * Takes a sheet apart into its tables, from top to bottom. A table begins with its heading rows, the nearest rows of texts
 * above its first figures; single lines above them are titles. It ends where new headings follow. What stands after an empty
 * row below the last figures, or begins as notes do, is a footer.
 * Errors: none; a sheet without figures under headings gives no region.
 */
export function findRegions(table: Table): Region[] {
	const rows = gridRows(table);
	const kinds = rows.map(({ cells }) => kindOfRow(cells));
	const lastFigures = kinds.lastIndexOf('data');
	const regions: Region[] = [];
	let waiting: GridRow[] = [];
	let current: Region | undefined;
	for (const [index, one] of rows.entries()) {
		const kind = kinds[index] ?? 'blank';
		if (current && kind === 'texts' && isHeaderAgain(one, current) && isPageBreak(waiting, current)) {
			current.repeated.push(...takePageLines(waiting), one);
			continue;
		}
		if (!current || (kind === 'texts' && index < lastFigures && isNewHeader(one))) {
			if (current) {
				const split = titlesBegin(waiting);
				close(current, waiting.slice(0, split));
				waiting = waiting.slice(split);
				current = undefined;
			}
		}
		if (kind !== 'data') waiting.push(one);
		else if (current) {
			current.body.push(...waiting.filter(({ cells }) => kindOfRow(cells) !== 'blank'), one);
			waiting = [];
		} else {
			current = opened(waiting, one);
			waiting = [];
			regions.push(current);
		}
	}
	if (current) close(current, waiting);
	return regions.filter(({ header }) => header.length > 0);
}

/** Headings are the nearest rows of texts; single lines below them are already of the table, those above are titles. */
function opened(waiting: readonly GridRow[], first: GridRow): Region {
	let end = waiting.length;
	while (end > 0 && ['single', 'blank'].includes(kindOfRow(waiting[end - 1]?.cells ?? []))) end -= 1;
	let begin = end;
	while (begin > 0 && isHeading(waiting[begin - 1]) && !(waiting[begin]?.afterGap ?? false)) begin -= 1;
	end = headingsEnd(waiting, begin, end);
	const sections = waiting.slice(end).filter(({ cells }) => kindOfRow(cells) !== 'blank');
	return {
		titles: waiting.slice(0, begin).filter(({ cells }) => cells.some((cell) => cell.trim() !== '')),
		header: waiting.slice(begin, end),
		body: [...sections, first],
		footer: [],
		repeated: []
	};
}

/**
 * Rows of texts below a row that names its columns are rows of the table whose figures are missing or look like years. A
 * further heading row has nothing in its first cell.
 */
function headingsEnd(rows: readonly GridRow[], begin: number, end: number): number {
	for (let at = begin; at < end; at += 1) {
		const { roles, periods, named } = wordsOf(rows[at]);
		const isWhole = roles >= 2 && roles + periods === named && named >= 3;
		const isNamed = (rows[at]?.cells[0]?.trim() ?? '') !== '' && roles >= 1 && roles + periods >= 2;
		if (!isWhole && !isNamed) continue;
		let next = at + 1;
		while (next < end && (isFurtherHeading(rows[next]) || tellsApart(rows[next], rows[next - 1]))) next += 1;
		return next;
	}
	return end;
}

/** A row that names the columns under headings which stand, merged, over several: the first cell is empty, as theirs is not. */
function tellsApart(one: GridRow | undefined, above: GridRow | undefined): boolean {
	const cells = one?.cells ?? [];
	if (!one || !above || (cells[0] ?? '').trim() !== '' || kindOfRow(cells) !== 'texts') return false;
	const heading = (column: number) => above.cells[column]?.trim() ?? '';
	const isPeriod = (column: number) => parsePeriod(heading(column)) !== null;
	return cells.some(
		(cell, column) =>
			cell.trim() !== '' &&
			column > 1 &&
			(heading(column) === '' || (isPeriod(column) && heading(column) === heading(column - 1)))
	);
}

function isFurtherHeading(one: GridRow | undefined): boolean {
	const { roles, periods, named } = wordsOf(one);
	if (roles >= 2 && roles + periods === named) return true;
	return (one?.cells[0]?.trim() ?? '') === '' && periods + roles >= named - 1 && periods !== 1;
}

/** How many cells of a row say something, and how many of them are words for columns, or periods. */
function wordsOf(one: GridRow | undefined): { roles: number; periods: number; named: number } {
	const named = (one?.cells ?? []).filter((cell) => cell.trim() !== '');
	return {
		roles: named.filter((cell) => findRole(cell) !== undefined).length,
		periods: named.filter((cell) => parsePeriod(cell.trim()) !== null || parseMonthName(cell) !== null).length,
		named: named.length
	};
}

function isHeading(one: GridRow | undefined): boolean {
	return one !== undefined && kindOfRow(one.cells) === 'texts' && !NOTE.test(textOf(one));
}

function textOf({ cells }: GridRow): string {
	return cells.find((cell) => cell.trim() !== '')?.trim() ?? '';
}

const written = (cells: readonly string[]) => cells.map((cell) => normaliseLabel(cell)).join('\0');

function isHeaderAgain({ cells }: GridRow, { header }: Region): boolean {
	return header.some((one) => written(one.cells) === written(cells));
}

/** Between two pages stand the page's number and the report's own titles; any other line is the title of another table. */
function isPageBreak(waiting: readonly GridRow[], { titles }: Region): boolean {
	return waiting.every(({ cells }) => {
		const text = singleText(cells);
		return (
			text === null ||
			/^(?:sid(?:a|an)?\b.{0,20}|-?\s*\d{1,4}\s*-?|\d+\s*(?:\(\d+\)|av \d+))$/iu.test(text) ||
			titles.some((title) => singleText(title.cells) === text)
		);
	});
}

/** Lines such as «Sida 2» that stand right above a repeated header are no part of the table. */
function takePageLines(waiting: GridRow[]): GridRow[] {
	return waiting.splice(0).filter(({ cells }) => kindOfRow(cells) !== 'blank');
}

/** A row of texts between figures is a new header when its words head columns. */
function isNewHeader(one: GridRow): boolean {
	const { roles, periods, named } = wordsOf(one);
	if (named < 2) return false;
	const isPeriods = roles + periods >= 2 && roles + periods >= named - 1;
	return roles >= 2 || (isPeriods && (roles === 1 || (one.cells[0]?.trim() ?? '') === ''));
}

/** Where, among the lines between two tables, the titles of the second begin. */
function titlesBegin(waiting: readonly GridRow[]): number {
	let at = waiting.length;
	while (at > 0) {
		const line = waiting[at - 1];
		const kind = kindOfRow(line?.cells ?? []);
		if (!line || kind === 'texts' || (kind === 'single' && NOTE.test(textOf(line)))) break;
		at -= 1;
		const isLast = waiting.slice(at).some(({ cells }) => kindOfRow(cells) === 'single') && line.afterGap;
		if (isLast) break;
	}
	return at;
}

function close(region: Region, after: readonly GridRow[]): void {
	// A note may have figures in it, so that it was taken for a row of the table.
	while (region.body.length > 1 && NOTE.test(textOf(region.body.at(-1) ?? { cells: [], row: 0, afterGap: false }))) {
		const last = region.body.pop();
		if (last) region.footer.unshift(last);
	}
	let isNote = false;
	for (const one of after) {
		const kind = kindOfRow(one.cells);
		if (kind === 'blank') continue;
		isNote ||= one.afterGap || NOTE.test(textOf(one));
		if (isNote) region.footer.push(one);
		else region.body.push(one);
	}
}

/** The sheet's tables side by side: a new one begins where the heading of the first column comes again. */
export function findTablesBeside(table: Table): Table[] {
	const width = table.rows.reduce((most, cells) => Math.max(most, cells.length), 0);
	const starts = new Set<number>([0]);
	for (const cells of table.rows.slice(0, DEEPEST)) {
		const [first = ''] = cells;
		const role = findRole(first);
		if (singleText(cells) !== null || (role !== 'area' && role !== 'indicator' && role !== 'category')) continue;
		cells.forEach((cell, column) => {
			if (column > 1 && written([cell]) === written([first])) starts.add(column);
		});
	}
	if (starts.size === 1) return [table];
	const edges = [...starts].sort((a, b) => a - b);
	return edges.map((from, index) => {
		const part = table.rows.map((cells) => cells.slice(from, edges[index + 1] ?? width));
		return { ...table, rows: part, place: { ...table.place, column: from + 1 } };
	});
}

const DEEPEST = 30;
