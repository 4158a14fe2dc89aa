import { constants } from 'node:fs';
import { copyFile, link, mkdir, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { OpenOptions } from '../warehouse/duckdb.ts';
import { loadSnapshot, settleDatabase } from '../warehouse/snapshot.ts';
import { troubleOf } from '../warehouse/database-trouble.ts';
import { copyWithSum, settle, sumOf } from './hash-file.ts';
import { databaseName } from './make-copy.ts';
import { FILE_FOLDER, TABLE_FOLDER, type Manifest } from './manifest.ts';
import { verifyCopy, type CopyTrouble } from './verify-copy.ts';

/** How to restore. `replace` allows a database to be there already: it is moved aside. `at` is an ISO date-time in UTC. */
export type Restoring = OpenOptions & { replace: boolean; at: string };

export type Restored =
	| { trouble: CopyTrouble }
	/** There is a database already, and `replace` was not said. */
	| { occupied: string }
	/** `aside` is where the earlier database lies now; null where there was none. */
	| { manifest: Manifest; aside: string | null };

/**
 * Makes a copy the database at `database`, with the files that had been read in. Every checksum is tested before anything is
 * written, and the database is built beside the earlier one, which is moved aside in the same moment as the new one takes
 * its place. Errors: what the file system or the database says, such as that another process has it open.
 */
export async function restoreCopy(copy: string, database: string, restoring: Restoring): Promise<Restored> {
	const verified = await verifyCopy(copy);
	if ('trouble' in verified) return verified;
	const { manifest } = verified;
	const isThere = (await stat(database).catch(() => undefined)) !== undefined;
	if (isThere && !restoring.replace) return { occupied: database };
	const folder = dirname(database);
	await mkdir(folder, { recursive: true });
	const fresh = `${database}.restoring`;
	await removeDatabase(fresh);
	try {
		await loadSnapshot(fresh, manifest, join(copy, TABLE_FOLDER), restoring);
		await settle(fresh);
		await restoreFiles(copy, join(folder, FILE_FOLDER), manifest);
		const aside = isThere ? await setAside(database, restoring) : null;
		await rename(fresh, database);
		await settle(folder);
		return { manifest, aside };
	} finally {
		await removeDatabase(fresh);
	}
}

async function restoreFiles(copy: string, to: string, { files }: Manifest): Promise<void> {
	await mkdir(to, { recursive: true });
	for (const { path, sha256 } of files.filter((file) => file.path.startsWith(`${FILE_FOLDER}/`))) {
		const target = join(to, sha256);
		const there = await sumOf(target).catch(() => null);
		if (there?.sha256 === sha256) continue;
		await copyWithSum(join(copy, path), `${target}.part`);
		await rename(`${target}.part`, target);
	}
	await settle(to);
}

/**
 * Gives the database that is there a name of its own in `backups`, and leaves it where it is: the new one takes its place in
 * one step, so that there is always a whole database.
 */
async function setAside(database: string, { at, ...options }: Restoring): Promise<string> {
	const copies = join(dirname(database), 'backups');
	await mkdir(copies, { recursive: true });
	const moment = at.slice(0, 19).replaceAll(':', '');
	const aside = join(copies, `${databaseName(database)}-before-restore-${moment}Z.duckdb`);
	let log = false;
	try {
		await settleDatabase(database, { threads: options.threads, memoryLimit: options.memoryLimit });
	} catch (error) {
		if (troubleOf(error) === 'locked') throw error;
		// A damaged one cannot take in its log: the log goes with it.
		log = (await stat(`${database}.wal`).catch(() => undefined)) !== undefined;
	}
	await link(database, aside).catch(() => copyFile(database, aside, constants.COPYFILE_EXCL));
	if (log) await rename(`${database}.wal`, `${aside}.wal`);
	await settle(copies);
	return aside;
}

async function removeDatabase(path: string): Promise<void> {
	for (const ending of ['', '.wal']) await rm(path + ending, { force: true });
}
