import { compareLatest, type CompareRefusal } from '#lib/analysis/compare-latest.ts';
import { commandText } from '#lib/text/command.ts';
import { effectMaterial } from '../effect/effect-material.ts';
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
	const { scale } = result;
	const said = (reason: CompareRefusal | null) => (reason === null ? null : commandText.compareRefused[reason]);
	const against = result.against.map((one) => ({ ...one, text: said(one.refused) }));
	const lines = against.map(({ code, estimate, low, high, text }) => {
		const name = others.find((other) => other.code === code)?.name ?? code;
		if (scale === null || estimate === null || low === null || high === null) return `${name}: ${text ?? ''}`;
		return commandText.against(area.name, name, { estimate, low, high }, scale);
	});
	const refused = said(result.refused);
	const text = [commandText.compared(result), ...lines, refused ?? ''].filter((line) => line !== '').join('\n');
	return { exit: 0, json: { ...result, against, text: refused }, text };
}
