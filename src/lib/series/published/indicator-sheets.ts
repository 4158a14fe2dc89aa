import type { Table } from '../../model/document.ts';
import { isRespondents, roleOf, titleLabel, yearOf, type CellRole, type IndicatorCells } from './indicator-cells.ts';

const CRIME_SHEET = /.[-–]\s?anmälda/i;
const SURVEY_SHEET = /\bNTU\b/i;
/** Title, and perhaps an empty row, before the rows that name the columns. */
const MOST_ABOVE = 6;

type Column = {
	column: number;
	area: string | null;
	role: CellRole;
	when: { year: number; pool: string | null } | null;
};

/** Whether a sheet is one of a workbook with Brå's indicators for municipalities, by its own name or title. */
export function isIndicatorSheet(table: Table): boolean {
	return readIndicatorSheet(table).cells.length > 0;
}

/**
 * Reads one sheet. Reported crime: areas down, `Antal 2023` across. Survey: areas down and pairs of years across, or years
 * down and areas across, each area with its share and limits.
 * Errors: a sheet that is none of these gives nothing; rows without a readable year come back as unread.
 */
export function readIndicatorSheet(table: Table): IndicatorCells {
	const nothing = { cells: [], unread: [] };
	const title =
		table.rows
			.slice(0, MOST_ABOVE)
			.map(filled)
			.find((cells) => new Set(cells).size === 1)?.[0] ?? '';
	const name = table.place.sheet ?? '';
	const isCrime =
		CRIME_SHEET.test(name) ||
		/\(anmälda brott\)/i.test(title) ||
		(/anmälda/i.test(name) && /kommunen.*länet/i.test(title));
	const isSurvey = !isCrime && (SURVEY_SHEET.test(name) || /\bNTU\b/.test(title));
	if (!isCrime && !isSurvey) return nothing;
	const label = titleLabel(title) || name.replace(/-(NTU|anmälda)$/i, '');
	const heads = isCrime ? crimeColumns(table) : (pooledColumns(table) ?? areaColumns(table, isRespondents(title)));
	if (!heads) return nothing;
	const base = { label, ...(table.place.sheet === undefined ? {} : { sheet: table.place.sheet }) };
	const result: IndicatorCells = { cells: [], unread: [] };
	for (const [index, line] of table.rows.entries()) {
		const first = line[0]?.trim() ?? '';
		if (index <= heads.index || first === '' || filled(line).length < 2) continue;
		const row = index + 1;
		if (heads.columns.some(({ when }) => when === null) && yearOf(first) === null) {
			result.unread.push({
				row,
				code: 'bad-period',
				text: first,
				...(base.sheet === undefined ? {} : { sheet: base.sheet })
			});
			continue;
		}
		for (const { column, area, role, when } of heads.columns) {
			const time = when ?? yearOf(first);
			if (time)
				result.cells.push({ ...base, area: area ?? first, role, ...time, text: line[column]?.trim() ?? '', row });
		}
	}
	return result;
}

type Heads = { index: number; columns: Column[] };

function crimeColumns(table: Table): Heads | undefined {
	return headRow(table, (heading) => {
		const [, unit = '', year = ''] = /^(.+?)\s+(\d{4})$/u.exec(heading) ?? [];
		const role = roleOf(unit, '');
		const when = yearOf(year);
		return role && when && (role === 'count' || role === 'rate') ? { area: null, role, when } : null;
	});
}

function pooledColumns(table: Table): Heads | undefined {
	return headRow(table, (heading) => {
		const [, before = '', years = ''] = /^(.*?)\s*(\d{4}\s*[/–-]\s*\d{4})$/u.exec(heading) ?? [];
		const when = yearOf(years);
		const role = before === '' ? 'share' : roleOf(before, '');
		return when && role ? { area: null, role, when } : null;
	});
}

function headRow(table: Table, read: (heading: string) => Omit<Column, 'column'> | null): Heads | undefined {
	for (const [index, line] of table.rows.slice(0, MOST_ABOVE).entries()) {
		const columns = line.flatMap((heading, column) => {
			const found = column === 0 ? null : read(heading.trim());
			return found ? [{ column, ...found }] : [];
		});
		const headings = line.slice(1).filter((cell) => cell.trim() !== '').length;
		if (columns.length > 0 && columns.length === headings) return { index, columns };
	}
	return undefined;
}

/** Areas across, written once above their columns; under them what each column holds, but for the number of answers. */
function areaColumns(table: Table, respondents: boolean): Heads | undefined {
	const firstYear = table.rows.findIndex((line) => yearOf(line[0] ?? '') !== null);
	if (firstYear < 1) return undefined;
	const parts = table.rows[firstYear - 1] ?? [];
	const areas = respondents ? parts : (table.rows[firstYear - 2] ?? []);
	const columns: Column[] = [];
	let area = '';
	for (let column = 1; column < Math.max(parts.length, areas.length); column += 1) {
		area = areas[column]?.trim() || area;
		const role = respondents ? 'respondents' : roleOf(parts[column]?.trim() ?? '', '');
		if (role && area !== '') columns.push({ column, area, role, when: null });
	}
	return columns.length > 0 ? { index: firstYear - 1, columns } : undefined;
}

function filled(line: readonly string[]): string[] {
	return line.map((cell) => cell.trim()).filter((cell) => cell !== '');
}
