import { findRole } from './column-roles.ts';
import { isFigure } from './grid-row.ts';
import { readHeaderColumns, type HeaderColumn } from './header-columns.ts';
import type { Region } from './table-region.ts';
import type { Role } from './vocabulary.ts';

/** A column of labels beside the figures. `role` null: its heading says nothing known. */
export type LabelColumn = { column: number; role: Role | null; heading: string };
export type TableColumns = { labels: LabelColumn[]; figures: HeaderColumn[] };

const LABELS: ReadonlySet<Role> = new Set<Role>([
	'area',
	'indicator',
	'category',
	'period',
	'year',
	'month',
	'group',
	'preliminary',
	'note'
]);
const MOSTLY = 0.5;

/** Tells the columns of labels from those of figures, by their headings and by what stands in them; empty ones are left out. */
export function findTableColumns({ header, body }: Region, isArea: (text: string) => boolean): TableColumns {
	const rows = header.map(({ cells }) => cells);
	const width = [...rows, ...body.map(({ cells }) => cells)].reduce((most, cells) => Math.max(most, cells.length), 0);
	const labels: LabelColumn[] = [];
	const figures: number[] = [];
	for (let column = 0; column < width; column += 1) {
		const named = rows.map((cells) => cells[column]?.trim() ?? '').filter((text) => text !== '');
		const lowest = rows.at(-1)?.[column]?.trim() ?? '';
		const cells = body.map((one) => one.cells[column]?.trim() ?? '').filter((text) => text !== '');
		if (cells.length === 0 && lowest === '') continue;
		const roles = named.flatMap((text) => findRole(text) ?? []);
		const role = roles.findLast((one) => LABELS.has(one)) ?? null;
		const numeric = cells.filter((cell) => isFigure(cell)).length;
		const isText = cells.length > 0 && numeric <= cells.length * MOSTLY && cells.some((cell) => /\p{L}/u.test(cell));
		if (role || column === 0 || (isText && roles.length === 0))
			labels.push({ column, role, heading: named.at(-1) ?? '' });
		else figures.push(column);
	}
	return { labels, figures: readHeaderColumns(rows, figures, isArea) };
}
