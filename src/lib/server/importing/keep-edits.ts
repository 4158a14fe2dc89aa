import type { EditedField, KeyedActivity, KeyedPlan, PlanEdit } from '#lib/model/plan-edit.ts';
import { lettersOf } from '#lib/plan/keys.ts';
import { withField } from '#lib/plan/reread-activity.ts';
import type { ActivityEditRow } from '../warehouse/queries/plan-versions.ts';
import type { ReviewChoices, SupersededEdit } from './reading.ts';

/** Edits of an earlier version that fit this one and that nobody has declined, with ids of their own. */
export function inheritedEdits(
	structure: readonly PlanEdit[],
	plan: KeyedPlan,
	declined: readonly string[]
): PlanEdit[] {
	const has = (key: string) => plan.activities.some((activity) => activity.key === key);
	const titles = new Set(plan.activities.map(({ title }) => lettersOf(title)));
	return structure
		.filter((edit) => {
			if (edit.kind === 'add') return !titles.has(lettersOf(edit.title));
			return has(edit.activity) && (edit.kind !== 'merge' || has(edit.into));
		})
		.map((edit, index) => ({ ...edit, id: `k${index + 1}` }))
		.filter(({ id }) => !declined.includes(id));
}

type Kept = { plan: KeyedPlan; edited: readonly EditedField[]; superseded: readonly SupersededEdit[] };

/**
 * The plan with the fields that were changed in earlier versions changed again, where the plan's own words are still
 * those that were changed. Where they are new the new words stand, and the earlier edit is superseded. What a person has
 * just edited is left alone.
 */
export function keepEdits(
	plan: KeyedPlan,
	edited: readonly EditedField[],
	earlier: readonly ActivityEditRow[],
	ids: ReadonlyMap<string, string>,
	{ edits, declined }: ReviewChoices
): Kept {
	let kept: Kept = { plan, edited, superseded: [] };
	const seen = new Set<string>();
	for (const row of earlier) {
		const name = `${row.activityId}.${row.field}`;
		if (seen.has(name) || declined.includes(name)) continue;
		seen.add(name);
		const activity = kept.plan.activities.find(({ key }) => ids.get(key) === row.activityId);
		if (activity && !isTouched(activity, row.field, edits, edited)) kept = keepOne(kept, activity, row);
	}
	return kept;
}

function isTouched(
	{ key }: KeyedActivity,
	field: EditedField['field'],
	edits: readonly PlanEdit[],
	edited: readonly EditedField[]
): boolean {
	const isField = (edit: PlanEdit) => {
		if (edit.kind === 'change') return edit.activity === key && edit.field === field;
		return edit.kind === 'move' && edit.activity === key && field === 'focusArea';
	};
	return edits.some(isField) || edited.some((one) => one.key === key && one.field === field);
}

function keepOne(kept: Kept, activity: KeyedActivity, { activityId, field, original, value }: ActivityEditRow): Kept {
	const text = activity[field] ?? '';
	if (lettersOf(text) === lettersOf(value)) return kept;
	const { key } = activity;
	if (lettersOf(text) !== lettersOf(original ?? '')) {
		return { ...kept, superseded: [...kept.superseded, { activityId, key, field, original, value, text }] };
	}
	const after =
		field === 'focusArea' ? { ...activity, focusArea: value } : withField(activity, field, value, kept.plan.period);
	const activities = kept.plan.activities.map((one) => (one.key === key ? after : one));
	const known = kept.plan.focusAreas.some(({ name }) => name === value);
	const focusAreas =
		field === 'focusArea' && !known
			? [...kept.plan.focusAreas, { name: value, description: '', place: activity.place }]
			: kept.plan.focusAreas;
	return {
		...kept,
		plan: { ...kept.plan, activities, focusAreas },
		edited: [...kept.edited, { key, field, original: activity[field], value, editId: null }]
	};
}
