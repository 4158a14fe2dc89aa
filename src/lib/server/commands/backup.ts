import { resolve } from 'node:path';
import { backupText } from '#lib/text/backup.ts';
import type { Copy } from '../backup/copies.ts';
import { makeCopy } from '../backup/make-copy.ts';
import { FILE_FOLDER, type Manifest } from '../backup/manifest.ts';
import { restoreCopy } from '../backup/restore-copy.ts';
import type { Config } from '../config.ts';
import { AUDIT } from '../warehouse/tables.ts';
import { openWarehouse } from '../warehouse/warehouse.ts';
import type { Command, CommandContext, CommandResult } from './command.ts';

type RestoreCommand = Extract<Command, { name: 'restore' }>;

/** Lays a copy of the whole warehouse in the folder asked for, or the usual one. */
export async function runBackup(
	{ out }: Extract<Command, { name: 'backup' }>,
	{ warehouse, backups, now }: CommandContext
): Promise<CommandResult> {
	if (!backups) return refuse(backupText.onlyInMemory);
	const making = { at: now(), occasion: 'asked', program: backups.program } as const;
	const copy = await makeCopy(warehouse, out ?? backups.folder, making);
	const { lost } = copy.manifest;
	const lines = [backupText.made(contentsOf(copy)), ...(lost.length > 0 ? [lostLine(copy.manifest)] : [])];
	const { madeAt } = copy.manifest;
	return { exit: 0, json: { ...contentsOf(copy), madeAt, lost }, text: lines.join('\n') };
}

/** What a copy has in it. Unit of `size`: bytes. */
export function contentsOf({ path, manifest: { tables, files } }: Copy) {
	return {
		path,
		tables: tables.length,
		rows: tables.reduce((sum, table) => sum + table.rows, 0),
		files: files.filter((file) => file.path.startsWith(`${FILE_FOLDER}/`)).length,
		size: files.reduce((sum, file) => sum + file.size, 0)
	};
}

function lostLine({ lost }: Manifest): string {
	return backupText.lost(lost.map(({ fileName }) => fileName));
}

/** Nobody can restore what a running server holds. */
export function refuseRestore(): CommandResult {
	return { exit: 1, json: { error: backupText.restoreNeedsStop }, text: backupText.restoreNeedsStop };
}

/** Where a copy is restored to, by whom and when: `now` is an ISO date-time in UTC. */
export type RestoreContext = { database: string; config: Config; who: string; now: string };

/**
 * Makes a copy the database, and opens it, so that its schema becomes that of today. The log tells that it was restored.
 * Errors: exit 1 for a damaged copy or where there is a database already; what the database says.
 */
export async function runRestore(command: RestoreCommand, context: RestoreContext): Promise<CommandResult> {
	const { database, config, who, now } = context;
	const copy = resolve(command.copy);
	const { threads, memoryLimit } = config;
	const restored = await restoreCopy(copy, database, { threads, memoryLimit, replace: command.replace, at: now });
	if ('trouble' in restored) {
		const { reason, file } = restored.trouble;
		return refuse(backupText.trouble[reason](copy, file));
	}
	if ('occupied' in restored) return refuse(backupText.occupied(restored.occupied));
	const { manifest, aside } = restored;
	const warehouse = await openWarehouse(database, config);
	const after = JSON.stringify({ madeAt: manifest.madeAt, aside: aside !== null });
	await warehouse.write((transaction) =>
		transaction.append('audit', AUDIT, [[now, who, 'restore-backup', 'warehouse', null, after]])
	);
	await warehouse.close();
	const contents = contentsOf({ path: copy, manifest });
	const lines = [
		backupText.restored({ ...contents, madeAt: manifest.madeAt }),
		...(aside === null ? [] : [backupText.aside(aside)]),
		...(manifest.lost.length > 0 ? [lostLine(manifest)] : [])
	];
	return {
		exit: 0,
		json: { ...contents, madeAt: manifest.madeAt, aside, lost: manifest.lost },
		text: lines.join('\n')
	};
}

function refuse(text: string): CommandResult {
	return { exit: 1, json: { error: text }, text };
}
