import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { sha256Of } from '#lib/server/importing/hash.ts';
import { openWarehouse } from '#lib/server/warehouse/warehouse.ts';
import { freePort } from './free-port.ts';

/** The product itself where its database or disk is not as it should be: a clear message, and nothing lost. */

const START = join('src', 'start.mjs');
const OPTIONS = { threads: 1, memoryLimit: '500MB' };
let place = '';

beforeAll(() => {
	spawnSync(process.execPath, [START, '--build'], { stdio: 'inherit' });
	place = mkdtempSync(join(tmpdir(), 'lagesbild-trouble-'));
}, 200_000);
afterAll(() => rmSync(place, { recursive: true, force: true }));

const environment = (folder: string) => ({
	...process.env,
	LAGESBILD_DATA: folder,
	LAGESBILD_BACKUP_KEEP: '0',
	LAGESBILD_OFFLINE: '1'
});
function run(folder: string, ...words: string[]) {
	const options = { encoding: 'utf8' as const, env: environment(folder) };
	const { status, stdout, stderr } = spawnSync(process.execPath, [START, '--command', ...words], options);
	return { status, stdout, said: stdout + stderr };
}
const databaseIn = (folder: string) => join(folder, 'lagesbild.duckdb');
const hashOf = (path: string) => sha256Of(readFileSync(path));

async function newDatabase(folder: string): Promise<string> {
	mkdirSync(folder, { recursive: true });
	await (await openWarehouse(databaseIn(folder), OPTIONS)).close();
	return databaseIn(folder);
}

/** A file of local events with so many months and kinds that its writing takes time and room. */
function manyEvents(path: string, rows: number): string {
	const lines = Array.from({ length: rows }, (_, at) => {
		const month = `${1990 + Math.floor((at % 420) / 12)}-${String((at % 12) + 1).padStart(2, '0')}`;
		return `Nacka;Eget slag ${Math.floor(at / 420)};${month};${(at * 7919) % 997}`;
	});
	writeFileSync(path, ['Område;Kategori;Månad;Antal', ...lines, ''].join('\n'));
	return path;
}

test('a database that another program has open is left alone, with what to do', async () => {
	const folder = join(place, 'locked');
	const database = await newDatabase(folder);
	const before = hashOf(database);
	const holding = `import { DuckDBInstance } from '@duckdb/node-api'; await DuckDBInstance.create(${JSON.stringify(database)}); console.log('held'); setInterval(() => {}, 1000);`; // prettier-ignore
	const other = spawn(process.execPath, ['--input-type=module', '-e', holding]);
	await once(other.stdout, 'data');
	try {
		const { status, said } = run(folder, 'areas');
		expect(said).toContain('används av ett annat program');
		expect(said).toContain('Inget har ändrats');
		expect(said).not.toMatch(/\bat \S+ \(|node:internal/);
		expect(status).toBe(1);
	} finally {
		other.kill('SIGKILL');
		await once(other, 'exit');
	}
	expect(hashOf(database)).toBe(before);
	expect(run(folder, 'areas').status).toBe(0);
});

/** A small disk of its own; null where this machine does not let us have one. */
function smallDisk(name: string, megabytes: number): string | null {
	const folder = join(place, name);
	mkdirSync(folder, { recursive: true });
	const made = spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m`, 'tmpfs', folder]);
	return made.status === 0 ? folder : null;
}
const unmount = (folder: string) => spawnSync('umount', ['-l', folder]);
const canMount = (() => {
	const folder = mkdtempSync(join(tmpdir(), 'lagesbild-mount-'));
	const made = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=1m', 'tmpfs', folder]).status === 0;
	if (made) unmount(folder);
	rmSync(folder, { recursive: true, force: true });
	return made;
})();

describe.skipIf(!canMount)('disks (skipped where none can be mounted)', () => {
	test('on a full disk nothing of a file is kept, and all goes on when there is room again', async () => {
		const folder = smallDisk('full', 64);
		if (folder === null) throw new Error('no disk');
		try {
			await newDatabase(folder);
			const file = manyEvents(join(place, 'handelser.csv'), 20_000);
			const filler = join(folder, 'annat');
			const { bavail, bsize } = statfsSync(folder);
			writeFileSync(filler, Buffer.alloc(bavail * bsize - 300_000));
			const { status, said } = run(folder, 'import', file);
			expect(said).toContain('är full');
			expect(said).toContain('Inget har sparats');
			expect(status).toBe(1);
			rmSync(filler);
			expect(JSON.parse(run(folder, 'sources', '--json').stdout)).toEqual([]);
			expect(run(folder, 'import', file).status).toBe(0);
			const kept = z
				.array(z.looseObject({ accepted: z.number() }))
				.parse(JSON.parse(run(folder, 'sources', '--json').stdout));
			expect(kept.map(({ accepted }) => accepted)).toEqual([20_000]);
		} finally {
			unmount(folder);
		}
	}, 120_000);

	test('on a disk that cannot be written to the database is not touched', async () => {
		const folder = smallDisk('read-only', 64);
		if (folder === null) throw new Error('no disk');
		try {
			const database = await newDatabase(folder);
			const before = hashOf(database);
			expect(spawnSync('mount', ['-o', 'remount,ro', folder]).status).toBe(0);
			const { status, said } = run(folder, 'import', manyEvents(join(place, 'nagra.csv'), 10));
			expect(said).toContain('Det går inte att skriva till');
			expect(said).toContain('Inget har ändrats');
			expect(status).toBe(1);
			expect(hashOf(database)).toBe(before);
		} finally {
			unmount(folder);
		}
	}, 60_000);
});

test('a server that is asked to stop finishes what it writes, and tells monitoring when the disk is short', async () => {
	const folder = join(place, 'stopped');
	await newDatabase(folder);
	const port = await freePort();
	const server = spawn(process.execPath, [START], {
		env: { ...environment(folder), PORT: String(port), LAGESBILD_LEAST_DISK_MB: '999999999' },
		stdio: 'ignore'
	});
	const ended = once(server, 'exit');
	const health = () => fetch(`http://127.0.0.1:${port}/halsa`).catch(() => null);
	for (let left = 300; left > 0 && (await health()) === null; left -= 1)
		await new Promise((resolve) => setTimeout(resolve, 100));
	const answer = await health();
	expect(answer?.status).toBe(503);
	expect(await answer?.json()).toMatchObject({ status: 'degraded', problems: ['disk'] });
	const file = manyEvents(join(place, 'langsam.csv'), 80_000);
	const importing = spawn(process.execPath, [START, '--command', 'import', file], {
		env: environment(folder),
		stdio: 'ignore'
	});
	const imported = once(importing, 'exit');
	await new Promise((resolve) => setTimeout(resolve, 2000));
	server.kill('SIGTERM');
	expect(await ended).toEqual([0, null]);
	const [status] = await imported;
	const kept = z
		.array(z.looseObject({ accepted: z.number() }))
		.parse(JSON.parse(run(folder, 'sources', '--json').stdout));
	// Whole or absent; and what the command line was told is so.
	expect([0, 1]).toContain(kept.length);
	for (const { accepted } of kept) expect(accepted).toBe(80_000);
	if (status === 0) expect(kept).toHaveLength(1);
	expect(readFileSync(databaseIn(folder)).length).toBeGreaterThan(0);
}, 150_000);
