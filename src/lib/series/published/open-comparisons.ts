import type { Table } from '../../model/document.ts';
import type { Finding } from '../../model/finding.ts';
import { normaliseLabel } from '../../model/label.ts';
import type { IndicatorHint, RawObservation } from '../../model/observation.ts';
import { periodOf } from '../../model/period.ts';
import { parseYear } from '../dates.ts';
import type { Rejected, SeriesRecords } from '../records.ts';
import { SKR } from '../vocabulary.ts';
import { asObservation, asRejected } from './as-observation.ts';
import { figureReader } from './figure.ts';
import { unitOf } from './unit.ts';

export const COMPARISON: IndicatorHint = { prefix: 'oj.', kind: 'mean', unit: '', reading: 'none', publisher: SKR };

const CODE = /^k-?kod$/;
const AREA = /^(kommun|kommunnamn)$/;
/** Lines that sum up the table and are no area. */
const SUMMARY = /^(min|max|median|medel|medelvärde|minimum|maximum)\b/i;
const DEEPEST = 8;

type Column = { column: number; label: string; unit: string; year: number };

export function isOpenComparisons(table: Table): boolean {
	return headerIndex(table) !== undefined;
}

/**
 * Reads «Öppna jämförelser: Trygghet och säkerhet»: municipalities down by `K-kod`, indicators across. Unit and year come
 * from each heading, from the rows above it or from the title. Rates are kept per 1 000 as published.
 * Errors: a column without unit or year is left out with a finding; Min and Max are no areas and are left out.
 */
export function parseOpenComparisons(table: Table, file: string): SeriesRecords {
	const index = headerIndex(table);
	if (index === undefined) throw new Error('the table has no column K-kod');
	const header = (table.rows[index] ?? []).map(normaliseLabel);
	const [codeAt, areaAt] = [header.findIndex((cell) => CODE.test(cell)), header.findIndex((cell) => AREA.test(cell))];
	const { columns, findings } = readColumns(table, index, [codeAt, areaAt], file);
	const body = table.rows.map((cells, at) => ({ cells, row: table.lines?.[at] ?? at + 1 })).slice(index + 1);
	const read = figureReader(
		table,
		body.flatMap(({ cells }) => columns.map(({ column }) => cells[column] ?? ''))
	);
	const observations: RawObservation[] = [];
	const rejected: Rejected[] = [];
	for (const { cells, row } of body) {
		const [code, name] = [cells[codeAt]?.trim() ?? '', cells[areaAt]?.trim() ?? ''];
		const isCountry = [code, name].some((text) => /^(riket|hela landet)$/i.test(text));
		if (SUMMARY.test(code) || SUMMARY.test(name) || (code === '' && !isCountry)) continue;
		const areaLabel = isCountry ? '00' : `${code} ${name}`.trim();
		for (const { column, label, unit, year } of columns) {
			const text = cells[column]?.trim() ?? '';
			const number = read(text);
			if (!number) rejected.push(asRejected(file, row, 'bad-value', text));
			else {
				const hint = { ...COMPARISON, unit };
				const period = periodOf('year', year);
				observations.push(asObservation({ areaLabel, indicatorPath: [label], period, number, raw: text, row, hint }));
			}
		}
	}
	return { observations, populations: [], rejected, findings };
}

function headerIndex(table: Table): number | undefined {
	const index = table.rows.slice(0, DEEPEST).findIndex((cells) => {
		const labels = cells.map(normaliseLabel);
		return labels.some((label) => CODE.test(label)) && labels.some((label) => AREA.test(label));
	});
	return index < 0 ? undefined : index;
}

function readColumns(
	table: Table,
	index: number,
	keys: readonly number[],
	file: string
): { columns: Column[]; findings: Finding[] } {
	const above = table.rows.slice(0, index);
	const title = above.map((line) => [...new Set(line.map((cell) => cell.trim()).filter((cell) => cell !== ''))]);
	const whole = title
		.filter((texts) => texts.length === 1)
		.flat()
		.join(' ');
	const columns: Column[] = [];
	const findings: Finding[] = [];
	for (const [column, heading] of (table.rows[index] ?? []).entries()) {
		if (keys.includes(column) || heading.trim() === '' || /^(län|l-kod|kommungrupp|rang)/i.test(heading.trim()))
			continue;
		const own = [...above.map((line) => line[column]?.trim() ?? ''), heading].join(' ').replace(/[\s\u00a0]+/g, ' ');
		const unit = unitOf(own) ?? unitOf(whole);
		const year = lastYear(heading) ?? lastYear(own) ?? lastYear(whole);
		const place = { file, row: index + 1, column: column + 1 };
		if (unit === undefined || year === null) {
			const code = unit === undefined ? 'column-without-unit' : 'column-without-year';
			findings.push({ code, severity: 'warning', place, text: heading.trim() });
		} else columns.push({ column, label: bareLabel(heading), unit, year });
	}
	return { columns, findings };
}

function lastYear(text: string): number | null {
	const years = [...text.matchAll(/\b(\d{4})\b/g)].flatMap(([, year]) => parseYear(year ?? '') ?? []);
	return years.at(-1) ?? null;
}

/** The heading without its years and unit. */
function bareLabel(heading: string): string {
	return heading
		.replace(/[\s\u00a0]+/g, ' ')
		.replace(/[,(]?\s*(antal )?(per|\/)\s*1(00)? ?000\b.*$/i, '')
		.replace(/[,(]?\s*\b\d{4}(\s*[-–]\s*\d{4})?\)?/g, '')
		.replace(/[,(]?\s*(andel )?\(?(%|procent)\)?\s*$/i, '')
		.replace(/[,\s]+$/, '')
		.trim();
}
