import { findField } from './find-field.ts';
import { fold } from './fold.ts';
import { hasNaming } from './table-layout.ts';
import type { Column } from './table-layout.ts';

const FEWEST_COLUMNS = 3;
const LONGEST_NAME = 3; // words

/** The columns that a line names, if it is nothing but known headers («Utmaning Åtgärd Ansvarig Status»). */
export function findLooseHeader(text: string): Column[] | null {
	const words = fold(text).split(' ');
	const columns: Column[] = [];
	let at = 0;
	while (at < words.length) {
		const column = columnAt(words, at, columns.length);
		if (!column) return null;
		columns.push(column);
		at += column.name.split(' ').length;
	}
	const fields = new Set(columns.map((column) => column.field));
	const isHeader = columns.length >= FEWEST_COLUMNS && fields.size === columns.length && hasNaming(columns);
	return isHeader ? columns : null;
}

function columnAt(words: readonly string[], at: number, index: number): Column | null {
	for (let length = LONGEST_NAME; length > 0; length--) {
		if (at + length > words.length) continue;
		const name = words.slice(at, at + length).join(' ');
		const found = findField(name);
		if (found?.rest === '') return { index, name, field: found.field, rest: '' };
	}
	return null;
}
