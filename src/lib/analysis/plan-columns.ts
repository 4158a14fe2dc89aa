import type { OutCell } from '../model/out-document.ts';
import { planExportText } from '../text/plan-export.ts';
import { parseResponsible } from '../plan/responsible.ts';
import { formatNumber } from '../text/format.ts';
import { measureLines } from './measure-cell.ts';
import type { PlanTable, PlanTableRow } from './plan-table.ts';

/** `width` is in characters. `inDocument`: too much for a page, so that a document gathers it in one column. */
export type PlanColumn = {
	heading: string;
	width: number;
	inDocument: 'own' | 'gathered' | 'left-out';
	cellOf: (row: PlanTableRow) => OutCell;
};

const { column, extra } = planExportText;

/** Every column of a plan that goes out, in order; those that no activity has anything in are left out by `usedColumns`. */
const COLUMNS: readonly PlanColumn[] = [
	{ ...own(column.title, 34), cellOf: ({ title }) => text(title) },
	{ ...leftOut(column.focusArea, 24), cellOf: ({ focusArea }) => text(focusArea) },
	{ ...gathered(column.forum, 22), cellOf: ({ forum }) => text(forum) },
	{ ...gathered(column.kind, 14), cellOf: ({ kind }) => (kind === 'aktivitet' ? null : text(kind)) },
	{ ...own(column.challenge, 40), cellOf: ({ challenge }) => text(challenge) },
	{ ...own(column.cause, 34), cellOf: ({ cause }) => text(cause) },
	{
		...own(column.measure, 50),
		cellOf: ({ measure, measureItems }) => lines(measureLines(measure, measureItems).lines)
	},
	{
		...gathered(column.measurePoints, 30),
		cellOf: ({ measure, measureItems }) => (measureLines(measure, measureItems).whole ? null : lines(measureItems))
	},
	{ ...own(column.responsible, 26), cellOf: ({ responsibleText }) => text(responsibleText) },
	{ ...gathered(column.parties, 26), cellOf: partiesOf },
	{ ...own(column.others, 24), cellOf: ({ others }) => text(others) },
	{ ...own(column.when, 22), cellOf: ({ when }) => text(when) },
	{ ...gathered(column.starts, 12), cellOf: ({ starts }) => day(starts) },
	{ ...gathered(column.ends, 12), cellOf: ({ ends }) => day(ends) },
	{ ...gathered(column.timesPerYear, 10), cellOf: ({ timesPerYear }) => number(timesPerYear) },
	{ ...gathered(column.goalQuantity, 10), cellOf: ({ goalQuantity }) => number(goalQuantity) },
	{
		...gathered(column.goalKind, 16),
		cellOf: ({ goalKind }) => (goalKind ? text(planExportText.goalKind[goalKind]) : null)
	},
	{ ...own(column.statusText, 14), cellOf: ({ statusText }) => text(statusText) },
	{ ...own(column.followUp, 30), cellOf: ({ followUp }) => text(followUp) },
	{ ...leftOut(extra.status, 12), cellOf: ({ status }) => (status ? text(planExportText.status[status]) : null) },
	{ ...own(extra.latest, 34), cellOf: latestOf },
	{ ...leftOut(extra.areas, 26), cellOf: ({ areas }) => lines(areas) },
	{ ...leftOut(extra.indicators, 34), cellOf: ({ indicators }) => lines(indicators) },
	{ ...gathered(column.id, 18), cellOf: ({ id }) => text(id) }
];

/** The columns that some activity of the plan has something in. */
export function usedColumns({ sections }: PlanTable): PlanColumn[] {
	const rows = sections.flatMap((section) => section.rows);
	return COLUMNS.filter(({ cellOf }) => rows.some((row) => cellOf(row) !== null));
}

/** The cell as lines of text: numbers and dates as a reader of files takes them. */
export function cellLines(cell: OutCell): readonly string[] {
	if (cell === null) return [];
	if (cell.kind === 'number') return [formatNumber(cell.number, decimalsOf(cell.number))];
	return cell.kind === 'date' ? [cell.date] : cell.lines;
}

function own(heading: string, width: number) {
	return { heading, width, inDocument: 'own' as const };
}

function gathered(heading: string, width: number) {
	return { heading, width, inDocument: 'gathered' as const };
}

function leftOut(heading: string, width: number) {
	return { heading, width, inDocument: 'left-out' as const };
}

function text(words: string | null): OutCell {
	return words === null || words === '' ? null : { kind: 'text', lines: [words] };
}

function lines(all: readonly string[]): OutCell {
	return all.length === 0 ? null : { kind: 'text', lines: all };
}

function day(date: string | null): OutCell {
	return date === null ? null : { kind: 'date', date };
}

function number(value: number | null): OutCell {
	return value === null ? null : { kind: 'number', number: value };
}

/** Who answers for what, where the plan's words alone do not tell. */
function partiesOf({ responsible, responsibleText }: PlanTableRow): OutCell {
	const told = parseResponsible(responsibleText ?? '');
	if (JSON.stringify(told) === JSON.stringify(responsible)) return null;
	return lines(
		responsible.map(({ organisation, role }) => (role === null ? organisation : `${organisation}: ${role}`))
	);
}

function latestOf({ latest }: PlanTableRow): OutCell {
	if (!latest) return null;
	const { onDate, status, doneCount, note } = latest;
	return text(planExportText.latest(onDate, planExportText.status[status], doneCount, note));
}

function decimalsOf(value: number): number {
	return (String(value).split('.')[1] ?? '').length;
}
