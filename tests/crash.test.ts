import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { makeCopy } from '#lib/server/backup/make-copy.ts';
import { verifyCopy } from '#lib/server/backup/verify-copy.ts';
import { sha256Of } from '#lib/server/importing/hash.ts';
import { openDatabase, type Row } from '#lib/server/warehouse/duckdb.ts';
import { openMigrated } from '#lib/server/warehouse/migrate.ts';
import { MIGRATIONS } from '#lib/server/warehouse/migrations.ts';
import { openWarehouse } from '#lib/server/warehouse/warehouse.ts';
import { freePort } from './free-port.ts';
import { randomFrom } from './random.ts';

/** Kills the product itself in the middle of its work, again and again, on one and the same database. */

const CRASHES = Number(process.env.LAGESBILD_CRASHES ?? 8);
const SEED = Number(process.env.LAGESBILD_SEED ?? 20261128);
const OPTIONS = { threads: 1, memoryLimit: '500MB' };
const START = join('src', 'start.mjs');
const WORKS = ['import', 'withdraw', 'backup', 'migrate', 'edit'] as const;
type Work = (typeof WORKS)[number];

const random = randomFrom(SEED);
let place = '';
let data = '';
let database = '';
beforeAll(async () => {
	spawnSync(process.execPath, [START, '--build'], { stdio: 'inherit' });
	place = await mkdtemp(join(tmpdir(), 'lagesbild-'));
	data = join(place, 'data');
	database = join(data, 'lagesbild.duckdb');
	await (await openWarehouse(database, OPTIONS)).close();
}, 200_000);
afterAll(() => rm(place, { recursive: true, force: true }));

const environment = () => ({
	...process.env,
	LAGESBILD_DATA: data,
	LAGESBILD_BACKUP_KEEP: '0',
	LAGESBILD_OFFLINE: '1'
});
const run = (words: readonly string[]) =>
	spawn(process.execPath, [START, '--command', ...words], { env: environment(), stdio: 'ignore' });

/** Ends a process at a random moment, unless it is done before. True when it was killed. */
async function killed(child: ChildProcess, longest: number): Promise<boolean> {
	const over = new Promise<boolean>((resolve) => child.once('exit', (_, signal) => resolve(signal === 'SIGKILL')));
	const timer = setTimeout(() => child.kill('SIGKILL'), random() * longest);
	const was = await over;
	clearTimeout(timer);
	return was;
}

let files = 0;
/** A file with a few thousand uncommon rows, so that its writing takes time. */
async function newFile(): Promise<string> {
	files += 1;
	const months = Array.from(
		{ length: 240 },
		(_, at) => `${2000 + Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, '0')}`
	);
	const kinds = ['Skadegörelse', 'Klotter', 'Nedskräpning', `Snöbollar ${files}`];
	const rows = months.flatMap((month) =>
		kinds.map((kind) => `Nacka kommun;${kind};${month};${Math.floor(random() * 90)}`)
	);
	const path = join(place, `handelser-${files}.csv`);
	await writeFile(path, ['Område;Kategori;Månad;Antal', ...rows, 'Nacka kommun;Klotter;2000-13;1', ''].join('\n'));
	return path;
}

async function ask(path: string, sql: string): Promise<Row[]> {
	const opened = await openDatabase(path, OPTIONS);
	const connection = await opened.connect();
	try {
		return await connection.query(sql, {});
	} finally {
		connection.close();
		opened.close();
	}
}

/** A server that writes one setting after the other, killed while it does. */
async function killEditing(): Promise<boolean> {
	const port = await freePort();
	const child = spawn(process.execPath, [START], { env: { ...environment(), PORT: String(port) }, stdio: 'ignore' });
	const origin = `http://127.0.0.1:${port}`;
	for (let tries = 0; tries < 600; tries++) {
		if (
			await fetch(`${origin}/halsa`).then(
				() => true,
				() => false
			)
		)
			break;
		await new Promise((resolve) => setTimeout(resolve, 50));
	}
	const over = killed(child, 400);
	for (let n = 0; child.exitCode === null && child.signalCode === null; n++) {
		const body = new URLSearchParams({ contact: `kontakt ${port} ${n}` });
		await fetch(`${origin}/tillganglighet`, { method: 'POST', headers: { origin }, body, redirect: 'manual' }).catch(
			() => undefined
		);
	}
	return over;
}

