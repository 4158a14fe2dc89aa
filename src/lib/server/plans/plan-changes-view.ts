import type { PlanEdit } from '#lib/model/plan-edit.ts';
import { FIELD_NAMES, reviewText } from '#lib/text/review.ts';
import type { LinkedPlan, ParsedPlan, PlanReview } from '../importing/reading.ts';

const words = reviewText.changes;
const LONGEST = 80; // characters of a text that a line of the list repeats

/** What has been done to a plan, each with the id by which it is undone. */
export function planChangesView(plan: LinkedPlan, parsed: ParsedPlan, review: PlanReview) {
	const titles = new Map(
		[...plan.activities, ...review.dropped, ...parsed.plan.activities].map(({ key, title }) => [key, title])
	);
	const titleOf = (key: string) => titles.get(key) ?? key;
	const line = (edit: PlanEdit, inherited: boolean) => ({
		id: edit.id,
		text: sentenceOf(edit, titleOf, parsed),
		unfit: review.unfit.includes(edit.id),
		inherited
	});
	const kept = review.edited
		.filter(({ editId }) => editId === null)
		.map(({ key, field, value }) => ({
			id: `${plan.activities.find((activity) => activity.key === key)?.id ?? ''}.${field}`,
			text: words.kept(titleOf(key), FIELD_NAMES[field], short(value)),
			unfit: false,
			inherited: true
		}));
	const own = review.choices.edits.map((edit) => line(edit, false));
	return [...own.reverse(), ...review.inherited.map((edit) => line(edit, true)), ...kept];
}

function sentenceOf(edit: PlanEdit, titleOf: (key: string) => string, { loose }: ParsedPlan): string {
	if (edit.kind === 'add') return words.add(edit.title);
	const title = titleOf(edit.activity);
	if (edit.kind === 'change') return words.change(title, FIELD_NAMES[edit.field], short(edit.value));
	if (edit.kind === 'move') return words.move(title, edit.focusArea === '' ? words.noArea : edit.focusArea);
	if (edit.kind === 'split') return words.split(title, edit.titles.length);
	if (edit.kind === 'merge') return words.merge(title, titleOf(edit.into));
	if (edit.kind === 'drop') return words.drop(title);
	const row = loose.find(({ id }) => id === edit.row);
	return words.pair(title, short(row?.cells.map(({ text }) => text).join(' | ') ?? ''));
}

function short(text: string): string {
	return text.length <= LONGEST ? text : `${text.slice(0, LONGEST).trimEnd()} …`;
}
