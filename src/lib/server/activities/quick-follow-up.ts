import type { ToldFinding } from '#lib/model/claim-finding.ts';
import type { FollowUp } from '#lib/model/follow-up.ts';
import { formatPlain } from '#lib/text/format.ts';
import { followUpText } from '#lib/text/follow-up.ts';
import { activityKnowledge, toldFindings } from '../claims/claim-guard-material.ts';
import { activitiesWithLinks, type ActivityWithLinks } from './activity-rows.ts';
import { followActivities, type By, type FollowUpEntry } from './follow-activity.ts';
import { readCount, readDay, readFollowUp } from './follow-up-form.ts';
import type { Warehouse } from '../warehouse/warehouse.ts';

/** A row of the form for a whole plan, as it was sent. `was` and `had` are status and count as the row was shown. */
export type SentRow = {
	status: string;
	count: string;
	note: string;
	/** Ticked to note that nothing has changed. */
	same: boolean;
	based: string;
	was: string;
	had: string;
};

/** A row that was not saved: what was typed, and either what is wrong or what somebody else noted meanwhile. */
export type UnsavedRow = { id: string; sent: SentRow; error: string | null; theirs: FollowUp | null };

/** What became of the form. `dateError` stops all rows; otherwise every row that can be is saved. */
export type QuickOutcome = {
	date: string;
	dateError: string | null;
	saved: number;
	conflicts: number;
	wrong: number;
	rows: UnsavedRow[];
};

/**
 * Writes the changed rows of the form in one transaction. Rows that somebody else has changed since the form was shown come
 * back with both values, and rows with bad input with the reason; nothing that was typed is lost.
 */
export async function quickFollowUp(
	warehouse: Warehouse,
	form: FormData,
	planId: string,
	today: string,
	by: By
): Promise<QuickOutcome> {
	const activities = await activitiesWithLinks(warehouse, { planId }, today);
	const date = textOf(form, 'date');
	const day = readDay(date, today);
	const sent = activities.flatMap((activity) => {
		const row = sentRow(form, activity.id);
		return row && isChanged(row) && textOf(form, `choice:${activity.id}`) !== 'theirs' ? [{ activity, row }] : [];
	});
	const gone = goneRows(form, activities);
	if (day.error !== null) {
		const rows = sent.map(({ activity, row }) => ({ id: activity.id, sent: row, error: null, theirs: null }));
		return { date, dateError: day.error, saved: 0, conflicts: 0, wrong: gone, rows };
	}
	const entries: { row: SentRow; entry: FollowUpEntry }[] = [];
	const rows: UnsavedRow[] = [];
	for (const { activity, row } of sent) {
		const read = readFollowUp(row);
		const latest = activity.latest;
		// A row made from an older note is told of the newer one instead.
		const older = latest !== null && latest.id === row.based && latest.onDate > day.value;
		const error = read.error ?? (older ? followUpText.errors.older(latest.onDate) : null);
		if (error !== null || read.value === null) rows.push({ id: activity.id, sent: row, error, theirs: null });
		else {
			const basedOn = row.based === '' ? null : row.based;
			entries.push({ row, entry: { ...read.value, activityId: activity.id, onDate: day.value, basedOn } });
		}
	}
	const outcomes =
		entries.length === 0
			? []
			: await followActivities(
					warehouse,
					entries.map(({ entry }) => entry),
					by
				);
	for (const [index, outcome] of outcomes.entries()) {
		const row = entries[index]?.row;
		if (outcome.outcome === 'changed' && row) {
			rows.push({ id: outcome.activityId, sent: row, error: null, theirs: outcome.theirs });
		}
	}
	const conflicts = outcomes.filter(({ outcome }) => outcome === 'changed').length;
	return {
		date,
		dateError: null,
		saved: outcomes.filter(({ outcome }) => outcome === 'saved' || outcome === 'same').length,
		conflicts,
		wrong: rows.length - conflicts + gone,
		rows
	};
}

/** «Kontrollera texten» of the form: nothing is saved; what was typed comes back, and what each note says more than the figures. */
export async function checkNotes(
	locals: Pick<App.Locals, 'warehouse' | 'today' | 'view'>,
	form: FormData,
	planId: string
): Promise<{ checked: { date: string; rows: UnsavedRow[]; findings: Record<string, ToldFinding[]> } }> {
	const rows: UnsavedRow[] = [];
	const findings: Record<string, ToldFinding[]> = {};
	for (const { id } of await activitiesWithLinks(locals.warehouse, { planId }, locals.today)) {
		const sent = sentRow(form, id);
		if (!sent || !isChanged(sent)) continue;
		rows.push({ id, sent, error: null, theirs: null });
		const knowledge = sent.note.trim() === '' ? undefined : await activityKnowledge(locals, id);
		if (knowledge) findings[id] = toldFindings(sent.note, knowledge);
	}
	return { checked: { date: textOf(form, 'date'), rows, findings } };
}

function textOf(form: FormData, name: string): string {
	const value = form.get(name);
	return typeof value === 'string' ? value : '';
}

function sentRow(form: FormData, id: string): SentRow | null {
	if (!form.has(`status:${id}`)) return null;
	const chosen = textOf(form, `choice:${id}`) === 'mine';
	return {
		status: textOf(form, `status:${id}`),
		count: textOf(form, `count:${id}`),
		note: textOf(form, `note:${id}`),
		same: form.has(`same:${id}`),
		based: textOf(form, chosen ? `seen:${id}` : `based:${id}`),
		was: textOf(form, `was:${id}`),
		had: textOf(form, `had:${id}`)
	};
}

function isChanged({ status, count, note, same, was, had }: SentRow): boolean {
	const written = readCount(count);
	const number = written === undefined ? count : written === null ? '' : formatPlain(written);
	return same || status !== was || number !== had || note.trim() !== '';
}

/** Rows of activities that the plan no longer has, with something new in them. */
function goneRows(form: FormData, activities: readonly ActivityWithLinks[]): number {
	const known = new Set(activities.map(({ id }) => id));
	const sent = [...form.keys()]
		.filter((name) => name.startsWith('status:'))
		.map((name) => name.slice('status:'.length));
	return sent.filter((id) => {
		const row = known.has(id) ? null : sentRow(form, id);
		return row !== null && isChanged(row);
	}).length;
}
