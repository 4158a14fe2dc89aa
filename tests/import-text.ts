import { parseArguments } from '#lib/server/commands/parse-arguments.ts';
import { runCommand } from '#lib/server/commands/run-command.ts';
import { readFile } from '#lib/server/importing/read-file.ts';
import type { Warehouse } from '#lib/server/warehouse/warehouse.ts';

/** Reads a file's text into a warehouse as the command line does, given out on a day (ISO date). Errors: throws when refused. */
export async function importText(
	warehouse: Warehouse,
	name: string,
	text: string,
	published: string,
	...more: string[]
): Promise<void> {
	const invocation = parseArguments(['import', name, '--published', published, ...more]);
	if ('wrong' in invocation) throw new Error(invocation.wrong);
	const file = { name, bytes: new TextEncoder().encode(text), modified: published };
	const { exit, text: said } = await runCommand(invocation.command, {
		warehouse,
		files: [file],
		read: readFile,
		uploadLimit: 10_000_000,
		who: 'test',
		now: () => `${published}T12:00:00Z`
	});
	if (exit !== 0) throw new Error(said);
}
