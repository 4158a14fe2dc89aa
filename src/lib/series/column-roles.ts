import { normaliseLabel } from '../model/label.ts';
import type { Period } from '../model/period.ts';
import { parsePeriod } from './dates.ts';
import { HEADINGS, type Role } from './vocabulary.ts';

const ROLE_OF = new Map(HEADINGS.flatMap(([role, words]) => words.map((word) => [word, role] as const)));

/** A column headed by a period, in a table in wide form, and what stands in it. `heading` is as the file has it. */
export type PeriodColumn = { column: number; heading: string; period: Period; role: 'value' | 'base' | 'low' | 'high' };

/** A table's columns by role, those headed by a period, and those nobody understood. */
export type ColumnRoles = {
	columns: ReadonlyMap<Role, number>;
	periods: readonly PeriodColumn[];
	unknown: readonly number[];
};

/** The role of a heading, or undefined when the vocabulary does not have it. Units in brackets are ignored. */
export function findRole(heading: string): Role | undefined {
	const label = normaliseLabel(heading).replace(/^(\p{L}.*?)\s*\(?(?:±|\+\/?-)\)?$/u, '$1');
	return ROLE_OF.get(label) ?? ROLE_OF.get(label.replace(/\s*\([^)]*\)$/, '').trim());
}

/** Reads a header row. The first column of a role wins; a second one is unknown. */
export function findColumnRoles(header: readonly string[]): ColumnRoles {
	const columns = new Map<Role, number>();
	const periods: PeriodColumn[] = [];
	const unknown: number[] = [];
	for (const [column, heading] of header.entries()) {
		const role = findRole(heading);
		const period = periodHeading(heading);
		if (role && !columns.has(role)) columns.set(role, column);
		else if (period) periods.push({ column, heading, ...period });
		else if (heading.trim() !== '') unknown.push(column);
	}
	return { columns, periods, unknown };
}

/** «2022», «Andel 2022», «2022 (%)», «Antal svar 2022», «n 2022»: the period and what stands in the column. */
function periodHeading(heading: string): Pick<PeriodColumn, 'period' | 'role'> | null {
	const plain = heading.trim().replace(/\s*\([^)]*\)$|\s*%$/, '');
	const alone = parsePeriod(plain);
	if (alone) return { period: alone, role: 'value' };
	const [, before, year, after] = /^(.*?)\s*\b(\d{4})\b\s*(.*)$/.exec(plain) ?? [];
	const period = parsePeriod(year ?? '');
	if (!period) return null;
	const role = findRole(`${before} ${after}`.trim());
	if (role === 'base' || role === 'low' || role === 'high') return { period, role };
	return role === 'share' || role === 'value' || role === 'index' || role === 'count' || role === 'population'
		? { period, role: 'value' }
		: null;
}
