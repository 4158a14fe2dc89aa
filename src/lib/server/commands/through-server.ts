import { readFile, rm, writeFile } from 'node:fs/promises';
import { z } from 'zod';
import type { Command, CommandResult, HandedFile } from './command.ts';

/**
 * A server that has the database open locks it for every other process. It leaves a note beside the file with its
 * address and a secret that only the same user can read; the command line then hands its work over.
 */
const Note = z.object({ origin: z.url(), token: z.string().min(16), pid: z.number() });
export type ServerNote = z.infer<typeof Note>;

const Result = z.object({
	exit: z.union([z.literal(0), z.literal(1), z.literal(2)]),
	json: z.unknown(),
	text: z.string(),
	file: z.object({ out: z.string(), base64: z.string() }).optional(),
	print: z.object({ out: z.string(), page: z.string() }).optional()
});

/** Where the command line sends its work. */
export const COMMAND_PATH = '/kommando';

const notePath = (databasePath: string) => `${databasePath}.server.json`;

/** Writes the note, readable by its owner only. */
export async function leaveServerNote(databasePath: string, note: ServerNote): Promise<void> {
	await writeFile(notePath(databasePath), JSON.stringify(note), { mode: 0o600 });
}

/** Removes the note when the server stops. */
export async function removeServerNote(databasePath: string): Promise<void> {
	await rm(notePath(databasePath), { force: true });
}

/** The server that holds the database, or undefined; the note of one that died is not believed. */
export async function findRunningServer(databasePath: string): Promise<ServerNote | undefined> {
	try {
		const note = Note.parse(JSON.parse(await readFile(notePath(databasePath), 'utf8')));
		const response = await fetch(note.origin + COMMAND_PATH, { headers: authorization(note) });
		return response.ok ? note : undefined;
	} catch {
		return undefined;
	}
}

/**
 * Hands the command to the server, files one at a time so that each has the whole of the server's limit.
 * Errors: throws when the server answers something else than a result.
 */
export async function sendToServer(
	note: ServerNote,
	command: Command,
	files: readonly HandedFile[]
): Promise<CommandResult> {
	if (files.length <= 1) return send(note, command, files);
	const results: CommandResult[] = [];
	for (const file of files) results.push(await send(note, command, [file]));
	const worst = results.reduce<CommandResult['exit']>((most, { exit }) => (exit > most ? exit : most), 0);
	return {
		exit: worst,
		json: results.flatMap(({ json }) => json),
		text: results.map(({ text }) => text).join('\n\n')
	};
}

async function send(note: ServerNote, command: Command, files: readonly HandedFile[]): Promise<CommandResult> {
	const form = new FormData();
	form.set('command', JSON.stringify(command));
	for (const { name, bytes, modified } of files) {
		form.append('modified', modified);
		form.append('file', new Blob([new Uint8Array(bytes)]), name);
	}
	const headers = { ...authorization(note), origin: note.origin };
	const response = await fetch(note.origin + COMMAND_PATH, { method: 'POST', headers, body: form });
	if (response.status === TOO_LARGE) {
		const text = await response.text();
		return { exit: 1, json: { error: text }, text };
	}
	if (!response.ok) throw new Error(`the server at ${note.origin} answered ${response.status}`);
	const { file, print, ...result } = Result.parse(await response.json());
	return { ...result, ...(file ? { file } : {}), ...(print ? { print } : {}) };
}

const TOO_LARGE = 413;

function authorization(note: ServerNote): Record<string, string> {
	return { authorization: `Bearer ${note.token}` };
}
