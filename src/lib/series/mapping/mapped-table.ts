import type { Table } from '#lib/model/document.ts';
import type { Finding } from '#lib/model/finding.ts';
import type { MappedRole, Mapping, Named } from '#lib/model/mapping.ts';
import type { RawObservation } from '#lib/model/observation.ts';
import type { Period } from '#lib/model/period.ts';
import { isPreliminary, parsePeriod } from '../dates.ts';
import { deduplicate } from '../deduplicate.ts';
import { readRowPeriod } from '../row-period.ts';
import { findDecimalSign, parseNumber, type DecimalSign } from '../number.ts';
import type { Rejected, SeriesRecords } from '../records.ts';

type Dimension = Exclude<Named, 'nothing'>;
type Words = Partial<Record<Dimension, string>>;
/** A column of values with the columns that belong to it, and what the headings over it say. Columns count from 0. */
type ValueColumn = { column: number; words: Words; beside: Partial<Record<MappedRole, number>> };

const BESIDE: readonly MappedRole[] = ['base', 'low', 'high', 'margin'];
/** Labels that go on downwards when a cell is left empty, as merged cells do. */
const FILLED: readonly Dimension[] = ['area', 'indicator', 'period', 'group'];

/**
 * Reads a table as a person has said that it is to be read. Unit: shares and their limits come out as 0–1, all else as
 * written. Errors: a value, period or number of respondents that cannot be read is rejected with its row, the rest is used.
 */
export function parseMapped(table: Table, mapping: Mapping, file: string): SeriesRecords {
	const columns = valueColumns(table, mapping);
	const last = Math.min(mapping.lastRow ?? table.rows.length, table.rows.length);
	const decimal = findDecimalSign(cellsRead(table, mapping, columns, last));
	const rejected: Rejected[] = [];
	const observations: RawObservation[] = [];
	const standing: Words = {};
	let filled = 0;
	for (let index = mapping.firstRow - 1; index < last; index += 1) {
		const cells = table.rows[index] ?? [];
		const row = table.lines?.[index] ?? (table.place.row ?? 1) + index;
		if (cells.every((cell) => cell.trim() === '')) continue;
		const lone = loneLabel(cells, columns);
		if (lone !== null && mapping.loneRows !== 'nothing') {
			standing[mapping.loneRows] = lone;
			continue;
		}
		const own = wordsOf(cells, mapping);
		for (const dimension of FILLED) {
			if (!mapping.roles.includes(roleOf(dimension))) continue;
			if (own[dimension] === '') filled += standing[dimension] === undefined ? 0 : 1;
			else standing[dimension] = own[dimension] ?? '';
		}
		for (const column of columns) {
			const words = { ...withoutEmpty(mapping.fixed), ...standing, ...withoutEmpty(own), ...column.words };
			const result = toObservation(cells, column, words, { mapping, decimal, file, row });
			if (result === null) continue;
			if ('finding' in result) rejected.push(result);
			else observations.push(result);
		}
	}
	const unique = deduplicate(observations, file);
	const findings: Finding[] = [];
	const place = { file };
	if (filled > 0) {
		findings.push({ code: 'labels-filled-down', severity: 'info', place, text: '', details: { count: filled } });
	}
	if (unique.repeated > 0) {
		findings.push({ code: 'repeated-rows', severity: 'info', place, text: '', details: { count: unique.repeated } });
	}
	return { observations: unique.kept, populations: [], rejected: [...rejected, ...unique.rejected], findings };
}

function valueColumns({ rows }: Table, { roles, headings }: Mapping): ValueColumn[] {
	const values = roles.flatMap((role, column) => (role === 'value' ? column : []));
	const columns = values.map((column): ValueColumn => {
		const words: Words = {};
		for (const { row, names } of headings) {
			if (names === 'nothing') continue;
			const text = headingOver(rows[row - 1] ?? [], column, values[0] ?? 0);
			if (text !== '') words[names] = [words[names] ?? [], text].flat().join(names === 'period' ? ' ' : ', ');
		}
		return { column, words, beside: {} };
	});
	roles.forEach((role, column) => {
		if (!BESIDE.includes(role)) return;
		const owner = columns.findLast((one) => one.column < column) ?? columns[0];
		if (owner && owner.beside[role] === undefined) owner.beside[role] = column;
	});
	return columns;
}

/** A merged heading stands in the first of its columns only. */
function headingOver(cells: readonly string[], column: number, first: number): string {
	for (let at = column; at >= first; at -= 1) {
		const text = cells[at]?.trim() ?? '';
		if (text !== '') return text;
	}
	return '';
}

