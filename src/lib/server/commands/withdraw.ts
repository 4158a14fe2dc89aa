import { commandText } from '#lib/text/command.ts';
import { restoreSource, sources, withdrawSource } from '../warehouse/queries/sources.ts';
import { AUDIT } from '../warehouse/tables.ts';
import type { Warehouse } from '../warehouse/warehouse.ts';
import type { Command, CommandContext, CommandResult } from './command.ts';

type VisibilityCommand = Extract<Command, { name: 'withdraw' | 'restore-source' }>;

/** Hides a source's rows everywhere, or shows them again. Errors: exit 2 when there is no such source. */
export async function runVisibility(command: VisibilityCommand, context: CommandContext): Promise<CommandResult> {
	const source = (await context.warehouse.read(sources, {})).find(({ id }) => id === command.source);
	if (!source) {
		const text = commandText.noSuchSource(command.source);
		return { exit: 2, json: { error: text }, text };
	}
	const withdraw = command.name === 'withdraw';
	await setWithdrawn(context.warehouse, source.id, withdraw, context.who, context.now());
	const text = withdraw ? commandText.hasWithdrawn(source.fileName) : commandText.hasRestored(source.fileName);
	return { exit: 0, json: { source: source.id, withdrawn: withdraw }, text };
}

/** Withdraws or restores a source, with a line in the log. `at` is an ISO date-time in UTC. */
export async function setWithdrawn(
	warehouse: Warehouse,
	sourceId: string,
	withdrawn: boolean,
	who: string,
	at: string
): Promise<void> {
	await warehouse.write(async (transaction) => {
		if (withdrawn) await transaction.read(withdrawSource, { sourceId, at });
		else await transaction.read(restoreSource, { sourceId });
		const action = withdrawn ? 'withdraw' : 'restore-source';
		await transaction.append('audit', AUDIT, [[at, who, action, `source:${sourceId}`, null, null]]);
	});
}
