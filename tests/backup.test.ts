import { appendFile, mkdir, mkdtemp, readFile, readdir, rm, stat, unlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { listCopies } from '#lib/server/backup/copies.ts';
import { makeCopy } from '#lib/server/backup/make-copy.ts';
import { restoreCopy } from '#lib/server/backup/restore-copy.ts';
import { verifyCopy } from '#lib/server/backup/verify-copy.ts';
import { runRestore } from '#lib/server/commands/backup.ts';
import { runCommand } from '#lib/server/commands/run-command.ts';
import { configOf } from '#lib/server/config.ts';
import { openExample } from '#lib/server/examples/example.ts';
import { readFile as readIn } from '#lib/server/importing/read-file.ts';
import { openDatabase, type Database } from '#lib/server/warehouse/duckdb.ts';
import { setting, writeSetting } from '#lib/server/warehouse/queries/setting.ts';
import { sources } from '#lib/server/warehouse/queries/sources.ts';
import { openWarehouse, type Warehouse } from '#lib/server/warehouse/warehouse.ts';
import { everyTable, filesIn } from './stored.ts';

const OPTIONS = { threads: 1, memoryLimit: '500MB' };
const AT = '2026-11-28T05:40:45.000Z';
const asked = { at: AT, occasion: 'asked', program: '0.1.0' } as const;
const restoring = { ...OPTIONS, replace: false, at: AT };

let place = '';
beforeEach(async () => {
	place = await mkdtemp(join(tmpdir(), 'lagesbild-'));
});
afterEach(() => rm(place, { recursive: true, force: true }));

test('the example restored in an empty place is the same in every table and every kept file, and opens', async () => {
	const config = configOf({ LAGESBILD_DATA: join(place, 'data') }, process.cwd());
	const example = await openExample(config, () => undefined);
	const { path: copy, manifest } = await makeCopy(example, join(place, 'copies'), asked);
	const read = await example.read(sources, {});
	await example.close();
	expect(manifest.tables.filter(({ rows }) => rows > 0).length).toBeGreaterThan(30);
	expect(manifest.lost).toEqual([]);

	const target = join(place, 'new', 'lagesbild.duckdb');
	expect(await restoreCopy(copy, target, restoring)).toMatchObject({ aside: null });
	const inFile = async (path: string) => closing(await openDatabase(path, { ...OPTIONS, readOnly: true }), everyTable);
	const original = await inFile(config.exampleDatabase);
	expect(await inFile(target)).toEqual(original);
	expect(await filesIn(join(place, 'new', 'files'))).toEqual(await filesIn(join(place, 'data', 'files')));
	const opened = await openWarehouse(target, OPTIONS);
	expect(await opened.read(sources, {})).toEqual(read);
	await opened.close();

	// The copy can be read without the product: its schema makes the tables, which its files fill.
	const tables = await closing(await openDatabase(':memory:', OPTIONS), async (database) => {
		const connection = await database.connect();
		await connection.script(await readFile(join(copy, 'schema.sql'), 'utf8'));
		for (const { name } of manifest.tables) {
			await connection.importTable(name, join(copy, 'tables', `${name}.parquet`));
		}
		connection.close();
		return everyTable(database);
	});
	expect(tables).toEqual(original);
}, 60_000);

async function closing<T>(database: Database, work: (database: Database) => Promise<T>): Promise<T> {
	try {
		return await work(database);
	} finally {
		database.close();
	}
}

describe('a small warehouse', () => {
	let own: Warehouse;
	let path = '';
	beforeEach(async () => {
		path = join(place, 'own', 'lagesbild.duckdb');
		own = await openWarehouse(path, OPTIONS);
		await runImport('a.csv', 'Område;Kategori;Månad;Antal\nFisksätra;Skadegörelse;2023-01;5\n');
	});
	afterEach(() => own.close().catch(() => undefined));

	async function runImport(name: string, text: string) {
		const file = { name, bytes: new TextEncoder().encode(text), modified: '2024-03-01' };
		const command = { name: 'import', files: [], as: null, area: '0182', published: null, plan: null } as const;
		const context = { warehouse: own, files: [file], read: readIn, uploadLimit: 1e6, who: 'test', now: () => AT };
		const more = { files: [], addAreas: null, strict: false, dryRun: false };
		expect(await runCommand({ ...command, ...more }, context)).toMatchObject({ exit: 0 });
	}
	const copies = () => join(place, 'copies');
	const restore = (copy: string, replace = false) =>
		runRestore(
			{ name: 'restore', copy, replace },
			{
				database: path,
				config: configOf({ LAGESBILD_DB: path, LAGESBILD_THREADS: '1' }, process.cwd()),
				who: 'Kim',
				now: AT
			}
		);

	test('a copy holds one moment, while others write', async () => {
		let stop = false;
		const writing = (async () => {
			for (let n = 0; !stop; n++) {
				await own.write(async (transaction) => {
					await writeSetting(transaction, 'first', String(n));
					await writeSetting(transaction, 'second', String(n));
				});
			}
		})();
		for (let n = 0; n < 3; n++) {
			const copy = await makeCopy(own, copies(), asked);
			const target = join(place, `target-${n}`, 'lagesbild.duckdb');
			await restoreCopy(copy.path, target, restoring);
			const opened = await openWarehouse(target, OPTIONS);
			const [first, second] = await Promise.all(['first', 'second'].map((key) => opened.read(setting, { key })));
			expect(first).toEqual(second);
			await opened.close();
		}
		stop = true;
		await writing;
		expect(await readdir(copies())).toHaveLength(3);
	});

	test('what an interrupted copying left is no copy, and the next one takes it away', async () => {
		await mkdir(join(copies(), 'lagesbild-2026-11-27T010203Z.part', 'tables'), { recursive: true });
		const stopped = new AbortController();
		stopped.abort();
		await expect(makeCopy(own, copies(), { ...asked, signal: stopped.signal })).rejects.toThrow();
		expect(await readdir(copies())).toEqual([]);
		await makeCopy(own, copies(), asked);
		expect(await readdir(copies())).toEqual(['lagesbild-2026-11-28T054045Z']);
	});

	test('a damaged copy is refused before anything is written, with the file and what to do', async () => {
		const { path: copy } = await makeCopy(own, copies(), asked);
		await own.close();
		const before = await filesIn(join(place, 'own'));
		const told = async () => {
			const { exit, text } = await restore(copy, true);
			expect(exit).toBe(1);
			expect(await filesIn(join(place, 'own'))).toEqual(before);
			return text;
		};
		const table = join(copy, 'tables', 'observation.parquet');
		const whole = await readFile(table);
		await writeFile(table, Buffer.concat([whole.subarray(0, 40), Buffer.from([whole[40]! ^ 1]), whole.subarray(41)]));
		expect(await told()).toMatch(/är skadad: filen tables\/observation\.parquet stämmer inte.*Välj en annan kopia/);
		await unlink(table);
		expect(await told()).toMatch(/är skadad: filen tables\/observation\.parquet saknas/);
		await writeFile(table, whole);
		const [kept = ''] = await readdir(join(copy, 'files'));
		await writeFile(join(copy, 'files', kept), 'something else');
		expect(await told()).toMatch(/filen files\/[0-9a-f]{64} stämmer inte/);
		await appendFile(join(copy, 'manifest.json'), ' ');
		expect(await told()).toMatch(/ingen hel säkerhetskopia/);
	});

	test('nothing is restored over a database unless it is said, and then the earlier one is moved aside', async () => {
		const { path: copy } = await makeCopy(own, copies(), asked);
		await own.write((transaction) => writeSetting(transaction, 'later', 'than the copy'));
		await own.close();
		const before = await filesIn(join(place, 'own'));
		const refused = await restore(copy);
		expect(refused).toMatchObject({ exit: 1 });
		expect(refused.text).toMatch(/finns redan en databas.*--replace/);
		expect(await filesIn(join(place, 'own'))).toEqual(before);

		const done = await restore(copy, true);
		expect(done.exit).toBe(0);
		const aside = join(place, 'own', 'backups', 'lagesbild-before-restore-2026-11-28T054045Z.duckdb');
		expect(done.text).toContain(`Databasen som fanns där ligger nu i ${aside}.`);
		own = await openWarehouse(path, OPTIONS);
		expect(await own.read(setting, { key: 'later' })).toEqual([]);
		expect(await own.read(sources, {})).toHaveLength(1);
		const earlier = await openWarehouse(aside, OPTIONS);
		expect(await earlier.read(setting, { key: 'later' })).toEqual([{ value: 'than the copy' }]);
		await earlier.close();
	});

	test('a damaged database is moved aside with its log, and the copy takes its place', async () => {
		const { path: copy } = await makeCopy(own, copies(), asked);
		await own.close();
		await writeFile(path, 'no database at all');
		await writeFile(`${path}.wal`, 'nor a log');
		expect((await restore(copy, true)).exit).toBe(0);
		own = await openWarehouse(path, OPTIONS);
		expect(await own.read(sources, {})).toHaveLength(1);
		const aside = join(place, 'own', 'backups', 'lagesbild-before-restore-2026-11-28T054045Z.duckdb');
		expect(await readFile(aside, 'utf8')).toBe('no database at all');
		expect(await readFile(`${aside}.wal`, 'utf8')).toBe('nor a log');
	});

	test('a database that another process has open is not restored over', async () => {
		const { path: copy } = await makeCopy(own, copies(), asked);
		await expect(restoreCopy(copy, path, { ...restoring, replace: false })).resolves.toEqual({ occupied: path });
		const refused = await runCommand(
			{ name: 'restore', copy, replace: true },
			{ warehouse: own, files: [], read: readIn, uploadLimit: 1e6, who: 'test', now: () => AT }
		);
		expect(refused).toMatchObject({ exit: 1, text: expect.stringContaining('Stoppa servern') });
	});

	test('a read-in file that is gone or damaged is told of, and found again in an earlier copy', async () => {
		const first = await makeCopy(own, copies(), asked);
		await runImport('b.csv', 'Område;Kategori;Månad;Antal\nFisksätra;Skadegörelse;2023-02;7\n');
		const kept = join(place, 'own', 'files');
		const ofFirst = first.manifest.files.find(({ path: inner }) => inner.startsWith('files/'))?.sha256 ?? '';
		for (const name of await readdir(kept)) await writeFile(join(kept, name), 'damaged');
		const second = await makeCopy(own, copies(), { ...asked, at: '2026-11-29T05:40:45.000Z' });
		expect(second.manifest.lost).toMatchObject([{ fileName: 'b.csv' }]);
		expect(await verifyCopy(second.path)).toHaveProperty('manifest');
		// Copies share what is the same between them, and nothing with the files in use.
		const inode = async (where: string) => (await stat(join(where, ofFirst))).ino;
		expect(await inode(join(second.path, 'files'))).toBe(await inode(join(first.path, 'files')));
		expect(await inode(join(first.path, 'files'))).not.toBe(await inode(kept));
		await restoreCopy(second.path, join(place, 'own', 'other.duckdb'), restoring);
		expect((await readFile(join(kept, ofFirst), 'utf8')).startsWith('Område')).toBe(true);
	});

	test('the copies of a database are listed, the latest first, and none that is not whole', async () => {
		await makeCopy(own, copies(), asked);
		await makeCopy(own, copies(), { ...asked, at: '2026-11-29T05:40:45.000Z', occasion: 'daily' });
		const broken = await makeCopy(own, copies(), { ...asked, at: '2026-11-30T05:40:45.000Z' });
		await unlink(join(broken.path, 'manifest.json'));
		const found = await listCopies(copies(), 'lagesbild');
		expect(found.map(({ manifest }) => [manifest.madeAt, manifest.occasion])).toEqual([
			['2026-11-29T05:40:45.000Z', 'daily'],
			[AT, 'asked']
		]);
		expect(await listCopies(copies(), 'another')).toEqual([]);
	});
});
