import type { z } from 'zod';
import { activitiesWithLinks } from '../activities/activity-rows.ts';
import { areas, indicators } from '../warehouse/queries/catalogue.ts';
import { sources } from '../warehouse/queries/sources.ts';
import type { ActivityItem, AreaItem, IndicatorItem, LISTS, ListName, SourceItem } from './api-schemas.ts';

type Locals = Pick<App.Locals, 'warehouse' | 'today'>;
type Choice<N extends ListName> = z.infer<(typeof LISTS)[N]['params']>;

/** All items of a list, before its pages. Notes of follow-ups and names of people are not among them. */
export async function listOf<N extends ListName>(name: N, locals: Locals, choice: Choice<N>): Promise<object[]> {
	switch (name) {
		case 'areas':
			return areaItems(locals);
		case 'indicators':
			return indicatorItems(locals);
		case 'sources':
			return sourceItems(locals);
		default:
			return activityItems(locals, choice);
	}
}

async function areaItems({ warehouse }: Locals): Promise<z.infer<typeof AreaItem>[]> {
	return (await warehouse.read(areas, {})).map(({ parentCode, successorCode, ...area }) => ({
		...area,
		parent: parentCode,
		successor: successorCode
	}));
}

async function indicatorItems({ warehouse }: Locals): Promise<z.infer<typeof IndicatorItem>[]> {
	return (await warehouse.read(indicators, {})).map(({ parentId, groupName, ...indicator }) => ({
		...indicator,
		parent: parentId,
		group: groupName
	}));
}

async function sourceItems({ warehouse }: Locals): Promise<z.infer<typeof SourceItem>[]> {
	return (await warehouse.read(sources, {})).map(({ visibility, withdrawnAt, ...source }) => ({
		...source,
		visibility: visibility === 'offentlig' ? visibility : 'arbetsmaterial',
		withdrawn: withdrawnAt !== null
	}));
}

async function activityItems(
	{ warehouse, today }: Locals,
	{ plan, area }: Choice<'activities'>
): Promise<z.infer<typeof ActivityItem>[]> {
	const rows = await activitiesWithLinks(warehouse, plan === undefined ? {} : { planId: plan }, today);
	const items = rows.map((row) => ({
		id: row.id,
		plan: row.planId,
		title: row.title,
		focusArea: row.focusArea,
		challenge: row.challenge,
		cause: row.cause,
		measure: row.measure,
		responsible: row.responsibleText,
		when: row.when,
		plannedStarts: row.planned.starts,
		plannedEnds: row.planned.ends,
		actualStarts: row.actual?.starts ?? null,
		actualEnds: row.actual?.ends ?? null,
		status: row.latest?.status ?? (row.statusText || null),
		areas: row.areaLinks
			.filter(({ state }) => state !== 'rejected')
			.map(({ areaCode, areaName, state }) => ({ code: areaCode, name: areaName, state })),
		indicators: row.indicatorLinks
			.filter(({ state }) => state !== 'rejected')
			.map(({ indicatorId, state }) => ({ id: indicatorId, state }))
	}));
	return items.filter(({ areas: own }) => area === undefined || own.some(({ code }) => code === area));
}
