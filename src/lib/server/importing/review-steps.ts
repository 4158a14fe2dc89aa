import { EDIT_FIELDS, type PlanEdit } from '#lib/model/plan-edit.ts';
import { asWritten } from '#lib/plan/edit-plan.ts';
import { nameFrom } from '#lib/plan/new-activity.ts';
import type { Reading, ReviewChoices } from './reading.ts';

/** An edit without its id, as a form tells it. */
type NewEdit<E = PlanEdit> = E extends PlanEdit ? Omit<E, 'id'> : never;

const FIELD_KINDS: ReadonlySet<PlanEdit['kind']> = new Set<PlanEdit['kind']>(['change', 'move', 'pair']);

/** The choices with more edits, each with an id that none has had. */
export function withEdits(choices: ReviewChoices, edits: readonly NewEdit[]): ReviewChoices {
	let kept = [...choices.edits];
	let number = Math.max(0, ...kept.map(({ id }) => Number(id.replace(/^e/, '')) || 0));
	for (const edit of edits) {
		number += 1;
		kept = [...withoutReplaced(kept, edit), { ...edit, id: `e${number}` }];
	}
	return { ...choices, edits: kept };
}

/** The choices without one edit, be it of this review or made again from an earlier version. */
export function withoutEdit(choices: ReviewChoices, id: string): ReviewChoices {
	if (choices.edits.some((edit) => edit.id === id)) {
		return { ...choices, edits: choices.edits.filter((edit) => edit.id !== id) };
	}
	return { ...choices, declined: [...new Set([...choices.declined, id])] };
}

/** The edits that make an activity what a form says. `fields` are by their names, and the focus area's. */
export function rewriteEdits(reading: Reading, key: string, fields: ReadonlyMap<string, string>): NewEdit[] {
	const activity = reading.plan?.activities.find((one) => one.key === key);
	if (!activity) return [];
	const edits = EDIT_FIELDS.flatMap((field): NewEdit[] => {
		const value = fields.get(field)?.replaceAll('\r\n', '\n').trim();
		const isNew = value !== undefined && value !== asWritten(activity, field);
		return isNew ? [{ kind: 'change', activity: key, field, value }] : [];
	});
	const focusArea = fields.get('focusArea')?.trim();
	const isMoved = focusArea !== undefined && focusArea !== (activity.focusArea ?? '');
	return isMoved ? [...edits, { kind: 'move', activity: key, focusArea }] : edits;
}

/** The edit that makes a text that gave nothing an activity, in the focus area that was last spoken of before it. */
export function addEdit({ parsed }: Reading, passageId: string): NewEdit[] {
	const passage = parsed?.passages.find(({ id }) => id === passageId);
	if (!parsed || !passage) return [];
	const { text, place } = passage;
	const before = parsed.plan.activities.filter((activity) => comesBefore(activity.place, place)).at(-1);
	return [{ kind: 'add', title: nameFrom(text), focusArea: before?.focusArea ?? null, text, passage: passageId }];
}

/** The edits that pair rows of loose cells with activities. '' takes a pair away. */
export function pairEdits(choices: ReviewChoices, rows: ReadonlyMap<string, string>): ReviewChoices {
	const others = choices.edits.filter((edit) => edit.kind !== 'pair' || !rows.has(edit.row));
	const pairs = [...rows].flatMap(([row, activity]): NewEdit[] => {
		return activity === '' ? [] : [{ kind: 'pair', activity, row }];
	});
	return withEdits({ ...choices, edits: others }, pairs);
}

/** A field written twice is one edit, as long as nothing has been split or merged in between. */
function withoutReplaced(edits: readonly PlanEdit[], next: NewEdit): PlanEdit[] {
	const last = edits.findLastIndex(({ kind }) => !FIELD_KINDS.has(kind));
	return edits.filter((edit, index) => {
		if (index < last || !('activity' in next) || !('activity' in edit) || edit.activity !== next.activity) return true;
		if (edit.kind === 'change' && next.kind === 'change') return edit.field !== next.field;
		return !(edit.kind === 'move' && next.kind === 'move');
	});
}

function comesBefore(a: { page?: number; line?: number; table?: number }, b: typeof a): boolean {
	if (a.line !== undefined && b.line !== undefined) return a.line <= b.line;
	if (a.table !== undefined && b.table !== undefined) return a.table <= b.table;
	return a.page !== undefined && b.page !== undefined && a.page <= b.page;
}
