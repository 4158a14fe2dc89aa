import { BULLET } from '#lib/model/document.ts';
import type { Finding } from '#lib/model/finding.ts';
import { fold } from './fold.ts';
import type { Element } from './outline.ts';
import { filledCells, widthOf } from './plan-table.ts';
import type { PlanRow, PlanTable } from './plan-table.ts';
import { findHeader, isSideHeader, keyOf } from './table-layout.ts';

/**
 * Tables that a page break cut are made whole: a table without header that follows directly on another goes on with it,
 * and its first row goes on with the last row where its first cell is empty or begins in the middle of a sentence.
 */
export function joinTables(elements: readonly Element[]): { elements: Element[]; findings: Finding[] } {
	const joined: Element[] = [];
	const findings: Finding[] = [];
	for (const element of elements) {
		const before = element.kind === 'table' ? tableBefore(joined, element.table) : null;
		if (element.kind !== 'table' || !before || !goesOn(before.table, element.table)) {
			joined.push(element);
			continue;
		}
		joined.splice(before.index, joined.length, {
			...element,
			place: before.table.place,
			table: append(before.table, [...before.fallen, ...bodyOf(before.table, element.table)])
		});
		const [first] = element.table.rows;
		const text = first ? filledCells(first).join(' | ') : '';
		findings.push({ code: 'table-continued', severity: 'info', place: first?.place ?? element.place, text });
	}
	return { elements: joined, findings };
}

type Before = { index: number; table: PlanTable; fallen: PlanRow[] };

/**
 * The table that stands directly before. Between the parts of a table with only «Vem» and «Uppföljning» a row may have
 * fallen out as a paragraph: it is a row of one cell.
 */
function tableBefore(elements: readonly Element[], next: PlanTable): Before | null {
	const fallen: PlanRow[] = [];
	for (let index = elements.length - 1; index >= 0; index--) {
		const element = elements[index];
		if (element?.kind === 'table') {
			if (element.table.place.sheet !== next.place.sheet) return null;
			const isSide = isSideHeader(findHeader(element.table)?.columns ?? []);
			return fallen.length === 0 || isSide ? { index, table: element.table, fallen } : null;
		}
		if (element?.kind !== 'text') return null;
		fallen.unshift({ cells: [element.text], place: element.place });
	}
	return null;
}

function goesOn(before: PlanTable, next: PlanTable): boolean {
	const first = next.rows[0];
	if (!first) return false;
	const header = findHeader(before);
	if (header) {
		const nextHeader = findHeader(next);
		if (!nextHeader) return widthOf(next) <= widthOf(before) && !startsKeyValues(next);
		const second = next.rows[1];
		return isSameRow(header.row, nextHeader.row) && second !== undefined && isRestOfRow(second, before.rows.at(-1));
	}
	const keys = before.rows.map((row) => keyOf(row)).filter((key) => key !== null);
	if (keys.length === 0 || widthOf(next) > 2) return false;
	const firstKey = keyOf(first);
	if (fold(first.cells[0] ?? '') === '') return true;
	return firstKey !== null && !opensTable(firstKey.field) && !keys.some((key) => key.name === firstKey.name);
}

function startsKeyValues(table: PlanTable): boolean {
	const keys = table.rows.filter((row) => keyOf(row) !== null);
	return widthOf(table) === 2 && keys.length * 2 > table.rows.length;
}

function opensTable(field: string): boolean {
	return field === 'title' || field === 'forum' || field === 'focusArea';
}

function isSameRow(a: PlanRow, b: PlanRow): boolean {
	return filledCells(a).join('|') === filledCells(b).join('|');
}

/** A header printed again on the next page is not part of the body. */
function bodyOf(before: PlanTable, next: PlanTable): readonly PlanRow[] {
	return findHeader(before) && findHeader(next) ? next.rows.slice(1) : next.rows;
}

function append(table: PlanTable, rows: readonly PlanRow[]): PlanTable {
	const [first, ...others] = rows;
	const last = table.rows.at(-1);
	if (!first || !last) return table;
	if (!isRestOfRow(first, last)) return { ...table, rows: [...table.rows, ...rows] };
	return { ...table, rows: [...table.rows.slice(0, -1), mergeRows(last, first), ...others] };
}

/** The first cell is empty, or goes on in the middle of a sentence that the row above leaves open. */
function isRestOfRow(row: PlanRow, above: PlanRow | undefined): boolean {
	const start = fold(row.cells[0] ?? '');
	if (start === '' || filledCells(row).every((cell) => /^\p{Ll}/u.test(cell))) return true;
	const open = fold(above?.cells[0] ?? '');
	return /^\p{Ll}/u.test(start) && /^[\p{Lu}\d]/u.test(open) && !/[.!?:]$/.test(open);
}

function mergeRows(row: PlanRow, rest: PlanRow): PlanRow {
	const columns = Math.max(row.cells.length, rest.cells.length);
	const cells = Array.from({ length: columns }, (_, column) => {
		const [start, end] = [row.cells[column] ?? '', rest.cells[column] ?? ''];
		if (start === '' || end === '') return start + end;
		return start + (end.startsWith(BULLET) ? '\n' : ' ') + end;
	});
	return { cells, place: row.place };
}
