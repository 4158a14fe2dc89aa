import * as XLSX from '@e965/xlsx';
import { expect, test } from 'vitest';
import { readSpreadsheet } from './spreadsheet.ts';

function sheetOf(rows: unknown[][], change: (sheet: XLSX.WorkSheet) => void = () => undefined): string[][] {
	const sheet = XLSX.utils.aoa_to_sheet(rows);
	change(sheet);
	const bytes: Uint8Array = XLSX.write(XLSX.utils.book_new(sheet, 'Blad1'), { type: 'buffer' });
	const [block] = readSpreadsheet(bytes, 'a.xlsx').blocks;
	return block?.kind === 'table' ? block.rows.map((row) => [...row]) : [];
}

test('numbers are stored values, whatever the sheet displays', () => {
	const shown = (sheet: XLSX.WorkSheet) => Object.assign(sheet, { A1: { t: 'n', v: 0.123456789, z: '0 %' } });
	expect(sheetOf([[0], [1234567.5], [true]], shown)).toEqual([['0.123456789'], ['1234567.5'], ['true']]);
});
test('dates are ISO dates in any time zone, and a time alone is a clock time', () => {
	const cells = { A1: { t: 'n', v: 46032, z: 'yyyy-mm-dd' }, B1: { t: 'n', v: 0.75, z: 'h:mm' } };
	expect(sheetOf([[1, 2]], (sheet) => Object.assign(sheet, cells))).toEqual([['2026-01-10', '18:00']]);
});
test('a merged cell stands in each cell it covers; empty columns to the left go, rows keep their number', () => {
	const merge = (sheet: XLSX.WorkSheet) => Object.assign(sheet, { '!merges': [XLSX.utils.decode_range('B2:B3')] });
	expect(sheetOf([[], ['', 'Droger', 'Ett'], ['', '', 'Två']], merge)).toEqual([
		[],
		['Droger', 'Ett'],
		['Droger', 'Två']
	]);
});
