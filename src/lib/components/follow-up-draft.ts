import { z } from 'zod';
import { isChangedRow, type QuickRow } from './follow-up-rows.ts';

const DraftRow = z.object({
	status: z.string(),
	count: z.string(),
	note: z.string(),
	same: z.boolean(),
	based: z.string(),
	was: z.string(),
	had: z.string()
});
const Draft = z.object({ at: z.string(), date: z.string(), rows: z.record(z.string(), DraftRow) });
/** What had been typed and not saved; `at` is when, an ISO date-time. */
export type Draft = z.infer<typeof Draft>;

const keyOf = (planId: string) => `lagesbild.uppfoljning.${planId}`;

/** The draft that the browser keeps for a plan; null without one, or where the browser keeps nothing. */
export function readDraft(planId: string): Draft | null {
	try {
		const text = localStorage.getItem(keyOf(planId));
		const draft = text === null ? null : Draft.safeParse(JSON.parse(text));
		return draft?.success && Object.keys(draft.data.rows).length > 0 ? draft.data : null;
	} catch {
		return null;
	}
}

/** Keeps the changed rows in the browser; with none, takes an earlier draft away. */
export function keepDraft(planId: string, date: string, rows: Readonly<Record<string, QuickRow>>): void {
	const changed = Object.entries(rows).filter(([, row]) => isChangedRow(row));
	try {
		if (changed.length === 0) localStorage.removeItem(keyOf(planId));
		else {
			const kept = changed.map(([id, row]) => [id, DraftRow.parse(row)]);
			const draft = { at: new Date().toISOString(), date, rows: Object.fromEntries(kept) };
			localStorage.setItem(keyOf(planId), JSON.stringify(draft));
		}
	} catch {
		// A browser that keeps nothing is no reason to stop the work.
	}
}
