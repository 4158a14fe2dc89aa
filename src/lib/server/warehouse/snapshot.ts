import { join } from 'node:path';
import { z } from 'zod';
import { openDatabase, type Connection, type Database, type OpenOptions } from './duckdb.ts';
import { openMigrated } from './migrate.ts';
import { MIGRATIONS, type Migration } from './migrations.ts';
import countRowsSql from './sql/count-rows.sql?raw';
import schemaStatementsSql from './sql/schema-statements.sql?raw';
import snapshotColumnsSql from './sql/snapshot-columns.sql?raw';
import snapshotSourcesSql from './sql/snapshot-sources.sql?raw';

/** A table of a snapshot: its columns in order, and how many rows were written. */
export const SnapshotTable = z.object({
	name: z.string().regex(/^[a-z_]+$/),
	columns: z.array(z.object({ name: z.string(), type: z.string() })),
	rows: z.number().int().nonnegative()
});
export type SnapshotTable = z.infer<typeof SnapshotTable>;

/** Everything a database held at one moment. `schema` is the SQL that makes its tables and views anew. */
export type Snapshot = {
	migrations: string[];
	tables: SnapshotTable[];
	/** The files that had been read in. */
	sources: { sha256: string; fileName: string }[];
	schema: string;
};

/** The rows of a snapshot are not those that its list says. */
export class SnapshotMismatch extends Error {
	constructor(table: string, found: number, wanted: number) {
		super(`table ${table} has ${found} rows, not ${wanted}`);
		this.name = 'SnapshotMismatch';
	}
}

/** The name of a table's file in a snapshot. */
export function tableFile(table: string): string {
	return `${table}.parquet`;
}

/**
 * Writes every table to a Parquet file in `folder`, all as they stood at one moment: the work goes on meanwhile.
 * `signal` stops it between two tables. Errors: QueryError, such as when the disk is full; what `signal` says.
 */
export async function writeSnapshot(database: Database, folder: string, signal?: AbortSignal): Promise<Snapshot> {
	return withConnection(database, async (connection) => {
		// All that is read in one transaction is of the same moment.
		await connection.script('BEGIN TRANSACTION READ ONLY');
		try {
			const statements = z.array(z.object({ statement: z.string() }));
			const schema = statements.parse(await connection.query(schemaStatementsSql, {}));
			const tables = await tablesOf(connection);
			for (const { name } of tables) {
				signal?.throwIfAborted();
				await connection.exportTable(name, join(folder, tableFile(name)));
			}
			const names = z.array(z.object({ name: z.string() }));
			const migrations = names.parse(await connection.query('SELECT name FROM migration ORDER BY name', {}));
			const sources = z.array(z.object({ sha256: z.string(), fileName: z.string() }));
			return {
				migrations: migrations.map(({ name }) => name),
				tables,
				sources: sources.parse(await connection.query(snapshotSourcesSql, {})),
				schema: schema.map(({ statement }) => statement.trim()).join('\n')
			};
		} finally {
			await connection.script('ROLLBACK');
		}
	});
}

/**
 * Makes a new database at `path` out of a snapshot: the schema by its own migrations, then the rows.
 * Errors: SnapshotMismatch when a table gets other rows than `tables` says; QueryError.
 */
export async function loadSnapshot(
	path: string,
	{ migrations, tables }: Pick<Snapshot, 'migrations' | 'tables'>,
	folder: string,
	options: OpenOptions,
	known: readonly Migration[] = MIGRATIONS
): Promise<void> {
	const steps = known.filter(({ name }) => migrations.includes(name));
	const database = await openMigrated(path, options, steps);
	try {
		await withConnection(database, async (connection) => {
			await connection.script('BEGIN');
			await connection.script('DELETE FROM migration');
			for (const { name } of tables) await connection.importTable(name, join(folder, tableFile(name)));
			const found = await tablesOf(connection);
			for (const { name, rows } of tables) {
				const own = found.find((table) => table.name === name)?.rows ?? 0;
				if (own !== rows) throw new SnapshotMismatch(name, own, rows);
			}
			await connection.script('COMMIT');
			await connection.script('CHECKPOINT');
		});
	} finally {
		database.close();
	}
}

/**
 * Lets a database take in what lies beside it in its log, so that the file alone holds everything. Also shows that no other
 * process has it open. Errors: what `openDatabase` throws when it is locked or damaged.
 */
export async function settleDatabase(path: string, options: OpenOptions): Promise<void> {
	const database = await openDatabase(path, options);
	try {
		await withConnection(database, (connection) => connection.script('CHECKPOINT'));
	} finally {
		database.close();
	}
}

async function tablesOf(connection: Connection): Promise<SnapshotTable[]> {
	const Column = z.object({ table: z.string(), name: z.string(), type: z.string() });
	const columns = z.array(Column).parse(await connection.query(snapshotColumnsSql, {}));
	const tables: SnapshotTable[] = [];
	for (const name of [...new Set(columns.map(({ table }) => table))]) {
		const [counted] = await connection.query(countRowsSql.replace('any_table', `"${name}"`), {});
		const own = columns.filter(({ table }) => table === name);
		tables.push({ name, columns: own.map((one) => ({ name: one.name, type: one.type })), rows: Number(counted?.rows) });
	}
	return tables;
}

async function withConnection<T>(database: Database, work: (connection: Connection) => Promise<T>): Promise<T> {
	const connection = await database.connect();
	try {
		return await work(connection);
	} finally {
		connection.close();
	}
}
