import type { Finding } from '#lib/model/finding.ts';
import { cellItems, cellText } from './cell-items.ts';
import { withFact } from './draft.ts';
import type { Draft, Facts } from './draft.ts';
import { fold } from './fold.ts';
import { cellOf, filledCells } from './plan-table.ts';
import type { PlanRow, PlanTable } from './plan-table.ts';
import { areaOfRow, isHelpRow } from './table-layout.ts';
import type { Column, Header } from './table-layout.ts';
import type { Field } from './field-words.ts';

/** How a cell of a calendar is ticked. */
const CROSS = /^(?:x|[•●■▪✓✔✗✘√*+])$/iu;

/** What the document says around a table. `title` is an «Aktivitet: X» above it, `topic` a heading below the focus area's. */
export type Surroundings = { focusArea: string | null; title: string | null; topic: string | null };
export type Read = { drafts: Draft[]; findings: Finding[] };

/** The activities of a table with one activity a row. */
export function readRows(table: PlanTable, header: Header, around: Surroundings): Read {
	const findings = columnFindings(header);
	const { body, help } = withoutHelp(table.rows.slice(1));
	findings.push(...help.map((row) => finding('template-help-skipped', 'info', row)));

	const areaOfTemplate = help.map((row) => templateArea(row, header)).find((area) => area !== null) ?? null;
	const roles = rolesOf(header.columns, areaOfTemplate !== null, around.title !== null);
	const drafts: Draft[] = [];
	let focusArea = areaOfTemplate ?? around.focusArea;
	let aboveTitle = '';

	for (const row of body) {
		const crossing = areaOfRow(row);
		if (crossing) {
			focusArea = crossing;
			continue;
		}
		const facts = factsOf(row, roles);
		const own = textOf(facts, 'focusArea');
		if (own !== '') focusArea = own;
		const cell = titleOf(facts, roles, aboveTitle);
		const title = around.title ?? (body.length === 1 && !hasRole(roles, 'title') ? around.topic : null) ?? cell;
		if (cell === '') {
			findings.push(...unpaired(row, header.columns));
			continue;
		}
		aboveTitle = textOf(facts, 'title') || aboveTitle;
		const forum = textOf(facts, 'forum') || null;
		const draft: Draft = { title, kind: 'aktivitet', focusArea, forum, facts, place: row.place };
		// «Aktiviteter» with several points in one cell are as many activities, of which all else in the row is said.
		const points = around.title === null ? listedTitles(facts) : [];
		drafts.push(...(points.length > 1 ? points.map((point) => ({ ...draft, title: point })) : [draft]));
	}
	return { drafts, findings };
}

/** A finding for each filled cell of a row that no activity can be found for; `titles` are those it may belong to. */
export function unpaired(row: PlanRow, columns: readonly Column[], titles: readonly string[] = []): Finding[] {
	return row.cells.flatMap((cell, index): Finding[] => {
		const column = columns.find((one) => one.index === index);
		if (fold(cell) === '' || column?.field === 'number') return [];
		const place = { ...row.place, column: (row.place.column ?? 1) + index };
		return [
			{
				code: 'unpaired-cell',
				severity: 'warning',
				place,
				text: cellText(cell),
				details: { column: column?.name ?? '', ...(titles.length > 0 ? { titles } : {}) }
			}
		];
	});
}

/** The rows without the template's instructions, which stand first. */
export function withoutHelp(rows: readonly PlanRow[]): { body: PlanRow[]; help: PlanRow[] } {
	const first = rows.findIndex((row) => !isHelpRow(row));
	const count = first === -1 ? rows.length : first;
	return { body: rows.slice(count), help: rows.slice(0, count) };
}

/**
 * The field of each column in this table. A table without a column for the activity's name takes the next best: the
 * column of the focus area if the template names that once, in its instructions; else the first of several measures.
 */
function rolesOf(columns: readonly Column[], isTemplate: boolean, hasTitle: boolean): Column[] {
	const roles = columns.map((column): Column => {
		if (column.field === 'commitment') return { ...column, field: 'organisation' };
		if (column.field === 'measures') return { ...column, field: 'measure' };
		if (column.field === 'focusArea' && isTemplate) return { ...column, field: 'title' };
		if (column.field === 'prioritised' || column.field === 'possible') return { ...column, field: 'activities' };
		return column;
	});
	const measures = roles.filter((column) => column.field === 'measure' || column.field === 'activities');
	const plural = roles.find((column) => column.field === 'activities');
	const name =
		roles.find((column) => column.field === 'title') ?? plural ?? (measures.length > 1 ? measures[0] : undefined);
	return roles.map((column) => {
		if (column === name && !(hasTitle && measures.length === 0)) return { ...column, field: 'title' };
		const isMeasure = column.field === 'title' || column.field === 'activities';
		return isMeasure ? { ...column, field: 'measure' } : column;
	});
}

function hasRole(roles: readonly Column[], field: Field): boolean {
	return roles.some((column) => column.field === field);
}

function factsOf(row: PlanRow, roles: readonly Column[]): Facts {
	return roles.reduce<Facts>((facts, { index, name, field }) => {
		if (field === null) return facts;
		if (field === 'month') return withMonth(facts, name, fold(cellOf(row, index)));
		return withFact(facts, field, { name, text: cellOf(row, index).trim() });
	}, {});
}

/** A cross under a month says that it happens then; other words say more of that month. */
function withMonth(facts: Facts, month: string, cell: string): Facts {
	const text = CROSS.test(cell) ? month : cell === '' ? '' : `${month} ${cell}`;
	const [known] = facts.when ?? [];
	const months = [known?.text ?? '', text].filter((one) => one !== '').join(', ');
	return { ...facts, when: [{ name: known?.name ?? '', text: months }] };
}

function listedTitles(facts: Facts): string[] {
	return (facts.title ?? []).map(({ text }) => cellItems(text)).find((items) => items.length > 1) ?? [];
}

function titleOf(facts: Facts, roles: readonly Column[], aboveTitle: string): string {
	const title = textOf(facts, 'title');
	if (title !== '') return title;
	const measure = textOf(facts, 'measure');
	// A name that spans several rows stands in the first of them.
	if (hasRole(roles, 'title') && measure !== '') return aboveTitle || measure;
	return measure || textOf(facts, 'challenge') || textOf(facts, 'cause');
}

function textOf(facts: Facts, field: Field): string {
	const cell = facts[field]?.find(({ text }) => text !== '')?.text ?? '';
	const items = cellItems(cell);
	return items.length > 1 ? items.join('; ') : cellText(cell);
}

function templateArea(help: PlanRow, header: Header): string | null {
	const column = header.columns.find((one) => one.field === 'focusArea');
	const cell = column ? cellText(cellOf(help, column.index)) : '';
	return cell === '' || isHelpRow({ cells: [cell], place: help.place }) ? null : cell;
}

function columnFindings({ row, columns }: Header): Finding[] {
	return columns.flatMap(({ index, name, field }): Finding[] => {
		const place = { ...row.place, column: index + 1 };
		if (field === null) return [{ code: 'unknown-column', severity: 'warning', place, text: name }];
		if (field !== 'detail' && field !== 'group') return [];
		return [{ code: 'key-without-field', severity: 'info', place, text: name, details: { keys: [name] } }];
	});
}

function finding(code: string, severity: Finding['severity'], row: PlanRow): Finding {
	return { code, severity, place: row.place, text: filledCells(row).join(' | ') };
}
