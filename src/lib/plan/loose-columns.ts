import { BULLET } from '#lib/model/document.ts';
import type { Finding } from '#lib/model/finding.ts';
import { withFact } from './draft.ts';
import type { Draft, Facts } from './draft.ts';
import type { Element } from './outline.ts';
import type { Read, Surroundings } from './row-activities.ts';
import type { Column } from './table-layout.ts';

/**
 * The activity of a row of a table in text copied out of a PDF: its headers stand on one line and each cell is a piece of
 * text between empty lines; `section` is what follows the headers. What stands in whose place can be told only when the
 * number of pieces fits the number of columns: otherwise the finding `cells-run-together` asks the user to look.
 */
export function readLooseRow(columns: readonly Column[], section: readonly Element[], around: Surroundings): Read {
	const cells = cellsOf(section);
	const [first] = cells;
	const place = section[0]?.place;
	if (!first || !place) return { drafts: [], findings: [] };
	// The last column is often still empty («Status»).
	const fits = cells.length === columns.length || cells.length === columns.length - 1;
	const facts = fits ? inOrder(columns, cells) : allInOne(columns, cells);
	const title = around.title || facts.title?.[0]?.text || facts.measure?.[0]?.text || first;
	const draft: Draft = { title, kind: 'aktivitet', focusArea: around.focusArea, forum: null, facts, place };
	const text = cells.join(' | ');
	const finding: Finding = { code: 'cells-run-together', severity: 'warning', place, text, details: { title } };
	return { drafts: [draft], findings: fits ? [] : [finding] };
}

/** The pieces of text between empty lines; the points of a list are one piece. */
function cellsOf(section: readonly Element[]): string[] {
	const cells: string[] = [];
	let before: Element | undefined;
	for (const element of section) {
		const last = cells.length - 1;
		const text = textOf(element);
		if (text === '') continue;
		// The end of a point that an empty line cut off begins with a small letter.
		const endsPoint = before?.kind === 'item' && element.kind === 'text' && /^\p{Ll}/u.test(text);
		if (element.kind === 'item' && before?.kind === 'item') cells[last] += `\n${text}`;
		else if (endsPoint || (before && isNextTo(before, element))) cells[last] += ` ${text}`;
		else cells.push(text);
		if (!endsPoint) before = element;
	}
	return cells;
}

function isNextTo(before: Element, element: Element): boolean {
	if (element.kind === 'item' || before.kind === 'item') return false;
	const end = ('lastLine' in before ? before.lastLine : undefined) ?? before.place.line;
	return end !== undefined && element.place.line === end + 1;
}

function textOf(element: Element): string {
	if (element.kind === 'item') return BULLET + element.text;
	if (element.kind === 'label') return [element.name, element.text].filter((text) => text !== '').join(': ');
	return element.kind === 'text' || element.kind === 'heading' ? element.text : '';
}

function inOrder(columns: readonly Column[], cells: readonly string[]): Facts {
	return columns.reduce<Facts>((facts, { field, name }, index) => {
		return field === null ? facts : withFact(facts, field, { name, text: cells[index] ?? '' });
	}, {});
}

/** The first piece is surely the first column's; the rest is kept as the measure rather than put in a wrong place. */
function allInOne(columns: readonly Column[], cells: readonly string[]): Facts {
	const [first = '', ...others] = cells;
	const [column] = columns;
	const facts: Facts = { measure: [{ name: '', text: others.join('\n') }] };
	return column?.field && column.field !== 'measure'
		? withFact(facts, column.field, { name: column.name, text: first })
		: facts;
}
