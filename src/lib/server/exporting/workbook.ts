import writeXlsxFile, { type CellObject, type Row } from 'write-excel-file/node';
import type { OutCell, OutSheet } from '#lib/model/out-document.ts';
import { cleanText } from './clean-text.ts';

/** The only file that imports write-excel-file. */

const LONGEST_NAME = 31; // characters
const LONGEST_CELL = 32_767; // characters
const CUT = '…';
const HEADING: CellObject = { fontWeight: 'bold', backgroundColor: '#E8EEF2', wrap: true, alignVertical: 'top' };
const FONT = { fontFamily: 'Calibri', fontSize: 11 };
const LINE_HEIGHT = 15; // points
const HIGHEST = 409; // points
const FORMATS = { share: '0%', decimals: '0.0' } as const;
const BODY: CellObject = { wrap: true, alignVertical: 'top' };

/**
 * Sheets as an Office Open XML workbook. Text is stored as text whatever it begins with, so that no program takes it for a
 * formula; numbers and dates are numbers and dates.
 *
 * Source: ECMA-376; the limits of names and cells are Excel's. Errors: none for any content.
 */
export async function writeWorkbook(sheets: readonly OutSheet[]): Promise<Uint8Array> {
	const written = sheets.map((sheet) => {
		const headed = sheet.columns.some(({ heading }) => heading !== '');
		const above: Row[] = [
			[{ ...textCell(sheet.title), fontWeight: 'bold', fontSize: 14 }],
			...sheet.notes.map((note): Row => [textCell(note)])
		];
		const heads: Row[] = headed ? [sheet.columns.map(({ heading }) => ({ ...textCell(heading), ...HEADING }))] : [];
		return {
			sheet: sheet.name.slice(0, LONGEST_NAME),
			data: [...above, ...heads, ...sheet.rows.map((cells) => rowOf(cells, sheet.columns))],
			columns: sheet.columns.map(({ width }) => ({ width })),
			orientation: 'landscape' as const,
			...(headed ? { stickyRowsCount: above.length + 1 } : {})
		};
	});
	return new Uint8Array(await writeXlsxFile(written, FONT).toBuffer());
}

/** A row as high as its longest cell needs: not every program works that out when it opens the file. */
function rowOf(cells: readonly OutCell[], columns: OutSheet['columns']): Row {
	const lines = cells.map((cell, at) => {
		const width = Math.max(1, columns[at]?.width ?? 1);
		if (cell?.kind !== 'text') return 1;
		const all = cell.lines.flatMap((line) => line.split('\n'));
		return all.reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / width)), 0);
	});
	const height = Math.min(HIGHEST, LINE_HEIGHT * Math.max(1, ...lines));
	return cells.map((cell) => ({ ...(toCell(cell) ?? {}), height }));
}

function toCell(cell: OutCell): CellObject | null {
	if (cell === null) return null;
	if (cell.kind === 'number') {
		const format = cell.format && FORMATS[cell.format];
		return { ...BODY, type: Number, value: cell.number, ...(format ? { format } : {}) };
	}
	if (cell.kind === 'date') {
		return { ...BODY, type: Date, value: new Date(`${cell.date}T00:00:00Z`), format: 'yyyy-mm-dd' };
	}
	return { ...BODY, ...textCell(cell.lines.join('\n')) };
}

function textCell(text: string): CellObject {
	const clean = cleanText(text);
	return { type: String, value: clean.length > LONGEST_CELL ? clean.slice(0, LONGEST_CELL - 1) + CUT : clean };
}
