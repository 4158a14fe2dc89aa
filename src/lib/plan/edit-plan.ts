import type { PlanFocusArea } from '#lib/model/activity.ts';
import { BULLET } from '#lib/model/document.ts';
import type { Finding } from '#lib/model/finding.ts';
import { EDIT_FIELDS } from '#lib/model/plan-edit.ts';
import type {
	EditField,
	EditedField,
	KeyedActivity,
	KeyedPlan,
	LooseRow,
	Passage,
	PlanEdit
} from '#lib/model/plan-edit.ts';
import { cellText } from './cell-items.ts';
import { fold } from './fold.ts';
import { keyFor, lettersOf } from './keys.ts';
import { newActivity } from './new-activity.ts';
import { withField } from './reread-activity.ts';

/** What the edits speak of beside the plan's activities. `file` is where findings are placed. */
export type Around = { file: string; loose: readonly LooseRow[]; passages: readonly Passage[] };

export type EditedPlan = {
	plan: KeyedPlan;
	/** Fields that no longer have the plan's own words. */
	edited: readonly EditedField[];
	/** Activities of the file that are left out. */
	dropped: readonly KeyedActivity[];
	/** Edits that do not fit what the file says now. */
	unfit: readonly string[];
	findings: readonly Finding[];
};

type State = Omit<EditedPlan, 'findings'> & { around: Around; taken: Set<string> };

/**
 * The plan with a person's edits, replayed in order. Errors: none. An edit of an activity or a row that is not there
 * changes nothing and gives the finding `edit-not-fitting`.
 */
export function editPlan(plan: KeyedPlan, edits: readonly PlanEdit[], around: Around): EditedPlan {
	const taken = new Set(plan.activities.map(({ key }) => key));
	let state: State = { plan, edited: [], dropped: [], unfit: [], around, taken };
	const findings: Finding[] = [];
	for (const edit of edits) {
		const next = apply(state, edit);
		if (next) {
			state = next;
			continue;
		}
		state = { ...state, unfit: [...state.unfit, edit.id] };
		const details = { activity: 'activity' in edit ? edit.activity : edit.title };
		const place = { file: around.file };
		findings.push({ code: 'edit-not-fitting', severity: 'warning', place, text: textOf(edit), details });
	}
	const { edited, dropped, unfit } = state;
	return { plan: state.plan, edited: edited.filter(isDifferent), dropped, unfit, findings };
}

/** The plan after one edit, null where it does not fit. */
function apply(state: State, edit: PlanEdit): State | null {
	if (edit.kind === 'add') return added(state, edit);
	const activity = state.plan.activities.find(({ key }) => key === edit.activity);
	if (!activity) return null;
	if (edit.kind === 'change') return changed(state, activity, edit.field, edit.value, edit.id);
	if (edit.kind === 'move') return moved(state, activity, fold(edit.focusArea), edit.id);
	if (edit.kind === 'split')
		return split(
			state,
			activity,
			edit.titles.map(fold).filter((title) => title !== '')
		);
	if (edit.kind === 'merge') return merged(state, activity, edit.into, edit.id);
	if (edit.kind === 'pair') return paired(state, activity, edit.row, edit.id);
	return { ...without(state, activity), dropped: [...state.dropped, activity] };
}

function changed(state: State, activity: KeyedActivity, field: EditField, value: string, editId: string): State | null {
	if (field === 'title' && fold(value) === '') return null;
	const after = withField(activity, field, value, state.plan.period);
	const original = state.edited.find((one) => one.key === activity.key && one.field === field);
	const edited: EditedField = {
		key: activity.key,
		field,
		original: original ? original.original : activity[field],
		value: asWritten(after, field),
		editId
	};
	return { ...replaced(state, activity, [after]), edited: [...state.edited.filter((one) => one !== original), edited] };
}

function moved(state: State, activity: KeyedActivity, focusArea: string, editId: string): State {
	const before = state.edited.find((one) => one.key === activity.key && one.field === 'focusArea');
	const edited: EditedField = {
		key: activity.key,
		field: 'focusArea',
		original: before ? before.original : activity.focusArea,
		value: focusArea,
		editId
	};
	const next = replaced(state, activity, [{ ...activity, focusArea: focusArea === '' ? null : focusArea }]);
	const plan = { ...next.plan, focusAreas: withArea(next.plan.focusAreas, focusArea, activity.place) };
	return { ...next, plan, edited: [...state.edited.filter((one) => one !== before), edited] };
}

