import { mkdir } from 'node:fs/promises';
import { dirname } from 'node:path';
import { z } from 'zod';
import { asksForDay, asOfSql, publicSql } from './as-of.ts';
import type { Query } from './define-query.ts';
import type { Connection, Parameters, Row } from './duckdb.ts';
import { keptAnswers } from './kept-answers.ts';
import { openMigrated } from './migrate.ts';
import { refreshReference } from './reference.ts';
import latestMigrationSql from './sql/latest-migration.sql?raw';
import { writeSnapshot, type Snapshot } from './snapshot.ts';
import type { Write } from './transaction.ts';

/** One opened database file: many readers, one writer at a time. */
export type Warehouse = {
	path: string;
	/** Typed rows of a question. Errors: QueryError; a row that is not as promised is our own mistake and throws. */
	read<P extends Parameters, R>(query: Query<P, R>, params: P): Promise<R[]>;
	/** The same warehouse with only what was published by the end of a day, an ISO date. Writes are as ever. */
	asOf(day: string): Warehouse;
	/** The same warehouse without figures from sources that are only for the work. Writes are as ever. */
	forPublic(): Warehouse;
	/** Writes come one after the other, in the order they were asked for. */
	write: Write;
	/** Writes all tables to Parquet files in a folder, as they stand at one moment; others read and write meanwhile. */
	snapshot(folder: string, signal?: AbortSignal): Promise<Snapshot>;
	/** The latest step of the schema, asked of the database itself each time: it answers only when the database does. */
	schema(): Promise<string>;
	/** Number of writes committed since opening; answers kept elsewhere are stale when it has moved. */
	revision(): number;
	close(): Promise<void>;
};

const READERS = 3;

/** Opens a warehouse, creating file and folder when absent; brings schema and reference rows up to date. */
export async function openWarehouse(
	path: string,
	options: { threads?: number; memoryLimit?: string } = {}
): Promise<Warehouse> {
	if (path !== ':memory:') await mkdir(dirname(path), { recursive: true });
	const database = await openMigrated(path, {
		threads: options.threads ?? 2,
		memoryLimit: options.memoryLimit ?? '2GB'
	});
	const writer = await database.connect();
	const readers = pool(await Promise.all(Array.from({ length: READERS }, () => database.connect())));
	let lastWrite: Promise<unknown> = Promise.resolve();
	let revision = 0;

	const write: Write = (work) => {
		const turn = lastWrite.then(async () => {
			await writer.script('BEGIN');
			try {
				const result = await work({
					read: (query, params) => ask(writer, query, params),
					append: (table, columns, rows) => writer.appendRows(table, columns, rows)
				});
				await writer.script('COMMIT');
				revision += 1;
				return result;
			} catch (error) {
				// A disk that filled up may have closed the database: the first error is the one to tell.
				await writer.script('ROLLBACK').catch(() => undefined);
				throw error;
			}
		});
		lastWrite = turn.catch(() => undefined);
		return turn;
	};

	await refreshReference(write);
	const kept = keptAnswers(() => revision);
	/** Each question in each of its forms: of now, of a day, or for the public. */
	const reading =
		(view: string, asking: Asking): Warehouse['read'] =>
		(query, params) =>
			kept.get(query, `${view} ${JSON.stringify(params)}`, () =>
				readers.use((connection) => asking(connection, query, params))
			);
	const warehouse: Warehouse = {
		path,
		write,
		read: reading('', ask),
		asOf: (day) => ({
			...warehouse,
			read: reading(day, (connection, query, params) => askAsOf(connection, query, params, day))
		}),
		forPublic: () => open,
		snapshot: (folder, signal) => writeSnapshot(database, folder, signal),
		schema: async () => {
			const [row] = await readers.use((connection) => connection.query(latestMigrationSql, {}));
			return String(row?.name);
		},
		revision: () => revision,
		async close() {
			await lastWrite;
			await readers.close();
			await writer.script('CHECKPOINT');
			writer.close();
			database.close();
		}
	};
	const open: Warehouse = { ...warehouse, read: reading('public', askForPublic) };
	return warehouse;
}

type Asking = <P extends Parameters, R>(connection: Connection, query: Query<P, R>, params: P) => Promise<R[]>;

async function ask<P extends Parameters, R>(connection: Connection, query: Query<P, R>, params: P): Promise<R[]> {
	return rowsOf(query, await connection.query(query.sql, query.params.parse(params)));
}

async function askAsOf<P extends Parameters, R>(
	connection: Connection,
	query: Query<P, R>,
	params: P,
	asOf: string
): Promise<R[]> {
	const sql = asOfSql(query.sql);
	if (sql === null) return ask(connection, query, params);
	return rowsOf(query, await connection.query(sql, { ...query.params.parse(params), asOf }));
}

const ALL_DAYS = '9999-12-31';

async function askForPublic<P extends Parameters, R>(
	connection: Connection,
	query: Query<P, R>,
	params: P
): Promise<R[]> {
	const sql = publicSql(query.sql);
	if (sql === null) return ask(connection, query, params);
	const day = asksForDay(query.sql) ? { asOf: ALL_DAYS } : {};
	return rowsOf(query, await connection.query(sql, { ...query.params.parse(params), ...day }));
}

function rowsOf<P extends Parameters, R>(query: Query<P, R>, rows: Row[]): R[] {
	const checked = z.array(query.row).safeParse(rows);
	if (!checked.success) throw new Error(`query ${query.name}: ${z.prettifyError(checked.error)}`);
	return checked.data;
}

/** Lends each connection to one caller at a time; the others wait in order. */
function pool(connections: Connection[]) {
	const free = [...connections];
	const waiting: ((connection: Connection) => void)[] = [];
	const release = (connection: Connection) => {
		const next = waiting.shift();
		if (next) next(connection);
		else free.push(connection);
	};
	return {
		async use<T>(work: (connection: Connection) => Promise<T>): Promise<T> {
			const connection = free.pop() ?? (await new Promise<Connection>((resolve) => waiting.push(resolve)));
			try {
				return await work(connection);
			} finally {
				release(connection);
			}
		},
		async close() {
			while (free.length < connections.length) await new Promise((resolve) => setTimeout(resolve, 5));
			for (const connection of connections) connection.close();
		}
	};
}
