import type { Finding } from '#lib/model/finding.ts';
import { cellText } from './cell-items.ts';
import { withFact } from './draft.ts';
import type { Draft } from './draft.ts';
import { isPlanHeading } from './focus-areas.ts';
import { readKeyValues } from './key-values.ts';
import { readLooseRow } from './loose-columns.ts';
import type { Element } from './outline.ts';
import { cellOf, filledCells } from './plan-table.ts';
import type { PlanTable } from './plan-table.ts';
import { readRows, unpaired, withoutHelp } from './row-activities.ts';
import type { Read, Surroundings } from './row-activities.ts';
import { readSection, sectionAfter } from './running-text.ts';
import { findHeader, isKeyValues, isSideHeader } from './table-layout.ts';
import type { Header } from './table-layout.ts';

/** The activities of the document's tables and of its «Aktivitet: X» in running text, in reading order. */
export function readDrafts(elements: readonly Element[]): Read {
	const drafts: Draft[] = [];
	const findings: Finding[] = [];
	const sheets = new Set(elements.flatMap((element) => element.place.sheet ?? []));
	let position = START;
	// The activities of the latest table, as long as no other table has given them what they lack.
	let waiting = 0;

	for (let index = 0; index < elements.length; index++) {
		const element = elements[index];
		if (!element) break;
		position = moved(position, element, sheets.size > 1);
		if (element.kind === 'activity') {
			const section = sectionAfter(elements, index, element.level);
			const isProse = section.end !== 'table' && section.end !== 'columns';
			if (isProse) drafts.push(readSection(element.name, section.elements, position.focusArea, element.place));
		}
		if (element.kind === 'columns') {
			const row = looseRowAfter(elements, index);
			const read = readLooseRow(element.columns, row, position);
			drafts.push(...read.drafts);
			findings.push(...read.findings);
			index += row.length;
		}
		if (element.kind !== 'table') continue;
		const header = findHeader(element.table);
		if (header && isSideHeader(header.columns) && !isKeyValues(element.table)) {
			findings.push(...pair(element.table, header, drafts, waiting));
			waiting = 0;
			continue;
		}
		const read = readTable(element.table, header, position);
		waiting = read.drafts.length;
		drafts.push(...read.drafts);
		findings.push(...read.findings);
	}
	return { drafts, findings };
}

/** Where in the document the reading stands; `level` is that of the focus area's heading, 0 without one. */
type Position = Surroundings & { level: number; sheet: string | undefined };

const START: Position = { focusArea: null, title: null, topic: null, level: 0, sheet: undefined };

function moved(before: Position, element: Element, hasSheets: boolean): Position {
	const { sheet } = element.place;
	const here = sheet === before.sheet ? before : { ...START, focusArea: hasSheets && sheet ? sheet : null, sheet };
	if (element.kind === 'area')
		return { ...here, focusArea: element.name, level: element.level, title: null, topic: null };
	if (element.kind === 'activity') return { ...here, title: element.name };
	if (element.kind !== 'heading') return here;
	if (isPlanHeading(element.text) && element.level <= here.level) return { ...START, sheet };
	const isBelow = here.level > 0 && element.level > here.level;
	return { ...here, title: null, topic: isBelow ? element.text : null };
}

function readTable(table: PlanTable, header: Header | null, around: Surroundings): Read {
	if (isKeyValues(table)) return readKeyValues(table, around);
	if (header) return readRows(table, header, around);
	const first = table.rows[0];
	const text = first ? filledCells(first).join(' | ') : '';
	return { drafts: [], findings: [{ code: 'table-not-read', severity: 'warning', place: table.place, text }] };
}

/**
 * Columns that are printed in a table of their own after the activities they belong to. They are put together row by
 * row only where both tables have the same number of rows: otherwise no one can know which cell belongs where.
 */
function pair(table: PlanTable, header: Header, drafts: Draft[], waiting: number): Finding[] {
	const { body, help } = withoutHelp(table.rows.slice(1));
	const findings = help.map((row): Finding => {
		return { code: 'template-help-skipped', severity: 'info', place: row.place, text: filledCells(row).join(' | ') };
	});
	if (body.length !== waiting) {
		const titles = waiting === 0 ? [] : drafts.slice(-waiting).map(({ title }) => cellText(title));
		return [...findings, ...body.flatMap((row) => unpaired(row, header.columns, titles))];
	}
	body.forEach((row, index) => {
		const at = drafts.length - waiting + index;
		const draft = drafts[at];
		if (!draft) return;
		const facts = header.columns.reduce((known, { index: column, name, field }) => {
			return field === null ? known : withFact(known, field, { name, text: cellOf(row, column).trim() });
		}, draft.facts);
		drafts[at] = { ...draft, facts };
	});
	return findings;
}

/** What may be cells: short cells look like headings, so only what surely begins something else ends the row. */
function looseRowAfter(elements: readonly Element[], index: number): Element[] {
	const rest = elements.slice(index + 1);
	const end = rest.findIndex((element) => {
		if (element.kind === 'label') return element.field === 'goal';
		return element.kind !== 'text' && element.kind !== 'item' && element.kind !== 'heading';
	});
	return end === -1 ? rest : rest.slice(0, end);
}
