import type { Table } from '../model/document.ts';
import type { Finding } from '../model/finding.ts';
import type { Period } from '../model/period.ts';
import { findColumnRoles, type ColumnRoles } from './column-roles.ts';
import type { Rejected } from './records.ts';
import { readRowPeriod } from './row-period.ts';
import type { Role } from './vocabulary.ts';

/** One value of a table in long or wide form, with the cells that belong to it; '' where the table has no such column. */
export type Entry = {
	row: number;
	area: string;
	label: string;
	group: string;
	period: Period;
	periodText: string;
	value: string;
	base: string;
	low: string;
	high: string;
	margin: string;
	reporters: string;
	rate: string;
};

/** `headings` are those of the columns that hold values; `findings` tell of columns that nobody understood. */
export type LongTable = {
	entries: Entry[];
	valueRole: Role;
	headings: string[];
	rejected: Rejected[];
	findings: Finding[];
};

/** Columns that may hold the value. */
const VALUE_ROLES: readonly Role[] = ['share', 'index', 'population', 'count', 'value'];
/** How far down the header may stand, under titles and empty rows. */
const DEEPEST_HEADER = 10;

/** The row that names the columns: an area, and either a value with its period or periods as columns. */
export function findHeader(table: Table): { index: number; roles: ColumnRoles } | undefined {
	for (const [index, cells] of table.rows.slice(0, DEEPEST_HEADER).entries()) {
		const roles = findColumnRoles(cells);
		const has = (role: Role) => roles.columns.has(role);
		const long = VALUE_ROLES.some(has) && (has('year') || has('period') || has('month'));
		if (has('area') && (long || roles.periods.length > 0)) return { index, roles };
	}
	return undefined;
}

/**
 * Takes a table in long or wide form apart into its values. `valueRoles` are the columns that can hold the value, the most
 * telling first. Rows that are cut short or without a readable period are rejected.
 */
export function readLongTable(table: Table, file: string, valueRoles: readonly Role[]): LongTable | undefined {
	const header = findHeader(table);
	if (!header) return undefined;
	const { columns, periods, unknown } = header.roles;
	const names = table.rows[header.index] ?? [];
	const valueRole = valueRoles.find((role) => columns.has(role)) ?? 'value';
	const wide = periods.length > 0 && !columns.has('year') && !columns.has('period') && !columns.has('month');
	const valueColumns = wide
		? periods.filter(({ role }) => role === 'value').map(({ column }) => column)
		: [columns.get(valueRole) ?? 0];
	const entries: Entry[] = [];
	const rejected: Rejected[] = [];
	for (const [index, cells] of table.rows.entries()) {
		if (index <= header.index) continue;
		const row = table.lines?.[index] ?? index + 1;
		const cell = (role: Role) => cells[columns.get(role) ?? -1]?.trim() ?? '';
		const common = {
			row,
			area: cell('area'),
			label: cell('indicator') || cell('category'),
			group: cell('group'),
			margin: cell('margin'),
			reporters: cell('reporters'),
			rate: cell('rate')
		};
		const refuse = (code: string, text: string) =>
			rejected.push({ row, finding: { code, severity: 'error', place: { file, row }, text } });
		if (cells.length <= Math.min(...valueColumns)) {
			refuse('short-row', cells.join(';'));
		} else if (common.area === '') {
			refuse('empty-label', cells.join(';'));
		} else if (wide) {
			entries.push(...wideEntries(cells, header.roles, common));
		} else {
			const periodText = [cell('period'), cell('year'), cell('month')].filter((text) => text !== '').join(' ');
			const period = readRowPeriod(cell('period'), cell('year'), cell('month'), null);
			const limits = { base: cell('base'), low: cell('low'), high: cell('high') };
			if (period) entries.push({ ...common, ...limits, period, periodText, value: cell(valueRole) });
			else refuse('bad-period', periodText);
		}
	}
	return {
		entries,
		valueRole,
		headings: valueColumns.map((column) => names[column] ?? ''),
		rejected,
		findings: unknown.map((column) => ({
			code: 'unknown-column',
			severity: 'info',
			place: { file, row: table.lines?.[header.index] ?? header.index + 1, column: column + 1 },
			text: names[column]?.trim() ?? ''
		}))
	};
}

type Common = Pick<Entry, 'row' | 'area' | 'label' | 'group' | 'margin' | 'reporters' | 'rate'>;

function wideEntries(cells: readonly string[], { columns, periods }: ColumnRoles, common: Common): Entry[] {
	const text = (column: number | undefined) => cells[column ?? -1]?.trim() ?? '';
	return periods
		.filter(({ role }) => role === 'value')
		.map(({ column, heading, period }) => {
			const beside = (role: 'base' | 'low' | 'high') =>
				text(
					periods.find(
						(other) => other.role === role && other.period.start === period.start && other.period.grain === period.grain
					)?.column ?? columns.get(role)
				);
			return {
				...common,
				period,
				periodText: heading,
				value: text(column),
				base: beside('base'),
				low: beside('low'),
				high: beside('high')
			};
		});
}
