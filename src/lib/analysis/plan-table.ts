import type { ActivityKind, ActivityStatus, GoalKind, Responsible } from '../model/activity.ts';
import { groupBy } from '../model/group-by.ts';

/** A note of how an activity goes. `onDate` is an ISO date. */
export type FollowUpNote = {
	activityId: string;
	onDate: string;
	status: ActivityStatus;
	doneCount: number | null;
	note: string;
	by: string;
};

/** An activity with its links, as it goes out. Dates are ISO dates. */
export type PlanTableActivity = {
	id: string;
	title: string;
	kind: ActivityKind;
	focusArea: string | null;
	forum: string | null;
	challenge: string | null;
	cause: string | null;
	measure: string | null;
	measureItems: readonly string[];
	responsible: readonly Responsible[];
	responsibleText: string | null;
	others: string | null;
	when: string | null;
	starts: string | null;
	ends: string | null;
	timesPerYear: number | null;
	goalQuantity: number | null;
	goalKind: GoalKind | null;
	statusText: string | null;
	/** Where it stands today, by its latest note, else the plan's own word or dates. */
	status: ActivityStatus | null;
	followUp: string | null;
	areas: readonly string[];
	indicators: readonly string[];
};

export type PlanTableRow = PlanTableActivity & { latest: FollowUpNote | null };

/** What an indicator of the plan means and who publishes it. */
export type PlanDefinition = {
	name: string;
	publisher: string;
	unit: string;
	definition: string;
	caveat: string;
};

/** A plan as it goes out in any form: table for print, workbook, document, CSV. */
export type PlanTable = {
	id: string;
	title: string;
	areaCode: string;
	areaName: string;
	period: { from: number; to: number } | null;
	source: { file: string; publishedOn: string };
	/** ISO date of the day it goes out. */
	madeOn: string;
	simulated: boolean;
	focusAreas: readonly { name: string; description: string }[];
	goals: readonly { focusArea: string | null; text: string; kind: GoalKind }[];
	/** Under their focus area, in the plan's order; null for those under none, which come first. */
	sections: readonly { focusArea: string | null; description: string; rows: readonly PlanTableRow[] }[];
	followUps: readonly (FollowUpNote & { title: string })[];
	definitions: readonly PlanDefinition[];
};

/** What a plan's table is made of. Notes may be in any order. */
export type PlanMaterial = Omit<PlanTable, 'sections' | 'followUps'> & {
	activities: readonly PlanTableActivity[];
	notes: readonly FollowUpNote[];
};

/** The plan's activities under their focus areas with the latest of their notes, and all notes by day. */
export function planTable({ activities, notes, ...plan }: PlanMaterial): PlanTable {
	const latest = new Map(notes.toSorted(byDay).map((note) => [note.activityId, note]));
	const rows = activities.map((activity) => ({ ...activity, latest: latest.get(activity.id) ?? null }));
	const inArea = groupBy(rows, ({ focusArea }) => focusArea);
	const titles = new Map(activities.map(({ id, title }) => [id, title]));
	const named = plan.focusAreas.map(({ name, description }) => ({ focusArea: name, description }));
	const unnamed = inArea.has(null) ? [{ focusArea: null, description: '' }] : [];
	return {
		...plan,
		sections: [...unnamed, ...named].map((area) => ({ ...area, rows: inArea.get(area.focusArea) ?? [] })),
		followUps: notes
			.filter(({ activityId }) => titles.has(activityId))
			.toSorted(byDay)
			.map((note) => ({ ...note, title: titles.get(note.activityId) ?? '' }))
	};
}

function byDay(a: FollowUpNote, b: FollowUpNote): number {
	return a.onDate < b.onDate ? -1 : a.onDate > b.onDate ? 1 : 0;
}
