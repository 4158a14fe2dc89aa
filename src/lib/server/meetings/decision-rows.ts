import { groupBy } from '#lib/model/group-by.ts';
import { byDue, standingDecision, type StandingDecision } from '#lib/model/meeting.ts';
import { decisions, decisionUpdates } from '../warehouse/queries/meetings.ts';

/** What a page looks at. */
export type Look = Pick<App.Locals, 'warehouse' | 'today' | 'view'>;

/** Every decision with its history as it stands on the day of the view, open ones first and the most overdue before them. */
export async function standingDecisions({ warehouse, today, view }: Look): Promise<StandingDecision[]> {
	const until = view.day;
	const [rows, updates] = await Promise.all([
		warehouse.read(decisions, { until }),
		warehouse.read(decisionUpdates, { until })
	]);
	const updatesOf = groupBy(updates, ({ decisionId }) => decisionId);
	return byDue(rows.map((row) => standingDecision({ ...row, updates: inOrder(updatesOf.get(row.id) ?? []) }, today)));
}

/** The latest first, by which row replaces which: two may be written at the same moment. */
function inOrder<T extends { id: string; replaces: string | null }>(updates: readonly T[]): T[] {
	const next = new Map(updates.map((one) => [one.replaces, one]));
	const ordered: T[] = [];
	for (let one = next.get(null); one; one = next.get(one.id)) ordered.unshift(one);
	return ordered;
}
