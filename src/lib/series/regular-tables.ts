import type { Table } from '../model/document.ts';
import type { Finding } from '../model/finding.ts';
import type { SourceKind } from '../model/source.ts';
import { isTotalWord } from './header-columns.ts';
import { findHeader } from './long-table.ts';
import { findFormat, isRegular, type SeriesFormat } from './recognise.ts';
import { reshape, type TableContext } from './reshape.ts';
import { findRegions, findTablesBeside, type Region } from './table-region.ts';
import { checkSum } from './total-check.ts';
import { namesCrime } from './table-unit.ts';
import { readTitleWords } from './title-words.ts';

/** A table that a format can read, and what was done to it. */
export type RegularTable = { table: Table; format: SeriesFormat; findings: Finding[] };

/**
 * The tables of statistics in one sheet or file, each as its format reads it. A sheet that a format knows as a whole goes to
 * it untouched; other tables lose repeated headers and notes, and are reshaped where they are not in long or wide form.
 * `missing` is what kept the nearest table from being read.
 */
export function findRegularTables(
	sheet: Table,
	kind: SourceKind | undefined,
	context: TableContext
): { tables: RegularTable[]; missing: string | null } {
	const known = findFormat(sheet, kind);
	if (known && !isRegular(known)) return { tables: [{ table: sheet, format: known, findings: [] }], missing: null };
	const parts = findTablesBeside(sheet).flatMap((part) => findRegions(part).map((region) => ({ part, region })));
	const tables: RegularTable[] = [];
	let missing: string | null = null;
	for (const { part, region } of parts) {
		const direct = directTable(region, part);
		const format = findFormat(direct, kind);
		if (format && isItself(region, direct, format)) {
			const totals = withoutTotals(direct, context.file);
			tables.push({ ...totals, format, findings: [...leftOut(region, context.file), ...totals.findings] });
			continue;
		}
		const reshaped = reshape(region, part, context);
		if (reshaped === null) continue;
		if ('refused' in reshaped) {
			missing ??= reshaped.refused;
			continue;
		}
		const fits = findFormat(reshaped.table, kind);
		if (fits) {
			const findings = [...leftOut(region, context.file), ...reshaped.findings];
			tables.push({ table: reshaped.table, format: fits, findings });
		}
	}
	// A table without a single readable figure is told of row by row.
	if (parts.length === 0 && known) tables.push({ table: sheet, format: known, findings: [] });
	return { tables, missing };
}

/** The region's lowest heading row and its rows, without titles and notes. */
function directTable({ header, body }: Region, { place }: Table): Table {
	const rows = [...header.slice(-1), ...body];
	return { kind: 'table', rows: rows.map(({ cells }) => cells), lines: rows.map(({ row }) => row), place };
}

/**
 * True where a table's own headings say what the format takes for granted. Headings such as `Område;2022` fit people as well
 * as anything else that is counted, and a category may be a crime type: then the titles must not say otherwise.
 */
function isItself({ titles, header }: Region, table: Table, { id }: SeriesFormat): boolean {
	if (header.length > 1 && header.slice(0, -1).some(({ cells }) => cells.filter((cell) => cell !== '').length > 1)) {
		return false;
	}
	const words = readTitleWords(titles.map(({ cells }) => cells.join(' ')));
	const columns = findHeader(table)?.roles.columns;
	if (id === 'population' && !columns?.has('population')) return words.measure === 'population' || titles.length === 0;
	if (id === 'survey' && !columns?.has('indicator') && !columns?.has('category')) return false;
	if (id === 'incidents')
		return !words.isReportedCrime && !columns?.has('rate') && !(table.rows[0] ?? []).some(namesCrime);
	return true;
}

function leftOut({ footer, repeated }: Region, file: string): Finding[] {
	const findings: Finding[] = [];
	const [first] = footer;
	if (first) {
		const text = first.cells.find((cell) => cell.trim() !== '')?.trim() ?? '';
		const details = { count: footer.length };
		findings.push({ code: 'footer-left-out', severity: 'info', place: { file, row: first.row }, text, details });
	}
	const [again] = repeated;
	if (again) {
		const details = { rows: repeated.map(({ row }) => String(row)) };
		findings.push({ code: 'repeated-headers', severity: 'info', place: { file, row: again.row }, text: '', details });
	}
	return findings;
}

/** The table without rows for the sum of all categories, which are no category, and without columns of sums. */
function withoutTotals(table: Table, file: string): { table: Table; findings: Finding[] } {
	const header = findHeader(table);
	const column = header?.roles.columns.get('category');
	const sums = (header?.roles.unknown ?? []).filter((at) => isTotalWord(table.rows[0]?.[at] ?? ''));
	const isTotal = (cells: readonly string[]) => column !== undefined && isTotalWord(cells[column] ?? '');
	const kept = table.rows.map((cells, index) => ({ cells, line: table.lines?.[index] ?? index + 1 }));
	const rows = kept.filter(({ cells }, index) => index === 0 || !isTotal(cells));
	const labels = new Set(
		kept.slice(1).flatMap(({ cells }) => (isTotal(cells) ? [cells[column ?? 0]?.trim() ?? ''] : []))
	);
	for (const at of sums) labels.add(table.rows[0]?.[at]?.trim() ?? '');
	if (labels.size === 0) return { table, findings: [] };
	const parts = (header?.roles.periods ?? []).filter(({ role }) => role === 'value').map(({ column: at }) => at);
	const wrong = sums.flatMap((at) =>
		kept.slice(1).flatMap(({ cells, line }) => {
			const text = [...cells.slice(0, Math.min(...parts)), table.rows[0]?.[at] ?? ''].join(', ');
			return checkSum(
				parts.map((part) => cells[part] ?? ''),
				cells[at] ?? '',
				{ file, row: line, text }
			);
		})
	);
	const without = (cells: readonly string[]) => cells.map((cell, at) => (sums.includes(at) ? '' : cell));
	return {
		table: { ...table, rows: rows.map(({ cells }) => without(cells)), lines: rows.map(({ line }) => line) },
		findings: [
			{ code: 'totals-left-out', severity: 'info', place: { file }, text: [...labels].join(', ') },
			...wrong.slice(0, MOST_WRONG)
		]
	};
}

const MOST_WRONG = 5; // findings of sums; a table with more has one cause for them all