function wordsOf(cells: readonly string[], { roles }: Mapping): Words {
	const text = (role: MappedRole) => cells[roles.indexOf(role)]?.trim() ?? '';
	const period = [text('period'), text('month')].filter((part) => part !== '').join(' ');
	return { area: text('area'), indicator: text('indicator'), group: text('group'), period };
}

function roleOf(dimension: Dimension): MappedRole {
	return dimension;
}

/** The only words of a row without any value, or null for an ordinary row. */
function loneLabel(cells: readonly string[], columns: readonly ValueColumn[]): string | null {
	if (columns.some(({ column }) => (cells[column]?.trim() ?? '') !== '')) return null;
	const filled = cells.map((cell) => cell.trim()).filter((cell) => cell !== '');
	return filled.length === 1 ? (filled[0] ?? null) : null;
}

function* cellsRead(table: Table, mapping: Mapping, columns: readonly ValueColumn[], last: number): Iterable<string> {
	for (const cells of table.rows.slice(mapping.firstRow - 1, last)) {
		for (const { column, beside } of columns) {
			for (const at of [column, beside.low, beside.high, beside.margin]) yield cells[at ?? -1] ?? '';
		}
	}
}

type Reading = { mapping: Mapping; decimal: DecimalSign; file: string; row: number };

/** Null for a cell that is empty in a row that has other values: a table need not have every combination. */
function toObservation(
	cells: readonly string[],
	{ column, beside }: ValueColumn,
	words: Words,
	{ mapping, decimal, file, row }: Reading
): RawObservation | Rejected | null {
	const refuse = (code: string, text: string): Rejected => ({
		row,
		finding: { code, severity: 'error', place: { file, row, column: column + 1 }, text }
	});
	const raw = cells[column]?.trim() ?? '';
	if (raw === '') return null;
	const { area = '', indicator = '', period: periodText = '', group = '' } = words;
	if (area === '' || indicator === '') return refuse('empty-label', cells.join('; '));
	const period = periodOfWords(periodText);
	if (!period) return refuse('bad-period', periodText);
	const value = parseNumber(raw, decimal);
	if (!value) return refuse('bad-value', raw);
	const divisor = mapping.unit === 'percent' ? 100 : 1;
	const read = (role: 'low' | 'high' | 'margin' | 'base') => {
		const text = (cells[beside[role] ?? -1] ?? '').trim().replace(/^(?:±|\+\/?[-−])/, '');
		const parsed = text === '' ? { missing: 'not-collected' as const } : parseNumber(text, decimal);
		return parsed === null ? undefined : 'value' in parsed ? parsed.value : null;
	};
	const [low, high, margin, base] = [read('low'), read('high'), read('margin'), read('base')];
	if (low === undefined || high === undefined || margin === undefined) return refuse('bad-value', cells.join('; '));
	if (base === undefined || (base !== null && (base < 0 || !Number.isInteger(base)))) {
		return refuse('bad-base', cells[beside.base ?? -1] ?? '');
	}
	const number = 'value' in value ? value.value / divisor : null;
	if (number !== null && !inRange(number, mapping)) return refuse('out-of-range', raw);
	const from = low === null ? (margin === null || number === null ? null : number - margin / divisor) : low / divisor;
	const to = high === null ? (margin === null || number === null ? null : number + margin / divisor) : high / divisor;
	if (number !== null && ((from !== null && from > number) || (to !== null && to < number))) {
		return refuse('interval-beside-value', `${from} – ${raw} – ${to}`);
	}
	const isShare = mapping.unit === 'percent' || mapping.unit === 'share';
	return {
		areaLabel: area,
		indicatorPath: [indicator],
		periodStart: period.start,
		grain: period.grain,
		populationGroup: group,
		value: number,
		base,
		low: from === null || !isShare ? from : Math.max(0, from),
		high: to === null || !isShare ? to : Math.min(1, to),
		reporters: null,
		status: isPreliminary(periodText) ? 'preliminary' : 'final',
		missing: 'missing' in value ? value.missing : null,
		raw,
		row
	};
}

/** «mars 2024», «2024 mars», «2024 4» (a year and the number of a month). */
function periodOfWords(text: string): Period | null {
	const [first = '', ...rest] = text.split(/\s+/);
	return (
		parsePeriod(text) ??
		readRowPeriod('', first, rest.join(' '), null) ??
		readRowPeriod('', rest.join(' '), first, null)
	);
}

function inRange(value: number, { unit }: Mapping): boolean {
	if (unit === 'count') return value >= 0 && Number.isInteger(value);
	return unit === 'percent' || unit === 'share' ? value >= 0 && value <= 1 : true;
}

function withoutEmpty(words: Words): Words {
	const kept: Words = {};
	for (const dimension of FILLED) {
		const text = words[dimension];
		if (text !== undefined && text !== '') kept[dimension] = text;
	}
	return kept;
}
