import { compareLatest } from '#lib/analysis/compare-latest.ts';
import { commandText } from '#lib/text/command.ts';
import { effectMaterial } from '../effect-material.ts';
import type { Warehouse } from '../warehouse/warehouse.ts';
import type { Command, CommandResult } from './command.ts';
import { findNamed, wrongUsage } from './find-named.ts';

type CompareCommand = Extract<Command, { name: 'compare' }>;

/** Areas of one kind beside the first, in one period. Errors: exit 2 for names that are not one thing, and for areas of different kinds. */
export async function runCompare(command: CompareCommand, warehouse: Warehouse): Promise<CommandResult> {
	const found = await findNamed(warehouse, { areas: command.areas, indicator: command.indicator });
	if ('exit' in found) return found;
	const { indicator, areas } = found;
	const [area, ...others] = areas;
	if (!area) return wrongUsage(commandText.compareNeeds);
	const unlike = others.find((one) => one.kind !== area.kind || one.code === area.code);
	if (unlike) return wrongUsage(commandText.cannotCompare(area.name, area.kind, unlike.name, unlike.kind));
	const codes = others.map(({ code }) => code);
	const material = await effectMaterial(warehouse, { indicator, areaCode: area.code, comparisonCodes: codes });
	const result = compareLatest({ ...material, indicator, areas, period: command.period });
	const text = commandText.compared(result);
	return { exit: 0, json: result, text: text === '' ? commandText.nothing : text };
}
