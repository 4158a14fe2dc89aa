import { randomUUID } from 'node:crypto';
import { standingLog } from '#lib/analysis/activity-standing.ts';
import type { FollowUp, Span } from '#lib/model/follow-up.ts';
import type { ReadFollowUp } from './follow-up-form.ts';
import { activityDates, followUps } from '../warehouse/queries/follow-up.ts';
import { activities } from '../warehouse/queries/plans.ts';
import { ACTIVITY_DATES, AUDIT, FOLLOW_UP, FOLLOW_UP_STRUCK } from '../warehouse/tables.ts';
import type { Transaction } from '../warehouse/transaction.ts';
import type { Warehouse } from '../warehouse/warehouse.ts';

/** Who does it, and when: an ISO date-time in UTC. */
export type By = { who: string; at: string };

/** A note to write. `basedOn` is the note that held when the form was shown, null for none. */
export type FollowUpEntry = ReadFollowUp & { activityId: string; onDate: string; basedOn: string | null };

/** `changed`: somebody else has noted something since; `theirs` holds now. `same`: what was sent is already noted. */
export type FollowUpOutcome =
	| { activityId: string; outcome: 'saved' | 'same' | 'gone' }
	| { activityId: string; outcome: 'changed'; theirs: FollowUp | null };

/**
 * Writes notes in one transaction, each with a line in the audit log. A note made from another than the one that holds now is
 * not written, and the rest are. Errors: none; what happened to each note is the answer, in the order given.
 */
export async function followActivities(
	warehouse: Warehouse,
	entries: readonly FollowUpEntry[],
	by: By
): Promise<FollowUpOutcome[]> {
	return warehouse.write(async (transaction) => {
		const known = new Set((await transaction.read(activities, { planId: null, activityId: null })).map(({ id }) => id));
		const activityIds = entries.map(({ activityId }) => activityId);
		const log = await transaction.read(followUps, { activityIds });
		const outcomes: FollowUpOutcome[] = [];
		const written: FollowUpEntry[] = [];
		for (const entry of entries) {
			const { activityId } = entry;
			const own = standingLog(log.filter((note) => note.activityId === activityId));
			const holds = own[0] ?? null;
			const twice = (holds !== null && isSame(holds, entry)) || written.some((one) => one.activityId === activityId);
			if (!known.has(activityId)) outcomes.push({ activityId, outcome: 'gone' });
			else if (twice) outcomes.push({ activityId, outcome: 'same' });
			else if ((holds?.id ?? null) !== entry.basedOn) outcomes.push({ activityId, outcome: 'changed', theirs: holds });
			else {
				written.push(entry);
				outcomes.push({ activityId, outcome: 'saved' });
				await writeNote(transaction, entry, holds, by);
			}
		}
		return outcomes;
	});
}

function isSame(note: FollowUp, entry: FollowUpEntry): boolean {
	return (
		note.onDate === entry.onDate &&
		note.status === entry.status &&
		note.doneCount === entry.doneCount &&
		note.note === entry.note
	);
}

async function writeNote(
	transaction: Transaction,
	{ activityId, onDate, status, doneCount, note }: FollowUpEntry,
	holds: FollowUp | null,
	{ who, at }: By
): Promise<void> {
	const id = randomUUID();
	await transaction.append('follow_up', FOLLOW_UP, [[id, activityId, onDate, status, doneCount, note, who, at]]);
	const before =
		holds === null ? null : JSON.stringify({ id: holds.id, status: holds.status, doneCount: holds.doneCount });
	const after = JSON.stringify({ id, onDate, status, doneCount, note });
	await transaction.append('audit', AUDIT, [[at, who, 'follow-up', `activity:${activityId}`, before, after]]);
}

/** Strikes a note: it is shown as struck and counts no more. False when there is no such note, or it is struck already. */
export async function strikeFollowUp(
	warehouse: Warehouse,
	{ activityId, followUpId, reason }: { activityId: string; followUpId: string; reason: string },
	{ who, at }: By
): Promise<boolean> {
	return warehouse.write(async (transaction) => {
		const log = await transaction.read(followUps, { activityIds: [activityId] });
		const note = log.find(({ id }) => id === followUpId);
		if (!note || note.struck) return false;
		await transaction.append('follow_up_struck', FOLLOW_UP_STRUCK, [[followUpId, reason, who, at]]);
		const { onDate, status, doneCount, note: text } = note;
		const before = JSON.stringify({ id: followUpId, onDate, status, doneCount, note: text });
		const after = JSON.stringify({ struck: true, reason });
		await transaction.append('audit', AUDIT, [[at, who, 'strike-follow-up', `activity:${activityId}`, before, after]]);
		return true;
	});
}

/** Dates to state. `basedOn` is the row of the same kind that held when the form was shown. */
export type DatesEntry = Span & { activityId: string; kind: 'planned' | 'actual'; basedOn: string | null };

/** States planned or actual dates of an activity; earlier ones are kept. `changed` names who stated others meanwhile. */
export async function stateDates(
	warehouse: Warehouse,
	{ activityId, kind, starts, ends, basedOn }: DatesEntry,
	{ who, at }: By
): Promise<{ outcome: 'saved' | 'same' } | { outcome: 'changed'; by: string }> {
	return warehouse.write(async (transaction) => {
		const rows = await transaction.read(activityDates, { activityIds: [activityId] });
		const holds = rows.find((row) => row.kind === kind) ?? null;
		if (holds?.starts === starts && holds.ends === ends) return { outcome: 'same' as const };
		if ((holds?.id ?? null) !== basedOn) return { outcome: 'changed' as const, by: holds?.madeBy ?? '' };
		const id = randomUUID();
		await transaction.append('activity_dates', ACTIVITY_DATES, [[id, activityId, kind, starts, ends, who, at]]);
		const before = holds === null ? null : JSON.stringify({ starts: holds.starts, ends: holds.ends });
		const after = JSON.stringify({ starts, ends });
		await transaction.append('audit', AUDIT, [[at, who, `dates-${kind}`, `activity:${activityId}`, before, after]]);
		return { outcome: 'saved' as const };
	});
}
