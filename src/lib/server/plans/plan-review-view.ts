import { groupBy } from '#lib/model/group-by.ts';
import { EDIT_FIELDS, type LooseRow } from '#lib/model/plan-edit.ts';
import { doubtfulFirst, doubtsOf, type Doubts } from '#lib/plan/doubt.ts';
import { asWritten } from '#lib/plan/edit-plan.ts';
import { lettersOf } from '#lib/plan/keys.ts';
import { MOST_PASSAGES } from '#lib/plan/passages.ts';
import { DOUBTS } from '#lib/text/doubts.ts';
import { placeText } from '#lib/text/findings.ts';
import { formatDate } from '#lib/text/format.ts';
import { FIELD_NAMES } from '#lib/text/review.ts';
import { planChangesView } from './plan-changes-view.ts';
import { planDiffView } from './plan-diff-view.ts';
import type { LinkedActivity, LinkedPlan, ParsedPlan, PlanReview, Reading } from '../importing/reading.ts';

export type PlanReviewView = NonNullable<ReturnType<typeof planReviewView>>;
export type ActivityReviewView = PlanReviewView['doubtful'][number];

/** A plan as the review shows it: the doubtful activities first, with the document's own words beside each. */
export function planReviewView({ plan, parsed, review, findings }: Reading, areaName: (code: string) => string) {
	if (!plan || !parsed || !review) return null;
	const settled = new Set(review.edited.map(({ key, field }) => `${key}.${field}`));
	const doubts = doubtsOf(plan.activities, new Map(Object.entries(parsed.sources)), findings, settled);
	const view = (activity: LinkedActivity) => activityView(activity, doubts, parsed, review, areaName);
	const isDoubtful = ({ key }: LinkedActivity) => (doubts.byKey.get(key)?.length ?? 0) > 0;
	const used = new Set(review.choices.edits.flatMap((edit) => (edit.kind === 'add' ? (edit.passage ?? []) : [])));
	return {
		activities: plan.activities.map(({ key, title }) => ({ key, title })),
		focusAreas: plan.focusAreas.map(({ name }) => name),
		doubtful: doubtfulFirst(plan.activities, doubts).filter(isDoubtful).map(view),
		sure: plan.activities.filter((activity) => !isDoubtful(activity)).map(view),
		ofPlan: doubts.ofPlan.map((reason) => DOUBTS[reason]),
		loose: looseView(plan, parsed, review),
		passages: parsed.passages
			.filter(({ id }) => !used.has(id))
			.map(({ id, text, place }) => ({ id, text, place: placeText(place) })),
		passagesCut: parsed.passages.length === MOST_PASSAGES,
		changes: planChangesView(plan, parsed, review),
		version: {
			chosen: review.choices.versionOf,
			candidates: review.candidates.filter(({ shared, planId }) => shared > 0 || planId === review.earlier?.planId),
			earlier: review.earlier
				? {
						planId: review.earlier.planId,
						title: review.earlier.title,
						file: review.earlier.fileName,
						published: formatDate(review.earlier.publishedOn)
					}
				: null
		},
		diff: review.diff
			? planDiffView(review.diff, (id) => review.diff?.gone.some((one) => one.id === id) ?? false)
			: null,
		superseded: review.superseded.map(({ key, field, value, text }) => ({
			title: plan.activities.find((activity) => activity.key === key)?.title ?? '',
			field: FIELD_NAMES[field],
			value,
			text
		}))
	};
}

function activityView(
	activity: LinkedActivity,
	doubts: Doubts,
	parsed: ParsedPlan,
	{ edited }: PlanReview,
	areaName: (code: string) => string
) {
	const { key, origin, title, focusArea, place, areas, measureItems } = activity;
	const changed = new Map(edited.filter((one) => one.key === key).map((one) => [one.field, one]));
	return {
		key,
		title,
		focusArea,
		place: placeText(place),
		areas: areas.map(({ areaCode }) => areaName(areaCode)),
		doubts: (doubts.byKey.get(key) ?? []).map(({ reason }) => DOUBTS[reason]),
		/** Every field as a person can write it again. */
		fields: EDIT_FIELDS.map((field) => ({ field, label: FIELD_NAMES[field], value: asWritten(activity, field) })),
		edited: [...changed.values()].map(({ field, original }) => ({
			label: FIELD_NAMES[field],
			original: original ?? ''
		})),
		moved: changed.has('focusArea'),
		source: (parsed.sources[origin ?? key] ?? []).map(({ cells }) => cells),
		parts: measureItems.length > 1 ? [...measureItems] : partsOf(activity)
	};
}

/** Where an activity may be cut: at semicolons in its name, else at the sentences of what is done. */
function partsOf({ title, measure }: LinkedActivity): string[] {
	const named = title.split(/;\s+/u);
	if (named.length > 1) return named;
	const sentences = (measure ?? '').split(/(?<=[.!?;])\s+(?=\p{Lu})/u).filter((sentence) => sentence !== '');
	return sentences.length > 1 ? sentences : [title];
}

/** Loose rows in the groups they stand in, each group with the activities that its rows may belong to. */
function looseView(plan: LinkedPlan, { loose }: ParsedPlan, { choices }: PlanReview) {
	const pairs = new Map(
		choices.edits.flatMap((edit) => (edit.kind === 'pair' ? [[edit.row, edit.activity] as const] : []))
	);
	const has = (activity: LinkedActivity, { field, text }: LooseRow['cells'][number]) =>
		(activity[field] ?? '').split('; ').some((part) => lettersOf(part) === lettersOf(text));
	return [...groupBy(loose, ({ titles }) => titles.join('\n'))].map(([, rows]) => {
		const titles = new Set(rows[0]?.titles ?? []);
		const inGroup = plan.activities.filter(({ title }) => titles.has(title));
		return {
			activities: inGroup.map(({ key, title, responsibleText }) => ({
				key,
				title,
				responsible: responsibleText ?? ''
			})),
			rows: rows.map(({ id, cells, place }) => ({
				id,
				cells: cells.map(({ column, text }) => ({ column, text })),
				place: placeText(place),
				pairedWith: pairs.get(id) ?? inGroup.find((activity) => cells.every((cell) => has(activity, cell)))?.key ?? null
			}))
		};
	});
}
