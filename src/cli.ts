import { readFile as readBytes, stat, writeFile } from 'node:fs/promises';
import { userInfo } from 'node:os';
import { basename, resolve } from 'node:path';
import { databaseText } from '#lib/text/backup.ts';
import { commandText } from '#lib/text/command.ts';
import { runRestore } from '#lib/server/commands/backup.ts';
import type { Command, CommandResult, HandedFile } from '#lib/server/commands/command.ts';
import { parseArguments, type Invocation } from '#lib/server/commands/parse-arguments.ts';
import { runCommand } from '#lib/server/commands/run-command.ts';
import { findRunningServer, sendToServer } from '#lib/server/commands/through-server.ts';
import { backupFolderOf, configOf } from '#lib/server/config.ts';
import { printPage } from '#lib/server/exporting/print-page.ts';
import { readerOf } from '#lib/server/importing/reader-of.ts';
import { troubleOf } from '#lib/server/warehouse/database-trouble.ts';
import { openWarehouse } from '#lib/server/warehouse/warehouse.ts';

/** The command line: words and files in, one answer out. What the words mean is decided in `server/commands`. */

const root = process.env.LAGESBILD_ROOT ?? process.cwd();
const from = process.env.INIT_CWD ?? process.cwd();
const words = process.argv.slice(2);

const invocation = parseArguments(words);
if ('wrong' in invocation) {
	if (words.includes('--json')) print({ error: invocation.wrong });
	else console.error(invocation.wrong);
	process.exitCode = 2;
} else {
	const result = await withPagePrinted(await withFileWritten(await answer(invocation)), invocation);
	if (invocation.json) print(result.json);
	else (result.exit === 0 ? console.log : console.error)(result.text);
	process.exitCode = result.exit;
}

function print(value: unknown): void {
	process.stdout.write(`${JSON.stringify(value)}\n`);
}

async function answer(invoked: Invocation): Promise<CommandResult> {
	const { database } = invoked;
	const command = withFullPaths(invoked.command);
	const config = configOf(process.env, root);
	const path = database === null ? config.database : resolve(from, database);
	const files = command.name === 'import' ? await handedFiles(command.files) : [];
	if ('wrong' in files) return { exit: 2, json: { error: files.wrong }, text: files.wrong };
	const server = await findRunningServer(path);
	if (server) return sendToServer(server, command, files);
	const who = userInfo().username;
	const now = () => new Date().toISOString();
	try {
		if (command.name === 'restore') return await runRestore(command, { database: path, config, who, now: now() });
		const warehouse = await openWarehouse(path, config);
		try {
			return await runCommand(command, {
				warehouse,
				files,
				read: readerOf(config),
				uploadLimit: config.uploadLimit,
				backups: { folder: backupFolderOf(config, path), program: config.program },
				who,
				now
			});
		} finally {
			await warehouse.close();
		}
	} catch (error) {
		const trouble = troubleOf(error);
		if (trouble === null) throw error;
		const text = databaseText[trouble](path);
		return { exit: 1, json: { error: text, trouble }, text };
	}
}

/** The folders as the server would find them too: it runs somewhere else. */
function withFullPaths(command: Command): Command {
	if (command.name === 'backup' && command.out !== null) return { ...command, out: resolve(from, command.out) };
	return command.name === 'restore' ? { ...command, copy: resolve(from, command.copy) } : command;
}

/** The answer once its page lies as PDF where the user wants it, printed by the server that runs or by one started for it. */
async function withPagePrinted(result: CommandResult, { database }: Invocation): Promise<CommandResult> {
	const { print: printed, ...rest } = result;
	if (!printed) return rest;
	const config = configOf(process.env, root);
	const path = database === null ? config.database : resolve(from, database);
	const server = await findRunningServer(path);
	const printer = { root, database: path, origin: server?.origin ?? null, env: process.env };
	const { trouble } = await printPage(printed.page, resolve(from, printed.out), printer);
	return trouble === null ? rest : { exit: 1, json: { error: trouble }, text: trouble };
}

/** The answer once its file lies where the user wants it. */
async function withFileWritten(result: CommandResult): Promise<CommandResult> {
	const { file, ...rest } = result;
	if (!file) return rest;
	try {
		await writeFile(resolve(from, file.out), Buffer.from(file.base64, 'base64'));
		return rest;
	} catch {
		const text = commandText.cannotWrite(file.out);
		return { exit: 1, json: { error: text }, text };
	}
}

async function handedFiles(names: readonly string[]): Promise<HandedFile[] | { wrong: string }> {
	const files: HandedFile[] = [];
	for (const name of names) {
		const path = resolve(from, name);
		try {
			const modified = (await stat(path)).mtime.toISOString().slice(0, 10);
			files.push({ name: basename(path), bytes: await readBytes(path), modified });
		} catch {
			return { wrong: commandText.cannotRead(name) };
		}
	}
	return files;
}
