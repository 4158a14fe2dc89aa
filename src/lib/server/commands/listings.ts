import { linkReasonText } from '#lib/text/linking.ts';
import { commandText } from '#lib/text/command.ts';
import { areas, indicators } from '../warehouse/queries/catalogue.ts';
import { activitiesWithLinks } from '../activities/activity-rows.ts';
import { plans } from '../warehouse/queries/plans.ts';
import { sources } from '../warehouse/queries/sources.ts';
import type { Warehouse } from '../warehouse/warehouse.ts';
import type { CommandResult } from './command.ts';

function listing<T extends object>(
	rows: readonly T[],
	line: (row: T) => readonly (string | number | null)[]
): CommandResult {
	const text = rows
		.map((row) =>
			line(row)
				.map((cell) => cell ?? '')
				.join('\t')
		)
		.join('\n');
	return { exit: 0, json: rows, text: text || commandText.nothing };
}

/** The files that have been read in, the latest first. */
export async function listSources(warehouse: Warehouse): Promise<CommandResult> {
	return listing(await warehouse.read(sources, {}), (row) => [
		row.id,
		row.kind,
		row.fileName,
		row.publishedOn,
		row.accepted,
		row.withdrawnAt === null ? '' : commandText.withdrawn
	]);
}

export async function listAreas(warehouse: Warehouse): Promise<CommandResult> {
	return listing(await warehouse.read(areas, {}), (row) => [row.code, row.name, row.kind, row.parentCode]);
}

export async function listIndicators(warehouse: Warehouse): Promise<CommandResult> {
	return listing(await warehouse.read(indicators, {}), (row) => [row.id, row.name, row.unit, row.reading]);
}

export async function listPlans(warehouse: Warehouse): Promise<CommandResult> {
	return listing(await warehouse.read(plans, {}), (row) => [row.id, row.title, row.areaName, row.activities]);
}

/**
 * Activities of the current plans, or of one, with their links, log and expected effects. `status` and `followUp` are the
 * latest note's, or the plan's own words where nobody has followed up. `today` is an ISO date. Errors: exit 2 when there
 * is no such plan.
 */
export async function listActivities(
	warehouse: Warehouse,
	planId: string | null,
	today: string
): Promise<CommandResult> {
	if (planId !== null && !(await warehouse.read(plans, {})).some(({ id }) => id === planId)) {
		const text = commandText.noSuchPlan(planId);
		return { exit: 2, json: { error: text }, text };
	}
	const rows = await activitiesWithLinks(warehouse, planId === null ? {} : { planId }, today);
	const listed = rows.map((row) => ({
		id: row.id,
		plan: row.planId,
		focusArea: row.focusArea,
		title: row.title,
		kind: row.kind,
		forum: row.forum,
		challenge: row.challenge,
		cause: row.cause,
		measure: row.measure,
		measureItems: row.measureItems,
		responsible: row.responsible,
		responsibleText: row.responsibleText,
		others: row.others,
		when: row.when,
		timesPerYear: row.timesPerYear,
		goalQuantity: row.goalQuantity,
		goalKind: row.goalKind,
		starts: row.starts,
		ends: row.ends,
		status: row.latest?.status ?? (row.statusText || null),
		followUp: row.latest ? row.latest.note : row.followUp,
		doneCount: row.doneCount,
		plannedStarts: row.planned.starts,
		plannedEnds: row.planned.ends,
		actualStarts: row.actual?.starts ?? null,
		actualEnds: row.actual?.ends ?? null,
		log: row.log.map(({ onDate, status, doneCount, note, madeBy, struck }) => ({
			date: onDate,
			status,
			doneCount,
			note,
			by: madeBy,
			struck: struck !== null
		})),
		expected: row.expected.map(({ holds, earlier }) => ({
			indicator: holds.indicatorId,
			area: holds.areaCode,
			direction: holds.direction,
			smallestSize: holds.smallestSize,
			lagMonths: holds.lagMonths,
			comparisonAreas: holds.comparisonAreas,
			statedOn: holds.statedAt.slice(0, 10),
			timing: holds.timing,
			earlier: earlier.length
		})),
		areas: row.areaLinks.map((link) => ({
			code: link.areaCode,
			name: link.areaName,
			state: link.state,
			reason: linkReasonText(link.reason)
		})),
		indicators: row.indicatorLinks.map((link) => ({
			id: link.indicatorId,
			state: link.state,
			reason: linkReasonText(link.reason)
		})),
		place: row.place
	}));
	return listing(listed, (row) => [row.id, row.focusArea, row.title, row.responsibleText]);
}
