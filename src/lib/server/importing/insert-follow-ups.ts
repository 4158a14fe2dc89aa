import type { PlanFollowUp } from '#lib/model/activity.ts';
import { followUps } from '../warehouse/queries/follow-up.ts';
import { FOLLOW_UP } from '../warehouse/tables.ts';
import type { Transaction } from '../warehouse/transaction.ts';
import { idOf } from './hash.ts';

/**
 * Writes the notes that a plan carries and that are not already there: the same plan out and in again adds nothing.
 * `at` is an ISO date-time in UTC. Notes on activities that the plan does not have are left out.
 */
export async function insertFollowUps(
	transaction: Transaction,
	notes: readonly PlanFollowUp[],
	activityIds: readonly string[],
	at: string
): Promise<void> {
	// A note that somebody has struck is known too, and does not come back.
	const known = await transaction.read(followUps, { activityIds: [...activityIds] });
	const keyOf = ({ activityId, onDate, status, doneCount, note }: Omit<PlanFollowUp, 'by' | 'place'>) =>
		[activityId, onDate, status, doneCount ?? '', note].join('\0');
	const keys = new Set(known.map(keyOf));
	const rows = notes.flatMap((one) => {
		const key = keyOf(one);
		if (keys.has(key) || !activityIds.includes(one.activityId)) return [];
		keys.add(key);
		return [[idOf(key, at), one.activityId, one.onDate, one.status, one.doneCount, one.note, one.by, at]];
	});
	if (rows.length > 0) await transaction.append('follow_up', FOLLOW_UP, rows);
}
