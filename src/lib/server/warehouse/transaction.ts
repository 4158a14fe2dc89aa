import type { Query } from './define-query.ts';
import type { Cell, Columns, Parameters } from './duckdb.ts';

/** What can be asked and written inside one transaction. */
export type Transaction = {
	read<P extends Parameters, R>(query: Query<P, R>, params: P): Promise<R[]>;
	append(table: string, columns: Columns, rows: Iterable<readonly Cell[]>): Promise<void>;
};

/** Does the work in one transaction: whole, or not at all when it throws. */
export type Write = <T>(work: (transaction: Transaction) => Promise<T>) => Promise<T>;
