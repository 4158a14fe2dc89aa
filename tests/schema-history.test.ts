import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { troubleOf } from '#lib/server/warehouse/database-trouble.ts';
import { openDatabase, type Database } from '#lib/server/warehouse/duckdb.ts';
import { openMigrated } from '#lib/server/warehouse/migrate.ts';
import { MIGRATIONS } from '#lib/server/warehouse/migrations.ts';
import { openWarehouse } from '#lib/server/warehouse/warehouse.ts';
import { everyTable, filesIn } from './stored.ts';

const OPTIONS = { threads: 1, memoryLimit: '500MB' };
/** The checksum of every step that has left the workshop: people's databases have gone through it as it was. */
const RELEASED = z
	.record(z.string(), z.string())
	.parse(JSON.parse(readFileSync('tests/cases/schemas/released.json', 'utf8')));
const sum = (text: string) => createHash('sha256').update(text).digest('hex');

let place = '';
beforeEach(async () => {
	place = await mkdtemp(join(tmpdir(), 'lagesbild-'));
});
afterEach(() => rm(place, { recursive: true, force: true }));

test('a step of the schema that has been released is never changed or taken away, so that each state can be made anew', () => {
	const now = Object.fromEntries(MIGRATIONS.map(({ name, sql }) => [name, sum(sql)]));
	expect(now).toMatchObject(RELEASED);
});

/** One row in each table, of values that tell the column they stand in. */
async function fillEveryTable(database: Database): Promise<void> {
	const connection = await database.connect();
	const columns = await connection.query(
		`SELECT c.table_name AS "table", c.column_name AS name, c.data_type AS type FROM duckdb_columns() AS c
		 INNER JOIN duckdb_tables() AS t ON t.table_name = c.table_name WHERE NOT c.internal ORDER BY 1, c.column_index`,
		{}
	);
	const valueOf = (type: string, name: string, at: number) => {
		if (type === 'VARCHAR') return `'${name} åäö;"'`;
		if (type === 'VARCHAR[]') return `['${name}', 'två']`;
		if (type === 'DATE') return `DATE '2024-01-01' + ${at}`;
		if (type === 'TIMESTAMP') return `TIMESTAMP '2024-01-01 12:00:00' + INTERVAL ${at} SECOND`;
		if (type === 'BOOLEAN') return String(at % 2 === 0);
		return String(at + 1);
	};
	for (const table of new Set(columns.map((column) => String(column.table)))) {
		if (table === 'migration') continue;
		const own = columns.filter((column) => column.table === table);
		const values = own.map(({ name, type }, at) => valueOf(String(type), String(name), at));
		await connection.script(`INSERT INTO "${table}" VALUES (${values.join(', ')})`);
	}
	connection.close();
}

async function schemaOf(database: Database) {
	const connection = await database.connect();
	const rows = await connection.query(
		`SELECT c.table_name, c.column_name, c.data_type, c.is_nullable, c.comment, t.comment AS of_table FROM duckdb_columns() AS c
		 LEFT JOIN duckdb_tables() AS t ON t.table_name = c.table_name WHERE NOT c.internal
		 UNION ALL SELECT view_name, sql, NULL, NULL, NULL, NULL FROM duckdb_views() WHERE NOT internal ORDER BY 1, 2`,
		{}
	);
	connection.close();
	return rows;
}

/** Tables that no version ever wrote to, with the step that made them anew. */
const NEVER_WRITTEN: Readonly<Record<string, string>> = {
	...Object.fromEntries(
		['problem', 'cause', 'cause_evidence', 'cause_activity'].map((table) => [table, '20261120T221100_cause_analysis'])
	),
	report: '20261128T020000_reports',
	meeting: '20261128T031500_meetings',
	meeting_item: '20261128T031500_meetings'
};

/** What a step changes on purpose: sources of a publisher became public. */
function asChanged(table: string, row: object, last: string): object {
	const isPublished = table === 'source' && last < '20261120T213100_published_sources';
	return isPublished ? { ...row, visibility: 'offentlig' } : row;
}

describe('a database of each earlier form, with something in every table,', () => {
	test.each(MIGRATIONS.map(({ name }, index) => [name, index + 1] as const))(
		'that stopped at %s becomes one of today and keeps every value',
		async (last, steps) => {
			const path = join(place, 'a.duckdb');
			const old = await openMigrated(path, OPTIONS, MIGRATIONS.slice(0, steps));
			await fillEveryTable(old);
			const before = await everyTable(old);
			old.close();
			const now = await openMigrated(path, OPTIONS);
			const after = await everyTable(now);
			const schema = await schemaOf(now);
			now.close();
			const fresh = await openMigrated(':memory:', OPTIONS);
			expect(schema).toEqual(await schemaOf(fresh));
			fresh.close();
			for (const [table, rows] of Object.entries(before)) {
				if (table === 'migration' || last < (NEVER_WRITTEN[table] ?? '')) continue;
				const kept = (after[table] ?? []).map((row) => JSON.parse(row));
				expect(kept, table).toMatchObject(rows.map((row) => asChanged(table, JSON.parse(row), last)));
			}
		}
	);
});

describe('a database that cannot be opened is told of and left as it is:', () => {
	async function refused(path: string) {
		const before = await filesIn(place);
		const error = await openWarehouse(path, OPTIONS).then(
			(opened) => opened.close().then(() => 'opened'),
			(reason: unknown) => reason
		);
		expect(await filesIn(place)).toEqual(before);
		return troubleOf(error);
	}

	test('one of a later version', async () => {
		const path = join(place, 'a.duckdb');
		const later = { name: '20990101T000000_later', sql: 'CREATE TABLE later (x INTEGER NOT NULL)' };
		(await openMigrated(path, OPTIONS, [...MIGRATIONS, later])).close();
		expect(await refused(path)).toBe('newer');
	});

	test('one of something else', async () => {
		const path = join(place, 'a.duckdb');
		const other = await openDatabase(path, OPTIONS);
		const connection = await other.connect();
		await connection.script('CREATE TABLE theirs (x INTEGER)');
		connection.close();
		other.close();
		expect(await refused(path)).toBe('foreign');
	});

	test('one that is damaged at its beginning, in the middle, or cut short', async () => {
		const path = join(place, 'a.duckdb');
		await (await openWarehouse(path, OPTIONS)).close();
		const whole = await readFile(path);
		const flipped = Buffer.from(whole);
		for (let at = 4096; at < 12_288; at++) flipped[at] = (flipped[at] ?? 0) ^ 255;
		for (const bytes of [Buffer.from('no database'), flipped, whole.subarray(0, 8192)]) {
			await writeFile(path, bytes);
			expect(await refused(path)).toBe('damaged');
		}
	});
});
