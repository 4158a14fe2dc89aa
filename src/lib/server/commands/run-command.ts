import type { Warehouse } from '../warehouse/warehouse.ts';
import type { Command, CommandContext, CommandResult } from './command.ts';
import { runAssess } from './assess.ts';
import { refuseRestore, runBackup } from './backup.ts';
import { runCompare } from './compare.ts';
import { runImport } from './import.ts';
import { listActivities, listAreas, listIndicators, listPlans, listSources } from './listings.ts';
import { runSeries } from './series.ts';
import { runVisibility } from './withdraw.ts';

/** Does what the command asks. Bad input is part of the answer; only our own mistakes throw. */
export async function runCommand(command: Command, context: CommandContext): Promise<CommandResult> {
	switch (command.name) {
		case 'import':
			return runImport(command, context);
		case 'sources':
			return listSources(context.warehouse);
		case 'areas':
			return listAreas(context.warehouse);
		case 'indicators':
			return listIndicators(context.warehouse);
		case 'plans':
			return listPlans(asOf(context, command.asOf));
		case 'activities':
			return listActivities(asOf(context, command.asOf), command.plan, context.now().slice(0, 10));
		case 'series':
			return runSeries(command, command.public ? context.warehouse.forPublic() : asOf(context, command.asOf));
		case 'assess':
			return runAssess(command, context.warehouse, context.now().slice(0, 10));
		case 'compare':
			return runCompare(command, context.warehouse);
		case 'export':
			// What writes documents is large, and the other commands do without it.
			return (await import('./export.ts')).runExport(command, context);
		case 'backup':
			return runBackup(command, context);
		case 'restore':
			return refuseRestore();
		case 'withdraw':
		case 'restore-source':
			return runVisibility(command, context);
	}
}

/** The warehouse as it stood at the end of the day, or as it stands. */
function asOf({ warehouse }: CommandContext, day: string | null): Warehouse {
	return day === null ? warehouse : warehouse.asOf(day);
}
