import { copyFile, mkdir, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { openDatabase, type Connection, type Database, type OpenOptions } from './duckdb.ts';
import { MIGRATIONS, type Migration } from './migrations.ts';
import migrationTableSql from './sql/migration-table.sql?raw';

/** The file was written by a later version of the product, which this one must not touch. */
export class NewerSchemaError extends Error {
	constructor(path: string, migration: string) {
		super(`${path} has the migration ${migration}, which this version does not know`);
		this.name = 'NewerSchemaError';
	}
}

/** The file is a DuckDB database of something else. */
export class ForeignDatabaseError extends Error {
	constructor(path: string) {
		super(`${path} has tables but no migrations of this product`);
		this.name = 'ForeignDatabaseError';
	}
}

/**
 * Opens the file and brings its schema up to date. A file that is there is first looked at without writing, so that one that
 * is not for this version stays as it is, byte by byte. Before each migration of an existing file a copy is laid in
 * `backups/` beside it, named for the migration; each migration is whole or absent.
 * Errors: NewerSchemaError, ForeignDatabaseError, and what `openDatabase` throws.
 */
export async function openMigrated(
	path: string,
	options: OpenOptions,
	migrations: readonly Migration[] = MIGRATIONS
): Promise<Database> {
	const done = await lookAt(path, options);
	const unknown = done.find((name) => !migrations.some((migration) => migration.name === name));
	if (unknown) throw new NewerSchemaError(path, unknown);
	let database = await openDatabase(path, options);
	try {
		if (done.length === 0) await prepare(database);
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

/** The migrations that the file has gone through, oldest first; none for a file that is not there or has nothing in it. */
async function lookAt(path: string, options: OpenOptions): Promise<string[]> {
	if (path === ':memory:') return [];
	const there = await stat(path).catch(() => undefined);
	if (!there) return [];
	const database = await openDatabase(path, { ...options, readOnly: true });
	try {
		return await withConnection(database, async (connection) => {
			const tables = await connection.query('SELECT table_name AS name FROM duckdb_tables()', {});
			if (tables.length === 0) return [];
			if (!tables.some(({ name }) => name === 'migration')) throw new ForeignDatabaseError(path);
			const rows = await connection.query('SELECT name FROM migration ORDER BY name', {});
			return rows.map((row) => String(row.name));
		});
	} finally {
		database.close();
	}
}

/** The table of migrations itself; a first start that was interrupted may have made it. */
async function prepare(database: Database): Promise<void> {
	await withConnection(database, async (connection) => {
		const known = await connection.query("SELECT table_name FROM duckdb_tables() WHERE table_name = 'migration'", {});
		if (known.length === 0) await connection.script(migrationTableSql);
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
			await connection.script('ROLLBACK').catch(() => undefined);
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
	// A copy from an earlier, interrupted attempt holds the same state and is kept; half a copy never has its name.
	if (!(await stat(copy).catch(() => undefined))) {
		try {
			await copyFile(path, `${copy}.part`);
			await rename(`${copy}.part`, copy);
		} catch (error) {
			await rm(`${copy}.part`, { force: true });
			throw error;
		}
	}
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
