import type { ActivityStatus } from '#lib/model/activity.ts';
import { formatPlain } from '#lib/text/format.ts';

/** An activity as the form for a whole plan shows it. */
export type QuickLine = {
	id: string;
	title: string;
	status: ActivityStatus | null;
	doneCount: number | null;
	latest: { id: string } | null;
};

/** What somebody else noted while the form was open. */
export type Theirs = {
	id: string;
	status: ActivityStatus;
	doneCount: number | null;
	note: string;
	madeBy: string;
	onDate: string;
};

/** One row of the form. `was` and `had` are status and count as it was shown, `based` the note that held then. */
export type QuickRow = {
	status: string;
	count: string;
	note: string;
	same: boolean;
	based: string;
	was: string;
	had: string;
	theirs: Theirs | null;
	error: string | null;
};

type Sent = Omit<QuickRow, 'theirs' | 'error'>;
type Unsaved = { id: string; sent: Sent; error: string | null; theirs: Theirs | null };

/** The rows of the form: as the plan stands, save those that were sent and not saved, which keep what was typed. */
export function quickRows(lines: readonly QuickLine[], unsaved: readonly Unsaved[]): Record<string, QuickRow> {
	return Object.fromEntries(
		lines.map((line): [string, QuickRow] => {
			const kept = unsaved.find(({ id }) => id === line.id);
			if (kept) return [line.id, { ...kept.sent, theirs: kept.theirs, error: kept.error }];
			const status = line.status ?? '';
			const count = line.doneCount === null ? '' : formatPlain(line.doneCount);
			const based = line.latest?.id ?? '';
			return [
				line.id,
				{ status, count, note: '', same: false, based, was: status, had: count, theirs: null, error: null }
			];
		})
	);
}

/** True for a row that would be written. */
export function isChangedRow({ status, count, note, same, was, had }: QuickRow): boolean {
	return same || status !== was || count.trim() !== had || note.trim() !== '';
}
