import type { ActivityKind } from '#lib/model/activity.ts';
import type { Finding } from '#lib/model/finding.ts';
import { cellText, listedIn } from './cell-items.ts';
import { withFact } from './draft.ts';
import type { Cell, Draft, Facts } from './draft.ts';
import { fold } from './fold.ts';
import { cellOf, filledCells } from './plan-table.ts';
import type { PlanRow, PlanTable } from './plan-table.ts';
import type { Read, Surroundings } from './row-activities.ts';
import { keyOf } from './table-layout.ts';
import type { Key } from './table-layout.ts';
import type { Field } from './field-words.ts';

type Entry = { key: Key; value: string; row: PlanRow };

/** Keys whose value is a list of activities, and the kind that the plan's word gives them. */
const LISTS: Partial<Record<Field, ActivityKind>> = {
	prioritised: 'prioriterad',
	possible: 'tänkbar',
	activities: 'aktivitet',
	measures: 'aktivitet'
};
/** What a forum says of itself; it is not said of each activity in its list. */
const OF_THE_FORUM: readonly Field[] = ['commitment', 'meetings', 'goal', 'title', 'forum', 'measure'];
const NOT_KEPT: ReadonlySet<Field> = new Set<Field>(['detail', 'group']);

/** The activities of a table of keys and values: one for each «Aktivitet», or one for each point of its lists. */
export function readKeyValues(table: PlanTable, around: Surroundings): Read {
	const { entries, findings } = entriesOf(table);
	const drafts: Draft[] = [];
	for (const part of partsOf(entries)) {
		const named = part.map((entry) => ({ ...entry, key: { ...entry.key, field: fieldOf(entry, part) } }));
		const facts = named.reduce<Facts>(
			(known, { key, value }) => withFact(known, key.field, { name: key.name, text: value }),
			{}
		);
		const lists = named.filter(({ key }) => LISTS[key.field] !== undefined);
		const read = lists.length > 0 ? listed(lists, facts, around) : single(named, facts, around);
		drafts.push(...read);
		if (lists.length === 0 && read.length === 0) findings.push(...part.map(unnamed));
		findings.push(...notKept(named, lists.length > 0));
	}
	return { drafts, findings };
}

/** «Åtgärder» are activities of their own where they are a list and the table names no activity, else the measure. */
function fieldOf({ key, value }: Entry, part: readonly Entry[]): Field {
	const hasName = part.some((entry) => entry.key.field === 'title');
	if (key.field === 'activities') return hasName ? 'measure' : 'activities';
	if (key.field === 'measures') return hasName || listedIn(value).length < 2 ? 'measure' : 'measures';
	return key.field;
}

function entriesOf(table: PlanTable): { entries: Entry[]; findings: Finding[] } {
	const entries: Entry[] = [];
	const findings: Finding[] = [];
	for (const row of table.rows) {
		const key = keyOf(row);
		const value = cellOf(row, 1).trim();
		const last = entries.at(-1);
		if (key) entries.push({ key, value, row });
		else if (fold(cellOf(row, 0)) === '' && last) last.value = `${last.value}\n${value}`;
		else {
			const text = filledCells(row).join(' | ');
			findings.push({ code: 'unknown-column', severity: 'warning', place: { ...row.place, column: 1 }, text });
		}
	}
	return { entries, findings };
}

/** A table may hold several activities under each other, each beginning with its name. */
function partsOf(entries: readonly Entry[]): Entry[][] {
	const parts: Entry[][] = [];
	for (const entry of entries) {
		const last = parts.at(-1);
		const [first] = last ?? [];
		// Without a name the first key comes again: «Åtgärd, Ansvarig, Åtgärd, Ansvarig».
		const repeats = first !== undefined && first.key.field !== 'focusArea' && entry.key.name === first.key.name;
		const isNamed = entry.key.field === 'title' && last?.some(({ key }) => key.field === 'title');
		if (last && !isNamed && !repeats) last.push(entry);
		else parts.push([entry]);
	}
	return parts;
}

function listed(lists: readonly Entry[], facts: Facts, around: Surroundings): Draft[] {
	const forum = textOf(facts.forum) || textOf(facts.title) || null;
	const shared = without(facts, [...OF_THE_FORUM, 'prioritised', 'possible', 'activities', 'measures']);
	return lists.flatMap(({ key, value, row }) =>
		listedIn(value).map((title): Draft => {
			// «Prioriterade aktiviteter första halvåret»: the key says when.
			const when: Cell = { name: key.name, text: restOf(key) };
			return {
				title,
				kind: LISTS[key.field] ?? 'aktivitet',
				focusArea: around.focusArea,
				forum,
				facts: when.text === '' ? shared : { ...shared, when: [when] },
				place: row.place
			};
		})
	);
}

function single(part: readonly Entry[], facts: Facts, around: Surroundings): Draft[] {
	const first = part.find(({ key }) => key.field === 'title' || key.field === 'forum') ?? part[0];
	const forum = textOf(facts.forum) || null;
	const named = textOf(facts.title) || around.title || around.topic || forum;
	const title = named || textOf(facts.measure) || textOf(facts.challenge) || around.focusArea;
	if (!first || !title) return [];
	const isForum = title === forum || facts.meetings !== undefined || facts.group !== undefined;
	return [
		{
			title,
			kind: isForum ? 'forum' : 'aktivitet',
			focusArea: textOf(facts.focusArea) || around.focusArea,
			forum: forum ?? (isForum ? title : null),
			facts: without(facts, ['title', 'forum']),
			place: first.row.place
		}
	];
}

function unnamed({ key, value, row }: Entry): Finding {
	const place = { ...row.place, column: 2 };
	return { code: 'unpaired-cell', severity: 'warning', place, text: cellText(value), details: { column: key.name } };
}

function notKept(part: readonly Entry[], areListed: boolean): Finding[] {
	const left = part.filter(({ key }) => NOT_KEPT.has(key.field) || (areListed && key.field === 'commitment'));
	const first = left[0];
	if (!first) return [];
	const keys = left.map(({ key }) => key.name);
	return [
		{ code: 'key-without-field', severity: 'info', place: first.row.place, text: keys.join(', '), details: { keys } }
	];
}

function restOf({ name, rest }: Key): string {
	return rest === '' ? '' : name.split(' ').slice(-rest.split(' ').length).join(' ');
}

function textOf(cells: readonly Cell[] | undefined): string {
	return cellText(cells?.find(({ text }) => text !== '')?.text ?? '');
}

function without(facts: Facts, fields: readonly Field[]): Facts {
	const rest = { ...facts };
	for (const field of fields) delete rest[field];
	return rest;
}
