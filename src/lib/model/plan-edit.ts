import { z } from 'zod';
import type { Plan, PlanActivity } from './activity.ts';

/** The fields that a person may rewrite, in the order in which a plan tells them. */
export const EDIT_FIELDS = [
	'title',
	'challenge',
	'cause',
	'measure',
	'responsibleText',
	'others',
	'when',
	'statusText',
	'followUp'
] as const;
export const EditField = z.enum(EDIT_FIELDS);
export type EditField = z.infer<typeof EditField>;

const Key = z.string().min(1).max(200);
const Text = z.string().max(20_000);

/**
 * One thing that a person does to a plan before it enters. `activity` is the key of an activity. A `row` of loose cells is
 * named as `looseRowsOf` names it; a `passage` is the piece of text that an added activity comes from. Edits are replayed in order on what the file says, so that any of them can be undone.
 */
export const PlanEdit = z.discriminatedUnion('kind', [
	z.object({ id: Key, kind: z.literal('change'), activity: Key, field: EditField, value: Text }),
	z.object({ id: Key, kind: z.literal('move'), activity: Key, focusArea: Text }),
	z.object({ id: Key, kind: z.literal('split'), activity: Key, titles: z.array(Text).min(2).max(100) }),
	z.object({ id: Key, kind: z.literal('merge'), activity: Key, into: Key }),
	z.object({ id: Key, kind: z.literal('drop'), activity: Key }),
	z.object({
		id: Key,
		kind: z.literal('add'),
		title: Text,
		focusArea: Text.nullable(),
		text: Text,
		passage: Key.nullable()
	}),
	z.object({ id: Key, kind: z.literal('pair'), activity: Key, row: Key })
]);
export type PlanEdit = z.infer<typeof PlanEdit>;

/** An activity with the key that edits address it by: made of its title, so that the same file gives the same keys. */
export type KeyedActivity = PlanActivity & {
	key: string;
	/** The key of the activity that this was split from. */
	origin?: string;
};
export type KeyedPlan = Omit<Plan, 'activities'> & { activities: readonly KeyedActivity[] };

/** Cells of one row that belong to an activity nobody could tell. `titles` are the activities that it may belong to. */
export type LooseRow = {
	id: string;
	cells: readonly { column: string; field: EditField; text: string }[];
	titles: readonly string[];
	place: PlanActivity['place'];
};

/** A piece of the document that gave nothing. */
export type Passage = { id: string; text: string; place: PlanActivity['place'] };

/** A field that a person has changed: the plan's own words, and those in their stead. `focusArea` for a move. */
export type EditedField = {
	key: string;
	field: EditField | 'focusArea';
	original: string | null;
	value: string;
	/** The edit that did it, null where it is kept from an earlier version. */
	editId: string | null;
};