/** Each part has what is said of the whole, and its own words as name and measure; the first keeps the key. */
function split(state: State, activity: KeyedActivity, titles: readonly string[]): State | null {
	if (titles.length < 2) return null;
	const parts = titles.map((title, index): KeyedActivity => {
		const key = index === 0 ? activity.key : keyFor(title, state.taken);
		const part = withField(activity, 'measure', title, state.plan.period);
		const named = withField(part, 'title', title, state.plan.period);
		return index === 0 ? named : { ...named, key, origin: activity.origin ?? activity.key };
	});
	return replaced(state, activity, parts);
}

/** The activity's words are added to those of another, and it is an activity of its own no more. */
function merged(state: State, activity: KeyedActivity, into: string, editId: string): State | null {
	const target = state.plan.activities.find(({ key }) => key === into);
	if (!target || target === activity) return null;
	let next: State = without(state, activity);
	const said = lettersOf([target.title, target.measure ?? '', activity.measure ?? ''].join(' '));
	const name = said.includes(lettersOf(activity.title)) ? '' : activity.title;
	const additions: Partial<Record<EditField, string>> = {
		challenge: activity.challenge ?? '',
		cause: activity.cause ?? '',
		measure: [name, activity.measure ?? ''].filter((text) => text !== '').join(': '),
		responsibleText: activity.responsibleText ?? '',
		others: activity.others ?? '',
		when: activity.when ?? '',
		statusText: activity.statusText ?? '',
		followUp: activity.followUp ?? ''
	};
	for (const field of MERGED) {
		const now = next.plan.activities.find(({ key }) => key === into);
		const text = additions[field] ?? '';
		if (now) next = appended(next, now, field, text, editId) ?? next;
	}
	return next;
}

const MERGED = EDIT_FIELDS.filter((field) => field !== 'title');

function paired(state: State, activity: KeyedActivity, row: string, editId: string): State | null {
	const loose = state.around.loose.find(({ id }) => id === row);
	if (!loose) return null;
	return loose.cells.reduce<State>((before, { field, text }) => {
		const now = before.plan.activities.find(({ key }) => key === activity.key);
		return now ? (appended(before, now, field, text, editId) ?? before) : before;
	}, state);
}

/** More words in a field: after those that are there, unless they are there already. */
function appended(state: State, activity: KeyedActivity, field: EditField, text: string, editId: string): State | null {
	const before = activity[field] ?? '';
	if (text === '' || lettersOf(before).includes(lettersOf(text))) return null;
	const items = field === 'measure' && activity.measureItems.length > 0;
	const whole = items ? activity.measureItems.map((item) => `• ${item}`).join('\n') : before;
	const value = items
		? `${whole}\n• ${text}`
		: [before.replace(/[.;]$/, ''), text].filter((one) => one !== '').join('; ');
	return changed(state, activity, field, value, editId);
}

function added(state: State, edit: Extract<PlanEdit, { kind: 'add' }>): State | null {
	const title = fold(edit.title);
	if (title === '') return null;
	const passage = state.around.passages.find(({ id }) => id === edit.passage);
	const place = passage?.place ?? { file: state.around.file };
	const focusArea = edit.focusArea === null || fold(edit.focusArea) === '' ? null : fold(edit.focusArea);
	const activity = newActivity(title, edit.text, focusArea, place, state.plan.period);
	const activities = [...state.plan.activities, { ...activity, key: keyFor(title, state.taken) }];
	const focusAreas = focusArea === null ? state.plan.focusAreas : withArea(state.plan.focusAreas, focusArea, place);
	return { ...state, plan: { ...state.plan, activities, focusAreas } };
}

function replaced(state: State, activity: KeyedActivity, by: readonly KeyedActivity[]): State {
	const activities = state.plan.activities.flatMap((one) => (one.key === activity.key ? by : one));
	return { ...state, plan: { ...state.plan, activities } };
}

function without(state: State, activity: KeyedActivity): State {
	return { ...replaced(state, activity, []), edited: state.edited.filter(({ key }) => key !== activity.key) };
}

function withArea(areas: readonly PlanFocusArea[], name: string, place: PlanFocusArea['place']): PlanFocusArea[] {
	const isKnown = name === '' || areas.some((area) => area.name === name);
	return isKnown ? [...areas] : [...areas, { name, description: '', place }];
}

/** The words of a field as a person can write them again: a measure that is a list, as its points. */
export function asWritten(activity: KeyedActivity, field: EditField): string {
	const isList = field === 'measure' && activity.measureItems.length > 0;
	return isList ? activity.measureItems.map((item) => BULLET + item).join('\n') : (activity[field] ?? '');
}

function isDifferent({ original, value }: EditedField): boolean {
	return (original ?? '') !== cellText(value);
}

function textOf(edit: PlanEdit): string {
	if (edit.kind === 'change') return edit.value;
	if (edit.kind === 'move') return edit.focusArea;
	if (edit.kind === 'split') return edit.titles.join('; ');
	return edit.kind === 'add' ? edit.title : edit.activity;
}
