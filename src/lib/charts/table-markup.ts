import { Markup } from '../model/markup.ts';
import type { FigureTable } from './figure-table.ts';

/** A table as it stands in a page, with its caption. All text in it is text nodes. */
export function tableMarkup({ caption, columns, rows }: FigureTable, document: Document): Markup {
	const element = (name: string, text: string, attributes: Record<string, string> = {}) => {
		const made = document.createElement(name);
		made.textContent = text;
		for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
		return made;
	};
	const table = document.createElement('table');
	const head = document.createElement('thead');
	const body = document.createElement('tbody');
	const names = document.createElement('tr');
	names.append(...columns.map(({ label, align }) => element('th', label, { scope: 'col', class: align })));
	head.append(names);
	body.append(
		...rows.map((cells) => {
			const row = document.createElement('tr');
			// A cell is to the left unless it says otherwise.
			row.append(
				...cells.map((cell, c) => element('td', cell, columns[c]?.align === 'right' ? { class: 'right' } : {}))
			);
			return row;
		})
	);
	table.append(element('caption', caption, { class: 'visually-hidden' }), head, body);
	return new Markup(table.outerHTML);
}