/** A database of an earlier form, killed while it becomes one of today. */
async function killMigrating(): Promise<boolean> {
	const path = join(place, 'earlier', `${Math.floor(random() * 1e9)}.duckdb`);
	await mkdir(join(place, 'earlier'), { recursive: true });
	(await openMigrated(path, OPTIONS, MIGRATIONS.slice(0, 1 + Math.floor(random() * 4)))).close();
	const was = await killed(run(['sources', '--db', path]), 900);
	const done = (await ask(path, 'SELECT name FROM migration ORDER BY name')).map(({ name }) => name);
	expect(done).toEqual(MIGRATIONS.slice(0, done.length).map(({ name }) => name));
	const copies = (await readdir(join(place, 'earlier', 'backups')).catch(() => [])).filter((name) =>
		name.endsWith('.duckdb')
	);
	for (const name of copies) {
		const before = /-before-(.*)\.duckdb$/.exec(name)?.[1] ?? '';
		const kept = await ask(join(place, 'earlier', 'backups', name), 'SELECT max(name) AS name FROM migration');
		expect(String(kept[0]?.name) < before).toBe(true);
	}
	await (await openWarehouse(path, OPTIONS)).close();
	await rm(join(place, 'earlier'), { recursive: true, force: true });
	return was;
}

async function kill(work: Work): Promise<boolean> {
	if (work === 'edit') return killEditing();
	if (work === 'migrate') return killMigrating();
	if (work === 'backup') return killed(run(['backup']), 1300);
	if (work === 'import') return killed(run(['import', await newFile()]), 1500);
	const [source] = await ask(database, 'SELECT id, withdrawn_at IS NULL AS used FROM source ORDER BY random() LIMIT 1');
	if (!source) return false;
	return killed(run([source.used ? 'withdraw' : 'restore-source', String(source.id)]), 1000);
}

/** What must hold of the database after each crash; opening it is the only repair. */
async function expectWhole(): Promise<void> {
	await (await openWarehouse(database, OPTIONS)).close();
	const wrong = await ask(
		database,
		`SELECT s.id, 'rows' AS what FROM source AS s
		 WHERE s.accepted <> (SELECT count(*) FROM observation AS o WHERE o.source_id = s.id)
			OR s.rejected <> (SELECT count(*) FROM rejected_row AS r WHERE r.source_id = s.id)
		 UNION ALL
		 SELECT s.id, 'audit of import' FROM source AS s
		 WHERE 1 <> (SELECT count(*) FROM audit AS a WHERE a.action = 'import' AND a.what = 'source:' || s.id)
		 UNION ALL
		 SELECT a.what, 'audit without source' FROM audit AS a
		 WHERE a.action = 'import' AND a.what NOT IN (SELECT 'source:' || id FROM source)
		 UNION ALL
		 SELECT o.source_id, 'rows without source' FROM observation AS o WHERE o.source_id NOT IN (SELECT id FROM source)
		 UNION ALL
		 SELECT s.id, 'audit of withdrawing' FROM source AS s
		 WHERE (s.withdrawn_at IS NOT NULL)::INTEGER <> (
			SELECT count(*) FILTER (a.action = 'withdraw') - count(*) FILTER (a.action = 'restore-source')
			FROM audit AS a WHERE a.what = 'source:' || s.id
		 )
		 UNION ALL
		 SELECT s.value, 'audit of setting' FROM setting AS s
		 WHERE s.key = 'accessibility-contact' AND s.value <> (
			SELECT last(a.after ORDER BY a.rowid) FROM audit AS a WHERE a.what = 'setting:accessibility-contact'
		 )`
	);
	expect(wrong).toEqual([]);
	for (const { sha256 } of await ask(database, 'SELECT sha256 FROM source')) {
		expect(sha256Of(await readFile(join(data, 'files', String(sha256))))).toBe(sha256);
	}
	const backups = join(data, 'backups');
	for (const name of existsSync(backups) ? await readdir(backups) : []) {
		if (name.endsWith('.part') || name.endsWith('.duckdb')) continue;
		expect(await verifyCopy(join(backups, name)), name).toHaveProperty('manifest');
		await rm(join(backups, name), { recursive: true, force: true });
	}
}

test(
	`killed ${CRASHES} times in the middle of its work, the product is whole after each, with nothing to repair`,
	async () => {
		const counts = Object.fromEntries(WORKS.map((work) => [work, { killed: 0, done: 0 }]));
		spawnSync(process.execPath, [START, '--command', 'import', await newFile()], { env: environment() });
		for (let kills = 0, turn = 0; kills < CRASHES; turn++) {
			const work = WORKS[turn % WORKS.length] ?? 'import';
			const was = await kill(work);
			const count = counts[work];
			if (count) count[was ? 'killed' : 'done'] += 1;
			kills += was ? 1 : 0;
			await expectWhole();
		}
		const warehouse = await openWarehouse(database, OPTIONS);
		const at = new Date().toISOString();
		const { path } = await makeCopy(warehouse, join(data, 'backups'), { at, occasion: 'asked', program: 'test' });
		expect(await verifyCopy(path)).toHaveProperty('manifest');
		await warehouse.close();
		console.log(`seed ${SEED}: ${JSON.stringify(counts)}`);
	},
	60_000 + CRASHES * 20_000
);
