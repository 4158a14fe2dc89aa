import { areaIndex } from '#lib/model/find-area.ts';
import { PUBLIC } from '#lib/model/view-choice.ts';
import { commandText } from '#lib/text/command.ts';
import { exportPlan, PLAN_FORMATS } from '../exporting/export-plan.ts';
import { OUT_FORMATS, type OutViewName } from '../exporting/out-names.ts';
import { exportView, type OutAddress } from '../exporting/view-out.ts';
import { planOut } from '../plans/plan-out.ts';
import { areaAliases, areas, indicatorLabels, indicators } from '../warehouse/queries/catalogue.ts';
import { meetings } from '../warehouse/queries/meetings.ts';
import { reports } from '../warehouse/queries/reports.ts';
import { sources } from '../warehouse/queries/sources.ts';
import type { Warehouse } from '../warehouse/warehouse.ts';
import type { Command, CommandContext, CommandResult } from './command.ts';
import { indicatorsNamed, wrongUsage } from './find-named.ts';

type ExportCommand = Extract<Command, { name: 'export' }>;

/** A page of the product as a file, for the command line to write or print. Errors: exit 2 where there is no such page. */
export async function runExport(command: ExportCommand, { warehouse, now }: CommandContext): Promise<CommandResult> {
	const today = command.asOf ?? now().slice(0, 10);
	const shown = command.public ? warehouse.forPublic() : command.asOf ? warehouse.asOf(command.asOf) : warehouse;
	if (command.view === 'plan') return planFile(command, shown, today);
	const [first] = await warehouse.read(sources, {});
	if (!first) return wrongUsage(commandText.nothingToExport);
	const address = await addressOf(command, command.view, shown);
	if ('exit' in address) return address;
	const locals = {
		warehouse: shown,
		today,
		simulated: first.simulated,
		view: { day: command.asOf, isPublic: command.public }
	};
	const { out } = command;
	if (command.format === 'pdf') return printed(out, pageOf(address));
	const format = OUT_FORMATS.find((one) => one === command.format);
	if (!format) return wrongUsage(commandText.cannotExport);
	const file = await exportView(locals, address, format);
	if ('refused' in file) return wrongUsage(file.refused);
	return written(command, file.bytes, { view: command.view });
}

async function planFile(command: ExportCommand, warehouse: Warehouse, today: string): Promise<CommandResult> {
	const plan = await planOut(warehouse, command.plan ?? '', today);
	if (!plan) return wrongUsage(commandText.noSuchPlan(command.plan ?? ''));
	if (command.format === 'pdf') {
		const search = viewSearch(command);
		return printed(
			command.out,
			`/planer/${encodeURIComponent(plan.id)}/utskrift${search.size > 0 ? `?${search}` : ''}`
		);
	}
	const format = PLAN_FORMATS.find((one) => one === command.format);
	if (!format) return wrongUsage(commandText.cannotExport);
	const activities = plan.sections.flatMap(({ rows }) => rows).length;
	return written(command, await exportPlan(plan, format), { plan: plan.id, activities });
}

function written({ out, format }: ExportCommand, bytes: Uint8Array, told: object): CommandResult {
	return {
		exit: 0,
		json: { file: out, format, ...told },
		text: commandText.written(out),
		file: { out, base64: Buffer.from(bytes).toString('base64') }
	};
}

function printed(out: string, page: string): CommandResult {
	return { exit: 0, json: { file: out, format: 'pdf', page }, text: commandText.written(out), print: { out, page } };
}

/** How the page is looked at, as its address has it. */
function viewSearch({ public: isPublic, asOf }: Pick<ExportCommand, 'public' | 'asOf'>): URLSearchParams {
	const search = new URLSearchParams();
	if (isPublic) search.set('visning', PUBLIC);
	if (asOf !== null) search.set('per', asOf);
	return search;
}

/** The page that the words mean. Errors: exit 2 with the candidates, for a name that is not one thing. */
async function addressOf(
	{ areas: names, activity, id, indicator, public: isPublic, asOf }: ExportCommand,
	name: OutViewName,
	warehouse: Warehouse
): Promise<OutAddress | CommandResult> {
	const search = viewSearch({ public: isPublic, asOf });
	const [areaRows, aliases, indicatorRows, labels] = await Promise.all([
		warehouse.read(areas, {}),
		warehouse.read(areaAliases, {}),
		warehouse.read(indicators, {}),
		warehouse.read(indicatorLabels, {})
	]);
	const find = areaIndex(areaRows, aliases);
	const codes: string[] = [];
	for (const asked of names) {
		const found = find(asked);
		if (!('area' in found)) {
			const told = found.candidates.map((one) => `${one.name} (${one.kind}, ${one.code})`);
			return wrongUsage(commandText.whichArea(asked, told), found.candidates);
		}
		codes.push(found.area.code);
	}
	if (indicator !== null) {
		const named = indicatorsNamed(indicator, indicatorRows, labels);
		const [only] = named;
		if (!only || named.length > 1) {
			const ids = named.map(({ id }) => id);
			return wrongUsage(commandText.whichIndicator(indicator, ids), named);
		}
		search.set('matt', only.id);
	}
	if (name === 'jamfor') for (const code of codes) search.append('omrade', code);
	if (name === 'effekt' && codes[0] !== undefined) search.set('omrade', codes[0]);
	if (name === 'lagesbild' || name === 'mote') {
		const latest = id ?? (await latestOf(name, codes[0] ?? '', { isPublic, asOf, warehouse }));
		if (latest !== null) return { name, id: latest, search };
		return wrongUsage(name === 'mote' ? commandText.noMeetingOf : commandText.noReportOf);
	}
	return { name, id: name === 'omrade' ? (codes[0] ?? '') : (activity ?? ''), search };
}

/** The area's last lägesbild, approved ones first, or its last meeting; as of a day the last held by then. Null where there is none to see. */
async function latestOf(
	name: 'lagesbild' | 'mote',
	areaCode: string,
	{ isPublic, asOf, warehouse }: { isPublic: boolean; asOf: string | null; warehouse: Warehouse }
): Promise<string | null> {
	if (name === 'mote') {
		if (isPublic) return null;
		const known = await warehouse.read(meetings, { until: asOf });
		const own = known.filter((one) => one.areaCode === areaCode && (asOf === null || one.heldOn <= asOf));
		return own[0]?.id ?? null;
	}
	const own = (await warehouse.read(reports, {})).filter((one) => one.areaCode === areaCode);
	const decided = own.flatMap(({ id, decidedOn }) => (decidedOn === null ? [] : [{ id, decidedOn }]));
	const last = decided.reduce<{ id: string; decidedOn: string } | null>(
		(latest, one) => (latest === null || one.decidedOn > latest.decidedOn ? one : latest),
		null
	);
	return last?.id ?? (isPublic ? null : (own[0]?.id ?? null));
}

/** The page that is printed, which for a meeting is its protocol. */
function pageOf({ name, id, search }: OutAddress): string {
	const own = encodeURIComponent(id);
	const paths: Record<OutViewName, string> = {
		omrade: `/omrade/${own}`,
		jamfor: '/jamfor',
		effekt: `/effekt/${own}`,
		lagesbild: `/lagesbilder/${own}/lasa`,
		mote: `/moten/${own}/protokoll`
	};
	return search.size > 0 ? `${paths[name]}?${search}` : paths[name];
}
