import type { Field } from './field-words.ts';
import { fold } from './fold.ts';
import type { PlanRow, PlanTable } from './plan-table.ts';
import { cellOf, widthOf } from './plan-table.ts';
import { keyOf } from './table-layout.ts';

const FEWEST_COLUMNS = 3; // keys and two activities; with one it is a table of keys and values
const FEWEST_KEYS = 3;
const MOST_KEYS_KNOWN = 0.6; // share of the first column
const NAMING: ReadonlySet<Field> = new Set<Field>(['title', 'measure', 'measures', 'activities']);
const TELLING: ReadonlySet<Field> = new Set<Field>(['responsible', 'when', 'starts', 'ends']);

/**
 * A table whose activities are columns, turned so that they are rows: the keys «Åtgärd», «Ansvarig», «Tidplan» stand in the
 * first column. Other tables are returned as they are.
 */
export function upright(table: PlanTable): PlanTable {
	const rows = table.rows.filter((row, index) => index > 0 || fold(cellOf(row, 0)) !== '');
	if (!isTransposed(rows, widthOf(table))) return table;
	const columns = Array.from({ length: widthOf(table) }, (_, column): PlanRow => {
		return { cells: rows.map((row) => cellOf(row, column)), place: { ...table.place, column: column + 1 } };
	});
	return {
		...table,
		rows: columns.filter((column, index) => index === 0 || column.cells.some((cell) => fold(cell) !== ''))
	};
}

function isTransposed(rows: readonly PlanRow[], width: number): boolean {
	if (width < FEWEST_COLUMNS) return false;
	const fields = rows.map((row) => keyOf(row)).flatMap((key) => (key?.rest === '' ? key.field : []));
	const distinct = new Set(fields);
	if (distinct.size < FEWEST_KEYS || distinct.size !== fields.length) return false;
	if (fields.length < rows.length * MOST_KEYS_KNOWN) return false;
	return fields.some((field) => NAMING.has(field)) && fields.some((field) => TELLING.has(field));
}
