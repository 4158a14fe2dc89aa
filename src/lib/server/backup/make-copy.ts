import { createHash } from 'node:crypto';
import { link, mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { tableFile } from '../warehouse/snapshot.ts';
import type { Warehouse } from '../warehouse/warehouse.ts';
import { listCopies, type Copy } from './copies.ts';
import { copyWithSum, settle, sumOf } from './hash-file.ts';
import {
	FILE_FOLDER,
	MANIFEST_FILE,
	MANIFEST_SUM_FILE,
	SCHEMA_FILE,
	TABLE_FOLDER,
	copyName,
	type Manifest,
	type Occasion
} from './manifest.ts';

/** When, why and by which version a copy is made. `at` is an ISO date-time in UTC. */
export type Making = { at: string; occasion: Occasion; program: string; signal?: AbortSignal };

const PART = '.part';

/** The database's name in the names of its copies. */
export function databaseName(path: string): string {
	return basename(path).replace(/\.duckdb$/, '');
}

/**
 * Copies the whole warehouse to a new folder in `folder`: every table as it stood at one moment, the schema, and the files
 * that had been read in. Others read and write meanwhile. A copy that was interrupted never has the final name.
 * Errors: what the file system or the database says, such as that the disk is full; nothing is left behind then.
 */
export async function makeCopy(warehouse: Warehouse, folder: string, making: Making): Promise<Copy> {
	const database = databaseName(warehouse.path);
	await mkdir(folder, { recursive: true });
	await removeParts(folder, database);
	const path = await freeName(join(folder, copyName(database, making.at, making.occasion)));
	const part = `${path}${PART}`;
	try {
		const manifest = await fill(part, warehouse, await listCopies(folder, database), making);
		await rename(part, path);
		await settle(folder);
		return { path, manifest };
	} catch (error) {
		await rm(part, { recursive: true, force: true }).catch(() => undefined);
		throw error;
	}
}

async function fill(part: string, warehouse: Warehouse, earlier: readonly Copy[], making: Making): Promise<Manifest> {
	await mkdir(join(part, TABLE_FOLDER), { recursive: true });
	await mkdir(join(part, FILE_FOLDER));
	const snapshot = await warehouse.snapshot(join(part, TABLE_FOLDER), making.signal);
	const files: Manifest['files'] = [];
	await writeFile(join(part, SCHEMA_FILE), snapshot.schema);
	for (const path of [SCHEMA_FILE, ...snapshot.tables.map(({ name }) => `${TABLE_FOLDER}/${tableFile(name)}`)]) {
		await settle(join(part, path));
		files.push({ path, ...(await sumOf(join(part, path))) });
	}
	const lost: Manifest['lost'] = [];
	const kept = join(dirname(warehouse.path), FILE_FOLDER);
	for (const { sha256, fileName } of snapshot.sources) {
		making.signal?.throwIfAborted();
		const path = `${FILE_FOLDER}/${sha256}`;
		const size = await keep(sha256, join(part, path), kept, earlier);
		if (size === null) lost.push({ sha256, fileName });
		else files.push({ path, size, sha256 });
	}
	const manifest: Manifest = {
		format: 'lagesbild-backup',
		formatVersion: 1,
		program: making.program,
		madeAt: making.at,
		occasion: making.occasion,
		migrations: snapshot.migrations,
		tables: snapshot.tables,
		files,
		lost
	};
	const text = `${JSON.stringify(manifest, null, '\t')}\n`;
	const sum = createHash('sha256').update(text).digest('hex');
	await writeFile(join(part, MANIFEST_FILE), text, { flush: true });
	await writeFile(join(part, MANIFEST_SUM_FILE), `${sum}  ${MANIFEST_FILE}\n`, { flush: true });
	for (const inner of [FILE_FOLDER, TABLE_FOLDER, '']) await settle(join(part, inner));
	return manifest;
}

/**
 * Lays a read-in file in the copy and tells its size; null where no whole one is to be had. A file never changes, so copies
 * after each other share it on the disk; none shares it with the files in use, whose damage would be theirs too.
 */
async function keep(sha256: string, to: string, kept: string, earlier: readonly Copy[]): Promise<number | null> {
	const before = earlier.find(({ manifest }) => manifest.files.some((file) => file.sha256 === sha256));
	const old = before ? join(before.path, FILE_FOLDER, sha256) : null;
	if (old !== null) {
		const sum = await sumOf(old).catch(() => null);
		if (sum?.sha256 === sha256 && (await isLinked(old, to))) return sum.size;
	}
	for (const from of [join(kept, sha256), ...(old === null ? [] : [old])]) {
		const sum = await copyWithSum(from, to).catch((error: unknown) => (isAbsent(error) ? null : Promise.reject(error)));
		if (sum?.sha256 === sha256) return sum.size;
	}
	await rm(to, { force: true });
	return null;
}

/** Not every disk can share a file. */
async function isLinked(from: string, to: string): Promise<boolean> {
	return link(from, to).then(
		() => true,
		() => false
	);
}

function isAbsent(error: unknown): boolean {
	return error instanceof Error && 'code' in error && error.code === 'ENOENT';
}

/** What an interrupted copying of the same database has left. Only one process at a time has the database open. */
async function removeParts(folder: string, database: string): Promise<void> {
	for (const name of await readdir(folder)) {
		const isPart = name.startsWith(`${database}-2`) && name.endsWith(PART) && !name.includes('.duckdb');
		if (isPart) await rm(join(folder, name), { recursive: true, force: true });
	}
}

async function freeName(path: string): Promise<string> {
	const taken = new Set(await readdir(dirname(path)));
	let free = path;
	for (let next = 2; taken.has(basename(free)); next++) free = `${path}-${next}`;
	return free;
}
