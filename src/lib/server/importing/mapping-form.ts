import { z } from 'zod';
import { MappedRole, MappedUnit, Mapping, Named } from '#lib/model/mapping.ts';

/** How many rows of headings the form has room for. */
export const HEADING_ROWS = 3;

const RowNumber = z.preprocess(
	(text) => (text === '' || text === undefined ? null : Number(text)),
	z.number().int().min(1).max(1_000_000).nullable()
);

const Form = z.object({
	table: z.coerce.number().int().min(1),
	firstRow: RowNumber,
	lastRow: RowNumber,
	loneRows: Named.catch('nothing'),
	unit: MappedUnit.catch('count'),
	unitName: z.string().trim().max(80).catch(''),
	area: z.string().trim().max(200).catch(''),
	indicator: z.string().trim().max(200).catch(''),
	period: z.string().trim().max(40).catch('')
});

/** The mapping that the wizard's form describes; null when its rows cannot be those of a table. */
export function mappingOf(data: FormData): Mapping | null {
	const form = Form.safeParse(Object.fromEntries(data));
	if (!form.success || form.data.firstRow === null) return null;
	const { table, firstRow, lastRow, loneRows, unit, unitName, area, indicator, period } = form.data;
	if (lastRow !== null && lastRow < firstRow) return null;
	const headings = Array.from({ length: HEADING_ROWS }, (_, index) => ({
		row: RowNumber.safeParse(data.get(`heading:${index}:row`) ?? '').data ?? null,
		names: Named.catch('nothing').parse(data.get(`heading:${index}:names`))
	}));
	const roles = [];
	for (let column = 0; data.has(`role:${column}`); column += 1) {
		roles.push(MappedRole.catch('skip').parse(data.get(`role:${column}`)));
	}
	const mapping = Mapping.safeParse({
		table,
		headings: headings.flatMap(({ row, names }) => (row === null ? [] : { row, names })).sort((a, b) => a.row - b.row),
		firstRow,
		lastRow,
		roles,
		loneRows,
		unit,
		unitName,
		fixed: { area, indicator, period }
	});
	return mapping.success ? mapping.data : null;
}
