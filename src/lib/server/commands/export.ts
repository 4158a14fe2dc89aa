import { commandText } from '#lib/text/command.ts';
import { exportPlan } from '../exporting/export-plan.ts';
import { planOut } from '../plan-out.ts';
import type { Command, CommandContext, CommandResult } from './command.ts';

type ExportCommand = Extract<Command, { name: 'export' }>;

/** A plan as a file, for the command line to write. Errors: exit 2 when there is no such plan. */
export async function runExport(command: ExportCommand, { warehouse, now }: CommandContext): Promise<CommandResult> {
	const plan = await planOut(warehouse, command.plan, now().slice(0, 10));
	if (!plan) {
		const text = commandText.noSuchPlan(command.plan);
		return { exit: 2, json: { error: text }, text };
	}
	const bytes = await exportPlan(plan, command.format);
	const { out, format } = command;
	return {
		exit: 0,
		json: { file: out, format, plan: plan.id, activities: plan.sections.flatMap(({ rows }) => rows).length },
		text: commandText.written(out),
		file: { out, base64: Buffer.from(bytes).toString('base64') }
	};
}
