import { createHash } from 'node:crypto';
import { readFile, readdir } from 'node:fs/promises';
import { join, relative } from 'node:path';
import type { Database, Row } from '#lib/server/warehouse/duckdb.ts';

/** What lies on the disk, for tests that hold it against what should. */

/** Every table of a database with its rows, each as text and in an order of their own. */
export async function everyTable(database: Database): Promise<Record<string, string[]>> {
	const connection = await database.connect();
	try {
		const names = await connection.query('SELECT table_name AS name FROM duckdb_tables() ORDER BY name', {});
		const tables: Record<string, string[]> = {};
		for (const { name } of names) {
			const rows = await connection.query(`SELECT * FROM "${String(name)}"`, {});
			tables[String(name)] = rows.map(written).sort();
		}
		return tables;
	} finally {
		connection.close();
	}
}

function written(row: Row): string {
	return JSON.stringify(row, (_, value: unknown) => (typeof value === 'bigint' ? `${value}n` : value));
}

/** Every file of a folder with its checksum. */
export async function filesIn(folder: string): Promise<Record<string, string>> {
	const entries = await readdir(folder, { recursive: true, withFileTypes: true });
	const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
	const sums = files.sort().map(async (path) => [relative(folder, path), sum(await readFile(path))] as const);
	return Object.fromEntries(await Promise.all(sums));
}

function sum(bytes: Uint8Array): string {
	return createHash('sha256').update(bytes).digest('hex');
}
