import {
	DuckDBDateValue,
	DuckDBInstance,
	DuckDBTimestampValue,
	LIST,
	VARCHAR,
	listValue,
	type DuckDBAppender,
	type DuckDBConnection,
	type DuckDBPreparedStatement
} from '@duckdb/node-api';

/** The only file that imports `@duckdb/node-api`: values in and rows out as plain JavaScript. */

export type Parameter = string | number | boolean | null | readonly string[];
export type Parameters = Readonly<Record<string, Parameter>>;
export type Row = Record<string, unknown>;

/** Column types that `appendRows` writes. Dates are ISO dates, timestamps ISO date-times in UTC. */
export type ColumnType = 'text' | 'double' | 'integer' | 'boolean' | 'date' | 'timestamp' | 'bigint';
export type Columns = Readonly<Record<string, ColumnType>>;
export type Cell = string | number | boolean | null;

export type Database = { connect(): Promise<Connection>; close(): void };

/** One connection with its prepared statements kept. It serves one caller at a time. */
export type Connection = {
	/** Rows of one statement. Errors: QueryError with the statement. */
	query(sql: string, parameters: Parameters): Promise<Row[]>;
	/** Runs a script of several statements without parameters. */
	script(sql: string): Promise<void>;
	/** Appends rows to a table; `columns` must list the table's columns in order. */
	appendRows(table: string, columns: Columns, rows: Iterable<readonly Cell[]>): Promise<void>;
	/** Writes a table's rows to a Parquet file, in their order. */
	exportTable(table: string, path: string): Promise<void>;
	/** Adds the rows of a Parquet file to a table, column by column of the same name. */
	importTable(table: string, path: string): Promise<void>;
	/** Stops what the connection is doing. */
	interrupt(): void;
	close(): void;
};

/** A statement that failed, with its text. */
export class QueryError extends Error {
	readonly sql: string;
	constructor(sql: string, cause: unknown) {
		super(cause instanceof Error ? cause.message : String(cause), { cause });
		this.name = 'QueryError';
		this.sql = sql;
	}
}

/**
 * A kept statement must stay true when the data change. These two build on the minimum, maximum and nulls that a column had
 * when the statement was prepared: run again after more rows, it answers with cut strings or without rows (DuckDB 1.5).
 */
const STATISTICS_OPTIMIZERS = 'statistics_propagation,compressed_materialization';

/** How much of the machine a database may use; `readOnly` leaves the file, and what it has not yet taken in, as they are. */
export type OpenOptions = { threads: number; memoryLimit: string; readOnly?: boolean };

/**
 * Opens a DuckDB file, or a database in memory for `:memory:`.
 * `memoryLimit` is a DuckDB size such as `2GB`. Errors: what DuckDB says when the file is locked, damaged or not writable.
 */
export async function openDatabase(path: string, options: OpenOptions): Promise<Database> {
	const instance = await DuckDBInstance.create(path, {
		access_mode: options.readOnly ? 'READ_ONLY' : 'AUTOMATIC',
		threads: String(options.threads),
		memory_limit: options.memoryLimit,
		disabled_optimizers: STATISTICS_OPTIMIZERS,
		autoinstall_known_extensions: 'false',
		autoload_known_extensions: 'false'
	});
	return {
		connect: async () => connectionOf(await instance.connect()),
		close: () => instance.closeSync()
	};
}

/** Where a statement takes no parameter: a name in double quotes, a path in single ones. */
const named = (name: string) => `"${name.replaceAll('"', '""')}"`;
const quoted = (text: string) => `'${text.replaceAll("'", "''")}'`;

function connectionOf(connection: DuckDBConnection): Connection {
	const run = async (sql: string) => {
		try {
			await connection.run(sql);
		} catch (cause) {
			throw new QueryError(sql, cause);
		}
	};
	const prepared = new Map<string, DuckDBPreparedStatement>();
	const statementOf = async (sql: string) => {
		const kept = prepared.get(sql);
		if (kept) return kept;
		const statement = await connection.prepare(sql);
		prepared.set(sql, statement);
		return statement;
	};
	return {
		async query(sql, parameters) {
			try {
				const statement = await statementOf(sql);
				bind(statement, parameters);
				return (await statement.runAndReadAll()).getRowObjectsJS();
			} catch (cause) {
				prepared.delete(sql);
				throw new QueryError(sql, cause);
			}
		},
		script: run,
		exportTable: (table, path) => run(`COPY ${named(table)} TO ${quoted(path)} (FORMAT parquet, COMPRESSION zstd)`),
		importTable: (table, path) =>
			run(`INSERT INTO ${named(table)} BY NAME SELECT * FROM read_parquet(${quoted(path)})`),
		async appendRows(table, columns, rows) {
			const types = Object.values(columns);
			const appender = await connection.createAppender(table);
			if (appender.columnCount !== types.length) throw new Error(`table ${table} has ${appender.columnCount} columns`);
			try {
				for (const row of rows) {
					types.forEach((type, column) => append(appender, type, row[column] ?? null));
					appender.endRow();
				}
			} catch (error) {
				// What an unclosed appender holds would be written when it is collected, after the transaction.
				appender.clear();
				throw error;
			} finally {
				appender.closeSync();
			}
		},
		interrupt: () => connection.interrupt(),
		close: () => {
			for (const statement of prepared.values()) statement.destroySync();
			connection.closeSync();
		}
	};
}

function bind(statement: DuckDBPreparedStatement, parameters: Parameters): void {
	statement.clearBindings();
	for (const [name, value] of Object.entries(parameters)) {
		const index = statement.parameterIndex(name);
		if (value === null) statement.bindNull(index);
		else if (typeof value === 'string') statement.bindVarchar(index, value);
		else if (typeof value === 'number') statement.bindDouble(index, value);
		else if (typeof value === 'boolean') statement.bindBoolean(index, value);
		else statement.bindList(index, listValue([...value]), LIST(VARCHAR));
	}
}

const DAY_MS = 86_400_000;

function append(appender: DuckDBAppender, type: ColumnType, value: Cell): void {
	if (value === null) appender.appendNull();
	else if (type === 'text') appender.appendVarchar(String(value));
	else if (type === 'double') appender.appendDouble(Number(value));
	else if (type === 'integer') appender.appendInteger(Number(value));
	else if (type === 'bigint') appender.appendBigInt(BigInt(value));
	else if (type === 'boolean') appender.appendBoolean(value === true);
	else if (type === 'date') appender.appendDate(new DuckDBDateValue(Math.round(Date.parse(String(value)) / DAY_MS)));
	else appender.appendTimestamp(new DuckDBTimestampValue(BigInt(Date.parse(String(value))) * 1000n));
}
