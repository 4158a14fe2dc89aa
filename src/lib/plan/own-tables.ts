import type { Place, SourceDocument, Table } from '#lib/model/document.ts';
import { cellText } from './cell-items.ts';
import { withFact } from './draft.ts';
import type { Facts } from './draft.ts';
import { findField } from './find-field.ts';
import { fold } from './fold.ts';
import type { Field } from './field-words.ts';

/** A row of a table that the product wrote: its cells by the field of their column, and the focus area it stands under. */
export type OwnRow = { facts: Facts; focusArea: string | null; place: Place };
export type OwnTable = { fields: ReadonlySet<Field>; rows: readonly OwnRow[]; place: Place };

const HEADER_WITHIN = 10; // rows; a sheet may have a title above its table
const FIRST_KEYS: ReadonlySet<Field> = new Set<Field>([
	'planTitle',
	'planId',
	'planArea',
	'firstYear',
	'lastYear',
	'simulated'
]);

/** The document's tables by the fields of their columns, each row with the focus area that the headings name. */
export function ownTables({ blocks }: SourceDocument, areaOfHeading: (text: string) => string | null): OwnTable[] {
	const tables: OwnTable[] = [];
	let focusArea: string | null = null;
	for (const block of blocks) {
		if (block.kind === 'heading') focusArea = areaOfHeading(block.text);
		if (block.kind !== 'table') continue;
		const table = ownTable(block, focusArea);
		if (table) tables.push(table);
	}
	return tables;
}

/** What the document says of the plan as a whole, in rows of a key and its value. */
export function planFacts({ blocks }: SourceDocument): Facts {
	const rows = blocks.flatMap((block) => (block.kind === 'table' ? block.rows : []));
	return rows.reduce<Facts>((facts, [key = '', value = '']) => {
		const found = fieldOf(key);
		const isNew = found && FIRST_KEYS.has(found) && !facts[found];
		return isNew ? withFact(facts, found, { name: fold(key), text: value }) : facts;
	}, {});
}

/** The words under a field, folded; '' where there are none. */
export function factText(facts: Facts, field: Field): string {
	return cellText(facts[field]?.find(({ text }) => text !== '')?.text ?? '');
}

/** The field that a heading of the product's own names, whole. */
export function fieldOf(heading: string): Field | null {
	const found = findField(heading);
	return found?.rest === '' ? found.field : null;
}

function ownTable({ rows, place }: Table, focusArea: string | null): OwnTable | null {
	const fieldsOf = (cells: readonly string[]) => cells.map((cell) => fieldOf(fold(cell)));
	const header = rows.slice(0, HEADER_WITHIN).findIndex((cells) => fieldsOf(cells).filter(Boolean).length > 1);
	if (header < 0) return null;
	const names = rows[header] ?? [];
	const fields = fieldsOf(names);
	const body = rows.slice(header + 1).map((cells, index): OwnRow => {
		const facts = cells.reduce<Facts>((known, text, column) => {
			const field = fields[column] ?? null;
			return field === null ? known : withFact(known, field, { name: fold(names[column] ?? ''), text: text.trim() });
		}, {});
		return { facts: expanded(facts), focusArea, place: { ...place, row: (place.row ?? 1) + header + 1 + index } };
	});
	const known = new Set(fields.filter((field) => field !== null));
	if (body.some(({ facts }) => facts.activityId)) known.add('activityId');
	return { fields: known, rows: body.filter(hasWords), place };
}

/** «Fler uppgifter» holds several of the columns in one cell, each on its line. */
function expanded({ particulars, ...facts }: Facts): Facts {
	const lines = (particulars ?? []).flatMap(({ text }) => text.split('\n'));
	return lines.reduce<Facts>((known, line) => {
		const [, name = '', text = ''] = /^([^:]+):\s*(.*)$/su.exec(line.trim()) ?? [];
		const field = fieldOf(name);
		return field === null ? known : withFact(known, field, { name, text });
	}, facts);
}

function hasWords({ facts }: OwnRow): boolean {
	return Object.values(facts).some((cells) => cells.some(({ text }) => fold(text) !== ''));
}
