import { randomUUID } from 'node:crypto';
import { storeFrozenFigure, type FrozenFigure } from '#lib/model/frozen-figure.ts';
import type { DecisionUpdate } from '#lib/model/meeting.ts';
import { meetingText } from '#lib/text/meetings.ts';
import type { By } from '../activities/follow-activity.ts';
import { decisions, decisionUpdates, meetingItems, meetings } from '../warehouse/queries/meetings.ts';
import { AUDIT, DECISION, DECISION_UPDATE } from '../warehouse/tables.ts';
import type { Transaction } from '../warehouse/transaction.ts';
import type { Warehouse } from '../warehouse/warehouse.ts';

const words = meetingText.errors;
const NOW = { until: null };

/** A decision to write down. `frozen` is the figure it rests on, as it is now; null where the item has none. */
export type DecisionEntry = {
	meetingId: string;
	itemId: string;
	text: string;
	owner: string;
	dueOn: string | null;
	frozen: FrozenFigure | null;
};

/** Writes a decision with the figure it rests on, and its first line of history. Returns null, or the sentence that says why not. */
export async function recordDecision(
	warehouse: Warehouse,
	{ meetingId, itemId, text, owner, dueOn, frozen }: DecisionEntry,
	{ who, at }: By
): Promise<string | null> {
	return warehouse.write(async (transaction) => {
		const meeting = (await transaction.read(meetings, NOW)).find(({ id }) => id === meetingId);
		if (!meeting) return words.noMeeting;
		if (meeting.approvedOn !== null) return words.approved;
		const item = (await transaction.read(meetingItems, { meetingId, ...NOW })).find(({ id }) => id === itemId);
		if (!item) return words.gone;
		const id = randomUUID();
		const kept = item.frozen ?? frozen;
		const row = [id, meetingId, itemId, text, item.activityId, kept && storeFrozenFigure(kept), who, at];
		await transaction.append('decision', DECISION, [row]);
		const what = `meeting:${meetingId} item:${itemId} decision:${id}`;
		const after = JSON.stringify({ text, owner, dueOn, frozenAt: kept?.frozenAt ?? null });
		await transaction.append('audit', AUDIT, [[at, who, 'decide', what, null, after]]);
		const first = { decisionId: id, onDate: meeting.heldOn, status: 'open', owner, dueOn, note: '' } as const;
		await writeUpdate(transaction, first, null, { who, at });
		return null;
	});
}

/** What to note of a decision. `basedOn` is the note that held when the form was shown. */
export type UpdateEntry = Omit<DecisionUpdate, 'id' | 'madeBy' | 'madeAt'> & { basedOn: string };

/** Notes where a decision stands; what was noted before is kept. Returns null, or the sentence that says why not. */
export async function followDecision(
	warehouse: Warehouse,
	{ basedOn, ...update }: UpdateEntry,
	by: By
): Promise<string | null> {
	return warehouse.write(async (transaction) => {
		if (!(await transaction.read(decisions, NOW)).some(({ id }) => id === update.decisionId)) return words.noDecision;
		const rows = (await transaction.read(decisionUpdates, NOW)).filter(
			({ decisionId }) => decisionId === update.decisionId
		);
		const replaced = new Set(rows.map(({ replaces }) => replaces));
		const holds = rows.find(({ id }) => !replaced.has(id));
		if (holds?.id !== basedOn) return words.changed(holds?.madeBy ?? '');
		await writeUpdate(transaction, update, holds, by);
		return null;
	});
}

async function writeUpdate(
	transaction: Transaction,
	update: Omit<UpdateEntry, 'basedOn'>,
	holds: DecisionUpdate | null,
	{ who, at }: By
): Promise<void> {
	const { decisionId, onDate, status, owner, dueOn, note } = update;
	const row = [randomUUID(), decisionId, onDate, status, owner, dueOn, note, who, at, holds?.id ?? null];
	await transaction.append('decision_update', DECISION_UPDATE, [row]);
	const told = (one: typeof update) =>
		JSON.stringify({ onDate: one.onDate, status: one.status, owner: one.owner, dueOn: one.dueOn, note: one.note });
	const line = [at, who, 'follow-decision', `decision:${decisionId}`, holds && told(holds), told(update)];
	await transaction.append('audit', AUDIT, [line]);
}
