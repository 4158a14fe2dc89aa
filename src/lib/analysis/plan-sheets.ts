import type { OutCell, OutSheet } from '../model/out-document.ts';
import { planExportText } from '../text/plan-export.ts';
import { usedColumns } from './plan-columns.ts';
import type { PlanTable } from './plan-table.ts';

const { column, extra, fact, sheet } = planExportText;
const text = (words: string): OutCell => (words === '' ? null : { kind: 'text', lines: words.split('\n') });

/** The plan as a workbook: its activities with all they say, then goals, areas, notes of follow-up, sources. */
export function planSheets(plan: PlanTable): OutSheet[] {
	const notes = [
		...(plan.simulated ? [planExportText.simulated] : []),
		planExportText.sourceLine(plan.source.file, plan.source.publishedOn, plan.madeOn)
	];
	const named = { title: plan.title, notes };
	return [
		{ ...named, name: sheet.activities, notes: [...notes, planExportText.reimport], ...activityTable(plan) },
		{ ...named, name: sheet.goals, ...goalTable(plan) },
		{ ...named, name: sheet.focusAreas, ...areaTable(plan) },
		{ ...named, name: sheet.followUps, ...followUpTable(plan) },
		{ ...named, name: sheet.sources, ...sourceTable(plan) }
	].filter(({ rows }) => rows.length > 0);
}

type Columns = Pick<OutSheet, 'columns' | 'rows'>;

function activityTable(plan: PlanTable): Columns {
	const columns = usedColumns(plan);
	const rows = plan.sections.flatMap((section) => section.rows);
	return { columns, rows: rows.map((row) => columns.map(({ cellOf }) => cellOf(row))) };
}

/** The plan's goals, each with its focus area and kind. */
export function goalTable({ goals }: PlanTable): Columns {
	return {
		columns: [
			{ heading: column.goal, width: 70 },
			{ heading: column.focusArea, width: 34 },
			{ heading: column.goalKind, width: 18 }
		],
		rows: goals.map((goal) => [text(goal.text), text(goal.focusArea ?? ''), text(planExportText.goalKind[goal.kind])])
	};
}

function areaTable({ focusAreas }: PlanTable): Columns {
	return {
		columns: [
			{ heading: column.focusArea, width: 34 },
			{ heading: column.focusDescription, width: 90 }
		],
		rows: focusAreas.map(({ name, description }) => [text(name), text(description)])
	};
}

/** The notes of how the activities go, by day. */
export function followUpTable({ followUps }: PlanTable): Columns {
	return {
		columns: [
			{ heading: column.title, width: 40 },
			{ heading: column.followedOn, width: 14 },
			{ heading: column.statusText, width: 14 },
			{ heading: column.doneCount, width: 12 },
			{ heading: column.note, width: 60 },
			{ heading: column.notedBy, width: 20 },
			{ heading: column.id, width: 18 }
		],
		rows: followUps.map((one): OutCell[] => [
			text(one.title),
			{ kind: 'date', date: one.onDate },
			text(planExportText.status[one.status]),
			one.doneCount === null ? null : { kind: 'number', number: one.doneCount },
			text(one.note),
			text(one.by),
			text(one.activityId)
		])
	};
}

function sourceTable(plan: PlanTable): Columns {
	const facts = planFactRows(plan).map(([key, value]) => [text(key), text(value)]);
	const heads = [extra.indicator, extra.publisher, extra.unit, extra.definition, extra.caveat].map(text);
	const definitions = plan.definitions.map((one) =>
		[one.name, one.publisher, one.unit, one.definition, one.caveat].map(text)
	);
	return {
		columns: [34, 40, 18, 60, 60].map((width) => ({ heading: '', width })),
		rows: [...facts, ...(definitions.length > 0 ? [[null], heads, ...definitions] : [])]
	};
}

/** What the plan is, in keys that the reading of plans knows, and where it came from. */
export function planFactRows(plan: PlanTable): [string, string][] {
	const rows: [string, string][] = [
		[fact.title, plan.title],
		[fact.id, plan.id],
		[fact.areaName, plan.areaName],
		[fact.areaCode, plan.areaCode],
		[fact.from, plan.period ? String(plan.period.from) : ''],
		[fact.to, plan.period ? String(plan.period.to) : ''],
		[fact.source, plan.source.file],
		[fact.published, plan.source.publishedOn],
		[fact.made, plan.madeOn],
		[fact.simulated, plan.simulated ? fact.yes : '']
	];
	return rows.filter(([, value]) => value !== '');
}

/** The definitions of the indicators that the plan is linked to. */
export function definitionTable({ definitions }: PlanTable): Columns {
	return {
		columns: [
			{ heading: extra.indicator, width: 24 },
			{ heading: extra.publisher, width: 14 },
			{ heading: extra.unit, width: 16 },
			{ heading: extra.definition, width: 50 },
			{ heading: extra.caveat, width: 50 }
		],
		rows: definitions.map((one) => [one.name, one.publisher, one.unit, one.definition, one.caveat].map(text))
	};
}
