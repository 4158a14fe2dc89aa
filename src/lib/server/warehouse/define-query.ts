import { z } from 'zod';
import type { Parameters } from './duckdb.ts';

/** A question to the warehouse: its statement, what it needs and what one row of the answer is. */
export type Query<P extends Parameters, R> = {
	name: string;
	sql: string;
	params: z.ZodType<P>;
	row: z.ZodType<R>;
};

const defined = new Map<string, Query<Parameters, unknown>>();

/**
 * Defines a question once. `sql` is the text of a `.sql` file with named parameters (`$areaCode`); values are always bound, never pasted.
 * Errors: throws when two questions share a name.
 */
export function defineQuery<P extends Parameters, R>(
	name: string,
	sql: string,
	params: z.ZodType<P>,
	row: z.ZodType<R>
): Query<P, R> {
	if (defined.has(name)) throw new Error(`two queries are named ${name}`);
	const query = { name, sql, params, row };
	defined.set(name, query as unknown as Query<Parameters, unknown>);
	return query;
}

/** Every question defined so far, for tests that send each through the database's own EXPLAIN. */
export function definedQueries(): Query<Parameters, unknown>[] {
	return [...defined.values()];
}

/** For a question that needs nothing. */
export const NoParams = z.strictObject({});
/** For a statement that returns no rows. */
export const NoRow = z.unknown();
