import type { Table } from '#lib/model/document.ts';
import { normaliseLabel } from '#lib/model/label.ts';
import type { Mapping } from '#lib/model/mapping.ts';
import { parseMonthName, parsePeriod } from '../dates.ts';

/**
 * What the next file of the same layout has in common with this one: the words of its heading rows, with any run of periods
 * as one mark, so that a new year's column makes no other layout. '' for a table without heading rows.
 */
export function layoutOf(table: Table, { headings }: Pick<Mapping, 'headings'>): string {
	return headings.map(({ row }) => `${row}:${wordsOf(table.rows[row - 1] ?? [])}`).join('\n');
}

/** The mapping for this table, its last columns continued where a new period has given the table more of them. */
export function fitMapping(mapping: Mapping, table: Table): Mapping {
	const width = table.rows.reduce((most, cells) => Math.max(most, cells.length), 0);
	const last = mapping.roles.at(-1);
	const grows = last === 'value' && mapping.headings.some(({ names }) => names === 'period');
	if (!grows || width <= mapping.roles.length) return { ...mapping, lastRow: null };
	const more = Array.from({ length: width - mapping.roles.length }, () => last);
	return { ...mapping, lastRow: null, roles: [...mapping.roles, ...more] };
}

const PERIODS = '#';

function wordsOf(cells: readonly string[]): string {
	const words = cells.map((cell) => {
		const text = cell.trim();
		if (parsePeriod(text) !== null || parseMonthName(text) !== null) return PERIODS;
		return normaliseLabel(text.replace(/\b(?:19|20)\d\d\b/g, PERIODS));
	});
	const runs = words.filter((word, index) => word !== '' && !(word === PERIODS && words[index - 1] === PERIODS));
	return runs.join(' | ');
}
