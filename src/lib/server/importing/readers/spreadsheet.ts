import * as XLSX from '@e965/xlsx';
import type { Block, SourceDocument } from '#lib/model/document.ts';
import { MOST_COLUMNS } from './limits.ts';
import { EncryptedWorkbook, TooManyColumns } from './reading-trouble.ts';

const LARGEST_MERGE = 20_000; // cells; a larger one is a whole empty sheet somebody merged

/**
 * A workbook as one table a sheet, its rows counted from the sheet's first. Values are those stored, not those shown:
 * numbers in full, dates as ISO dates, formulas as their latest result. A merged cell's value stands in each of its cells.
 *
 * Source: SheetJS reads Office Open XML, Excel 97–2004 and OpenDocument. Macros and links are never followed.
 * Errors: `EncryptedWorkbook`, `TooManyColumns`, otherwise what SheetJS throws for a damaged file.
 */
export function readSpreadsheet(bytes: Uint8Array, file: string): SourceDocument {
	const workbook = open(bytes);
	const isFrom1904 = workbook.Workbook?.WBProps?.date1904 === true;
	const blocks: Block[] = [];
	for (const name of workbook.SheetNames) {
		const sheet = workbook.Sheets[name];
		const rows = sheet ? rowsOf(sheet, isFrom1904) : [];
		if (rows.length > 0) blocks.push({ kind: 'table', rows, place: { file, sheet: name, table: blocks.length + 1 } });
	}
	return { file, format: 'spreadsheet', blocks };
}

function open(bytes: Uint8Array): XLSX.WorkBook {
	try {
		return XLSX.read(bytes, { type: 'array', cellNF: true, cellText: false, cellHTML: false, bookVBA: false });
	} catch (error) {
		if (error instanceof Error && /password|encrypt/i.test(error.message)) throw new EncryptedWorkbook(error.message);
		throw error;
	}
}

type Cells = Map<number, Map<number, string>>;

function rowsOf(sheet: XLSX.WorkSheet, isFrom1904: boolean): string[][] {
	const cells: Cells = new Map();
	let [lastRow, firstColumn, lastColumn] = [-1, Infinity, -1];
	// The sheet's own word for its size may be a million rows of nothing: what counts is where something stands.
	for (const [address, cell] of Object.entries(sheet)) {
		if (address.startsWith('!')) continue;
		const text = textOf(cell, isFrom1904);
		if (text.trim() === '') continue;
		const { r, c } = XLSX.utils.decode_cell(address);
		put(cells, r, c, text);
		lastRow = Math.max(lastRow, r);
		lastColumn = Math.max(lastColumn, c);
		firstColumn = Math.min(firstColumn, c);
	}
	if (lastColumn - firstColumn >= MOST_COLUMNS) throw new TooManyColumns(String(lastColumn - firstColumn + 1));
	for (const { s, e } of sheet['!merges'] ?? []) {
		const text = cells.get(s.r)?.get(s.c);
		if (text === undefined || (e.r - s.r + 1) * (e.c - s.c + 1) > LARGEST_MERGE) continue;
		for (let row = s.r; row <= Math.min(e.r, lastRow); row++) {
			for (let column = s.c; column <= Math.min(e.c, lastColumn); column++) {
				if (cells.get(row)?.get(column) === undefined) put(cells, row, column, text);
			}
		}
	}
	return Array.from({ length: lastRow + 1 }, (_, row) => {
		const line = cells.get(row);
		if (!line) return [];
		return Array.from({ length: lastColumn + 1 - firstColumn }, (_column, at) => line.get(firstColumn + at) ?? '');
	});
}

function put(cells: Cells, row: number, column: number, text: string): void {
	const line = cells.get(row) ?? new Map<number, string>();
	line.set(column, text);
	cells.set(row, line);
}

function textOf(cell: XLSX.CellObject, isFrom1904: boolean): string {
	const { v: value } = cell;
	if (value === undefined || value === null) return '';
	if (typeof value !== 'number') return value instanceof Date ? value.toISOString().slice(0, 10) : String(value);
	if (cell.t === 'e') return cell.w ?? '';
	const isDate = cell.z !== undefined && XLSX.SSF.is_date(String(cell.z));
	return isDate ? dateOf(value, isFrom1904) : String(value);
}

/** Excel's day number as an ISO date; a time of day without date stays a clock time. */
function dateOf(value: number, isFrom1904: boolean): string {
	const { y, m, d, H, M } = XLSX.SSF.parse_date_code(value, { date1904: isFrom1904 });
	const two = (number: number) => String(number).padStart(2, '0');
	return value >= 0 && value < 1 ? `${two(H)}:${two(M)}` : `${y}-${two(m)}-${two(d)}`;
}
