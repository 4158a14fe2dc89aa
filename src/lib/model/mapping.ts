import { z } from 'zod';

/**
 * What a column holds, as a person has said it. Limits and respondents belong to the nearest value column on their left, or,
 * where there is none, to the first on their right.
 */
export const MAPPED_ROLES = [
	'skip',
	'area',
	'indicator',
	'period',
	'month',
	'group',
	'value',
	'base',
	'low',
	'high',
	'margin'
] as const;
export const MappedRole = z.enum(MAPPED_ROLES);
export type MappedRole = z.infer<typeof MappedRole>;

/** What the words of a heading row, or of a row that stands over others, tell of the values under them. */
export const NAMED = ['nothing', 'area', 'indicator', 'period', 'group'] as const;
export const Named = z.enum(NAMED);
export type Named = z.infer<typeof Named>;

/** How the values are written: whole counts, percent, shares of one, an index, or a mean of some other unit. */
export const MAPPED_UNITS = ['count', 'percent', 'share', 'index', 'mean'] as const;
export const MappedUnit = z.enum(MAPPED_UNITS);
export type MappedUnit = z.infer<typeof MappedUnit>;

const Row = z.number().int().min(1).max(1_000_000);

/** How a table that no format recognises is to be read. Rows and columns count from 1 within the table. */
export const Mapping = z.object({
	/** Which of the document's tables, from 1. */
	table: z.number().int().min(1).max(1000),
	/** Rows with headings over the value columns, outermost first. A blank heading continues the one on its left. */
	headings: z.array(z.object({ row: Row, names: Named })).max(5),
	firstRow: Row,
	/** Null reads to the end. */
	lastRow: Row.nullable(),
	/** One for each column; columns beyond are skipped. */
	roles: z.array(MappedRole).max(500),
	/** What a row that has a label but no values tells of the rows under it. */
	loneRows: Named,
	unit: MappedUnit,
	/** What is counted or measured, for a new indicator: «ärenden». */
	unitName: z.string().max(80),
	/** What the whole table is about, where no column says so; '' where one does. */
	fixed: z.object({ area: z.string().max(200), indicator: z.string().max(200), period: z.string().max(40) })
});
export type Mapping = z.infer<typeof Mapping>;

/** A mapping that is kept for the next file of the same layout. */
export type MappingProfile = { id: string; name: string; layout: string; mapping: Mapping };
