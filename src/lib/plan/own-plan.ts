import { ActivityStatus, GoalKind } from '#lib/model/activity.ts';
import type { Plan, PlanFocusArea, PlanFollowUp, PlanGoal } from '#lib/model/activity.ts';
import type { SourceDocument } from '#lib/model/document.ts';
import type { Finding } from '#lib/model/finding.ts';
import { isYear } from '#lib/model/period.ts';
import { foldCase } from './fold.ts';
import { goalKindOf } from './goal.ts';
import { goalKindWord } from './goal-kind-word.ts';
import { toOutline } from './outline.ts';
import { ownActivity } from './own-activity.ts';
import { factText, ownTables, planFacts } from './own-tables.ts';
import type { OwnRow, OwnTable } from './own-tables.ts';
import { findTitle, findYears } from './plan-title.ts';
import { AREA_PREFIXES } from './vocabulary.ts';

const AREA = new RegExp(`^(?:${AREA_PREFIXES.join('|')}):\\s+(?<name>\\S.*)$`, 'isu');

/**
 * A plan that the product has written out, known by its column of ids: nothing in it needs to be worked out, so that it
 * comes back as it was, with its notes of how the work goes. Rows that somebody has added are read as any plan's.
 * Null where no table has such a column.
 */
export function readOwnPlan(document: SourceDocument): { plan: Plan; findings: Finding[] } | null {
	const tables = ownTables(document, (text) => AREA.exec(text.trim())?.groups?.name ?? null);
	const has = (table: OwnTable, ...fields: Parameters<OwnTable['fields']['has']>[0][]) =>
		fields.every((field) => table.fields.has(field));
	const logs = tables.filter((table) => has(table, 'activityId', 'followedOn'));
	const lists = tables.filter((table) => has(table, 'activityId', 'title') && !logs.includes(table));
	if (lists.length === 0) return null;

	const facts = planFacts(document);
	const outline = toOutline(document);
	const title = factText(facts, 'planTitle') || (findTitle(outline) ?? document.file.replace(/\.[^.]+$/, ''));
	const [from, to] = [Number(factText(facts, 'firstYear')), Number(factText(facts, 'lastYear'))];
	const period = isYear(from) && isYear(to) ? { from, to } : findYears(title, outline);
	const rows = lists.flatMap((table) => table.rows);
	const activities = rows
		.filter((row) => factText(row.facts, 'title') !== '')
		.map((row) => ownActivity(row, period))
		.map((activity, index, all) => {
			// A row copied to make a new one still has the id of the first.
			const isCopy = all.findIndex(({ statedId }) => statedId === activity.statedId) < index;
			const { statedId: _, ...unnamed } = activity;
			return isCopy ? unnamed : activity;
		});
	const nameless = rows.filter((row) => factText(row.facts, 'title') === '');
	const notes = logs.flatMap((table) => table.rows).map(followUpOf);
	const plan: Plan = {
		title,
		period,
		focusAreas: focusAreas(document, tables, activities),
		goals: tables.filter((table) => has(table, 'goal', 'goalKind') && !has(table, 'title')).flatMap(goalsOf),
		activities,
		stated: {
			id: factText(facts, 'planId') || null,
			areaCode: factText(facts, 'planArea') || null,
			simulated: facts.simulated !== undefined,
			followUps: notes.flatMap((note) => note.followUp ?? [])
		}
	};
	const findings = [...nameless.map(rowWithoutName), ...notes.flatMap((note) => note.finding ?? [])];
	return activities.length === 0 ? null : { plan, findings };
}

/** Areas in the order of their own table, else of their headings; then those that only an activity names. */
function focusAreas(
	document: SourceDocument,
	tables: readonly OwnTable[],
	activities: Plan['activities']
): PlanFocusArea[] {
	const described = tables
		.filter(({ fields }) => fields.has('focusArea') && fields.has('focusDescription'))
		.flatMap(({ rows }) => rows)
		.map(({ facts, place }) => {
			const description = (facts.focusDescription?.[0]?.text ?? '').trim();
			return { name: factText(facts, 'focusArea'), description, place };
		});
	const named = activities.flatMap(({ focusArea, place }) =>
		focusArea === null ? [] : [{ name: focusArea, description: '', place }]
	);
	const areas = [...described, ...headedAreas(document), ...named].filter(({ name }) => name !== '');
	return areas.filter(({ name }, index) => areas.findIndex((other) => other.name === name) === index);
}

function headedAreas({ blocks }: SourceDocument): PlanFocusArea[] {
	const areas: PlanFocusArea[] = [];
	let open: PlanFocusArea | null = null;
	for (const block of blocks) {
		if (block.kind === 'heading') {
			const name = AREA.exec(block.text.trim())?.groups?.name;
			open = name === undefined ? null : { name, description: '', place: block.place };
			if (open) areas.push(open);
		} else if (block.kind === 'table') open = null;
		else if (open) open.description = [open.description, block.text].filter((text) => text !== '').join('\n');
	}
	return areas;
}

function goalsOf({ rows }: OwnTable): PlanGoal[] {
	return rows.flatMap(({ facts, place }): PlanGoal[] => {
		const text = factText(facts, 'goal');
		const kind = GoalKind.safeParse(goalKindWord(factText(facts, 'goalKind')));
		const focusArea = factText(facts, 'focusArea') || null;
		return text === '' ? [] : [{ focusArea, text, kind: kind.success ? kind.data : goalKindOf(text), place }];
	});
}

function followUpOf({ facts, place }: OwnRow): { followUp?: PlanFollowUp; finding?: Finding } {
	const [activityId, onDate] = [factText(facts, 'activityId'), factText(facts, 'followedOn')];
	const status = ActivityStatus.safeParse(foldCase(factText(facts, 'status')));
	const count = factText(facts, 'doneCount').replace(/\s/g, '').replace(',', '.');
	const doneCount = count === '' ? null : Number(count);
	const isDate = /^\d{4}-\d{2}-\d{2}$/.test(onDate) && !Number.isNaN(Date.parse(onDate));
	if (activityId === '' || !isDate || !status.success || Number.isNaN(doneCount)) {
		const text = Object.values(facts)
			.flatMap((cells) => cells.map((cell) => cell.text))
			.join(' | ');
		return { finding: { code: 'follow-up-not-read', severity: 'warning', place, text } };
	}
	const note = (facts.note?.[0]?.text ?? '').trim();
	const by = factText(facts, 'notedBy');
	return { followUp: { activityId, onDate, status: status.data, doneCount, note, by, place } };
}

function rowWithoutName({ facts, place }: OwnRow): Finding {
	const text = Object.values(facts)
		.flatMap((cells) => cells.map((cell) => cell.text))
		.filter((cell) => cell !== '')
		.join(' | ');
	return { code: 'unpaired-cell', severity: 'warning', place, text };
}
