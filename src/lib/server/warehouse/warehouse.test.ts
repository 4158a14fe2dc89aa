import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { z } from 'zod';
import { asOfSql, publicSql } from './as-of.ts';
import { NoParams, NoRow, definedQueries, defineQuery } from './define-query.ts';
import { openDatabase } from './duckdb.ts';
import { NewerSchemaError, openMigrated } from './migrate.ts';
import { MIGRATIONS } from './migrations.ts';
import { areaAliases, areas, indicators } from './queries/catalogue.ts';
import './queries/area-writing.ts';
import './queries/break-writing.ts';
import './queries/analysis.ts';
import './queries/coverage.ts';
import './queries/geography.ts';
import './queries/meetings.ts';
import './queries/plan-writing.ts';
import './queries/plan-versions.ts';
import './queries/plans.ts';
import { setting, writeSetting } from './queries/setting.ts';
import './queries/series.ts';
import { sources } from './queries/sources.ts';
import { AREA_ALIAS, SOURCE, TABLES } from './tables.ts';
import { openWarehouse } from './warehouse.ts';

let folder = '';
beforeEach(async () => {
	folder = await mkdtemp(join(tmpdir(), 'lagesbild-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));
const OPTIONS = { threads: 1, memoryLimit: '500MB' };

test('every query is one that the database itself accepts, with the parameters it says it needs', async () => {
	const warehouse = await openWarehouse(':memory:');
	const database = await openMigrated(':memory:', OPTIONS);
	const connection = await database.connect();
	const statements = definedQueries().flatMap(({ name, sql }) => {
		const dated = asOfSql(sql);
		const open = publicSql(sql);
		return [
			{ name, sql },
			...(dated === null ? [] : [{ name: `${name} as of a day`, sql: dated }]),
			...(open === null ? [] : [{ name: `${name} for the public`, sql: open }])
		];
	});
	expect(statements.filter(({ name }) => name.endsWith('as of a day')).length).toBeGreaterThan(8);
	for (const { name, sql } of statements) {
		const parameters = Object.fromEntries([...sql.matchAll(/\$([a-zA-Z]\w*)/g)].map(([, key = '']) => [key, null]));
		await expect(connection.query(`EXPLAIN ${sql}`, parameters), name).resolves.toBeDefined();
	}
	connection.close();
	database.close();
	await warehouse.close();
});

test('every table and column says what it holds', async () => {
	const database = await openMigrated(':memory:', OPTIONS);
	const connection = await database.connect();
	const silent = await connection.query(
		`SELECT table_name || '.' || column_name AS name FROM duckdb_columns()
		 WHERE comment IS NULL AND table_name IN (SELECT table_name FROM duckdb_tables())
		 UNION ALL SELECT table_name FROM duckdb_tables() WHERE comment IS NULL`,
		{}
	);
	expect(silent).toEqual([]);
	connection.close();
	database.close();
});

test('the tables have no constraint but NOT NULL, no default, index or sequence, so that DuckLake takes them', async () => {
	const database = await openMigrated(':memory:', OPTIONS);
	const connection = await database.connect();
	const found = await connection.query(
		`SELECT constraint_type AS what FROM duckdb_constraints() WHERE constraint_type <> 'NOT NULL'
		 UNION ALL SELECT index_name FROM duckdb_indexes()
		 UNION ALL SELECT sequence_name FROM duckdb_sequences()
		 UNION ALL SELECT column_default FROM duckdb_columns() WHERE NOT internal AND column_default IS NOT NULL`,
		{}
	);
	expect(found).toEqual([]);
	connection.close();
	database.close();
});

test('the columns that are written in bulk are those of the schema, in its order', async () => {
	const database = await openMigrated(':memory:', OPTIONS);
	const connection = await database.connect();
	for (const [table, columns] of Object.entries(TABLES)) {
		const rows = await connection.query(
			'SELECT column_name AS name FROM duckdb_columns() WHERE table_name = $table ORDER BY column_index',
			{ table }
		);
		expect(rows.map(({ name }) => name)).toEqual(Object.keys(columns));
	}
	connection.close();
	database.close();
});

test('a write that fails leaves nothing behind, and the next one is not held up', async () => {
	const warehouse = await openWarehouse(join(folder, 'a.duckdb'));
	const before = warehouse.revision();
	await expect(
		warehouse.write(async (transaction) => {
			await writeSetting(transaction, 'k', 'v');
			throw new Error('power cut');
		})
	).rejects.toThrow('power cut');
	expect(await warehouse.read(setting, { key: 'k' })).toEqual([]);
	expect(warehouse.revision()).toBe(before);
	await warehouse.write((transaction) => writeSetting(transaction, 'k', 'v2'));
	expect(await warehouse.read(setting, { key: 'k' })).toEqual([{ value: 'v2' }]);
	await warehouse.close();
});

test('reference rows are refreshed on upgrade, and the user’s own are not touched', async () => {
	const path = join(folder, 'a.duckdb');
	const first = await openWarehouse(path);
	const before = await first.read(areas, {});
	expect(before.filter(({ kind }) => kind === 'kommun')).toHaveLength(290);
	expect(before.filter(({ kind }) => kind === 'län')).toHaveLength(21);
	await first.write(async (transaction) => {
		await transaction.append('area_alias', AREA_ALIAS, [['mitt område', '0182', 'user']]);
		await writeSetting(transaction, 'reference', 'an earlier version');
	});
	await first.close();
	const second = await openWarehouse(path);
	expect(await second.read(areas, {})).toEqual(before);
	expect((await second.read(areaAliases, {})).filter(({ alias }) => alias === 'mitt område')).toHaveLength(1);
	expect((await second.read(indicators, {})).length).toBeGreaterThan(50);
	await second.close();
});

test('a migration of an existing file is preceded by a copy of it, and one that fails changes nothing', async () => {
	const path = join(folder, 'a.duckdb');
	(await openMigrated(path, OPTIONS)).close();
	const next = { name: '20990101T000000_more', sql: 'CREATE TABLE more (x INTEGER NOT NULL)' };
	const bad = { name: '20990102T000000_bad', sql: 'CREATE TABLE worse (x INTEGER NOT NULL); SELECT nonsense' };
	await expect(openMigrated(path, OPTIONS, [...MIGRATIONS, next, bad])).rejects.toThrow('nonsense');
	expect(await readdir(join(folder, 'backups'))).toEqual([
		'a-before-20990101T000000_more.duckdb',
		'a-before-20990102T000000_bad.duckdb'
	]);
	const database = await openDatabase(path, OPTIONS);
	const connection = await database.connect();
	const tables = await connection.query(
		"SELECT table_name FROM duckdb_tables() WHERE table_name IN ('more', 'worse')",
		{}
	);
	expect(tables).toEqual([{ table_name: 'more' }]);
	connection.close();
	database.close();
});

test('a file from a later version of the product is refused', async () => {
	const path = join(folder, 'a.duckdb');
	const later = { name: '20990101T000000_later', sql: 'CREATE TABLE later (x INTEGER NOT NULL)' };
	(await openMigrated(path, OPTIONS, [...MIGRATIONS, later])).close();
	await expect(openMigrated(path, OPTIONS)).rejects.toThrow(NewerSchemaError);
});

test('a question asked before a write gives the new rows after it, whole', async () => {
	const warehouse = await openWarehouse(join(folder, 'a.duckdb'));
	const ask = () => Promise.all(Array.from({ length: 6 }, () => warehouse.read(sources, {})));
	expect((await ask()).flat()).toEqual([]);
	const row = (id: string) =>
		[id, 'statistics', 'reported-crime', 1, 'p', 't', null, null, `${id}.csv`, id, 1, '2024-01-01', '2024-01-01T00:00:00Z', 'w', 1, 0, false, 'arbetsmaterial', 5, null]; // prettier-ignore
	await warehouse.write((transaction) => transaction.append('source', SOURCE, [row('one')]));
	await warehouse.write((transaction) => transaction.append('source', SOURCE, [row('two')]));
	for (const rows of await ask()) expect(rows.map(({ id, kind }) => [id, kind])).toEqual([['one', 'statistics'], ['two', 'statistics']]); // prettier-ignore
	await warehouse.close();
});

test('two questions cannot share a name, and a failed statement tells its text', async () => {
	expect(() => defineQuery('areas', 'SELECT 1', NoParams, NoRow)).toThrow('two queries are named areas');
	const warehouse = await openWarehouse(':memory:');
	const wrong = { name: 'wrong', sql: 'SELECT nothing_here', params: NoParams, row: z.unknown() };
	await expect(warehouse.read(wrong, {})).rejects.toMatchObject({ sql: 'SELECT nothing_here' });
	await warehouse.close();
});
