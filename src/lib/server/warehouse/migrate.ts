import { copyFile, mkdir, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { openDatabase, type Connection, type Database } from './duckdb.ts';
import { MIGRATIONS, type Migration } from './migrations.ts';
import migrationTableSql from './sql/migration-table.sql?raw';

/** The file was written by a later version of the product, which this one must not touch. */
export class NewerSchemaError extends Error {
	constructor(path: string, migration: string) {
		super(`${path} has the migration ${migration}, which this version does not know`);
		this.name = 'NewerSchemaError';
	}
}

type OpenOptions = { threads: number; memoryLimit: string };

/**
 * Opens the file and brings its schema up to date. Before each migration of an existing file a copy is laid in
 * `backups/` beside it, named for the migration; each migration is whole or absent.
 * Errors: NewerSchemaError, and what `openDatabase` throws.
 */
export async function openMigrated(
	path: string,
	options: OpenOptions,
	migrations: readonly Migration[] = MIGRATIONS
): Promise<Database> {
	let database = await openDatabase(path, options);
	try {
		const done = await applied(database);
		const unknown = done.find((name) => !migrations.some((migration) => migration.name === name));
		if (unknown) throw new NewerSchemaError(path, unknown);
		for (const migration of migrations.filter(({ name }) => !done.includes(name))) {
			if (done.length > 0 && path !== ':memory:') database = await copyThenReopen(database, path, migration, options);
			await apply(database, migration);
		}
		return database;
	} catch (error) {
		database.close();
		throw error;
	}
}

async function applied(database: Database): Promise<string[]> {
	return withConnection(database, async (connection) => {
		const known = await connection.query("SELECT table_name FROM duckdb_tables() WHERE table_name = 'migration'", {});
		if (known.length === 0) await connection.script(migrationTableSql);
		const rows = await connection.query('SELECT name FROM migration ORDER BY name', {});
		return rows.map((row) => String(row.name));
	});
}

async function apply(database: Database, migration: Migration): Promise<void> {
	await withConnection(database, async (connection) => {
		await connection.script('BEGIN');
		try {
			await connection.script(migration.sql);
			await connection.query("INSERT INTO migration VALUES ($name, timezone('UTC', now()))", { name: migration.name });
			await connection.script('COMMIT');
		} catch (error) {
			await connection.script('ROLLBACK');
			throw error;
		}
	});
}

async function copyThenReopen(database: Database, path: string, migration: Migration, options: OpenOptions) {
	await withConnection(database, (connection) => connection.script('CHECKPOINT'));
	database.close();
	const copies = join(dirname(path), 'backups');
	await mkdir(copies, { recursive: true });
	const copy = join(copies, `${basename(path, '.duckdb')}-before-${migration.name}.duckdb`);
	// A copy from an earlier, interrupted attempt holds the same state and is kept.
	if (!(await stat(copy).catch(() => undefined))) await copyFile(path, copy);
	return openDatabase(path, options);
}

async function withConnection<T>(database: Database, work: (connection: Connection) => Promise<T>): Promise<T> {
	const connection = await database.connect();
	try {
		return await work(connection);
	} finally {
		connection.close();
	}
}
