import { EDIT_FIELDS } from '#lib/model/plan-edit.ts';
import type { EditField } from '#lib/model/plan-edit.ts';
import type { PlanActivity } from '#lib/model/activity.ts';
import { foldCase } from './fold.ts';
import { lettersOf } from './keys.ts';
import { wordDiff } from './word-diff.ts';
import type { DiffPart } from './word-diff.ts';

/** What is compared of an activity. `id` is the same in both plans for an activity that is in both. */
export type Compared = Pick<PlanActivity, EditField | 'focusArea' | 'starts' | 'ends'> & { id: string };

export type FieldChange = { field: EditField; words: readonly DiffPart[] };

/** An activity that is in both plans and is not told of in the same way. */
export type Changed<A> = {
	before: A;
	after: A;
	fields: readonly FieldChange[];
	moved: { from: string | null; to: string | null } | null;
	/** Later dates, in other words than before. ISO dates; null where the plan gives none. */
	postponed: { from: string | null; to: string | null } | null;
};

export type PlanDiff<A> = {
	added: readonly A[];
	gone: readonly A[];
	changed: readonly Changed<A>[];
	/** Activities that are told of in the same words. */
	same: number;
};

/** What is new, gone and changed between two plans, in the order of the later plan; what is gone in that of the earlier. */
export function comparePlans<A extends Compared>(before: readonly A[], after: readonly A[]): PlanDiff<A> {
	const old = new Map(before.map((activity) => [activity.id, activity]));
	const kept = new Set(after.map(({ id }) => id));
	const changed = after.flatMap((activity): Changed<A>[] => {
		const earlier = old.get(activity.id);
		const change = earlier ? changeOf(earlier, activity) : null;
		return change ? [change] : [];
	});
	const added = after.filter(({ id }) => !old.has(id));
	return {
		added,
		gone: before.filter(({ id }) => !kept.has(id)),
		changed,
		same: after.length - added.length - changed.length
	};
}

function changeOf<A extends Compared>(before: A, after: A): Changed<A> | null {
	const fields = EDIT_FIELDS.flatMap((field): FieldChange[] => {
		const [old, young] = [before[field] ?? '', after[field] ?? ''];
		return lettersOf(old) === lettersOf(young) ? [] : [{ field, words: wordDiff(old, young) }];
	});
	const isMoved = foldCase(before.focusArea ?? '') !== foldCase(after.focusArea ?? '');
	const moved = isMoved ? { from: before.focusArea, to: after.focusArea } : null;
	return fields.length > 0 || moved ? { before, after, fields, moved, postponed: postponed(before, after) } : null;
}

/** «Under året» is another year in next year's plan and put off by nobody: the words must have changed too. */
function postponed(before: Compared, after: Compared): Changed<Compared>['postponed'] {
	if (lettersOf(before.when ?? '') === lettersOf(after.when ?? '')) return null;
	const isLater = (from: string | null, to: string | null) => from !== null && to !== null && to > from;
	if (isLater(before.ends, after.ends)) return { from: before.ends, to: after.ends };
	return isLater(before.starts, after.starts) ? { from: before.starts, to: after.starts } : null;
}
