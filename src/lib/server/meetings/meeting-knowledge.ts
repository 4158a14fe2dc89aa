import type { GuardKnowledge } from '#lib/analysis/claim-guard/claim-guard.ts';
import { activityKnowledge, areaKnowledge } from '../claims/claim-guard-material.ts';
import { decisions, meetingItems, meetings } from '../warehouse/queries/meetings.ts';

type Locals = Pick<App.Locals, 'warehouse' | 'today' | 'view'>;

/**
 * What the notes of a meeting are held against: every measure of its area and the figures of its agenda, as they have developed.
 * Notes on an item about an activity are held against that activity's measures since it began. Undefined without such a meeting.
 */
export async function meetingKnowledge(
	locals: Locals,
	{ meetingId, itemId }: { meetingId: string; itemId: string | null }
): Promise<GuardKnowledge | undefined> {
	const { warehouse, view } = locals;
	const meeting = (await warehouse.read(meetings, { until: view.day })).find(({ id }) => id === meetingId);
	if (!meeting) return undefined;
	const items = await warehouse.read(meetingItems, { meetingId, until: view.day });
	const activityId = items.find(({ id }) => id === itemId)?.activityId ?? null;
	const ofActivity = activityId === null ? undefined : await activityKnowledge(locals, activityId);
	if (ofActivity && ofActivity.measures.length > 0) return ofActivity;
	return areaKnowledge(
		locals,
		meeting.areaCode,
		items.flatMap(({ figure }) => figure ?? [])
	);
}

/** What a note about a decision is held against; undefined without such a decision. */
export async function decisionKnowledge(locals: Locals, decisionId: string): Promise<GuardKnowledge | undefined> {
	const made = (await locals.warehouse.read(decisions, { until: locals.view.day })).find(({ id }) => id === decisionId);
	return made && meetingKnowledge(locals, made);
}
