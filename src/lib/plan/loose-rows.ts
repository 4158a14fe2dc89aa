import type { Finding } from '#lib/model/finding.ts';
import { groupBy } from '#lib/model/group-by.ts';
import type { EditField, LooseRow } from '#lib/model/plan-edit.ts';
import type { Field } from './field-words.ts';
import { findField } from './find-field.ts';
import { placeKey } from './keys.ts';

const EDITABLE: Partial<Record<Field, EditField>> = {
	title: 'title',
	challenge: 'challenge',
	cause: 'cause',
	measure: 'measure',
	measures: 'measure',
	responsible: 'responsibleText',
	organisation: 'responsibleText',
	others: 'others',
	when: 'when',
	starts: 'when',
	ends: 'when',
	status: 'statusText',
	followUp: 'followUp'
};

/** The rows whose cells no activity could be found for, as the findings of the parser tell them. */
export function looseRowsOf(findings: readonly Finding[]): LooseRow[] {
	const cells = findings.filter(({ code }) => code === 'unpaired-cell');
	return [...groupBy(cells, ({ place }) => placeKey(place))].flatMap(([id, inRow]): LooseRow[] => {
		const [first] = inRow;
		if (!first) return [];
		const { column: _column, ...place } = first.place;
		const titles = first.details?.titles;
		return [
			{
				id,
				cells: inRow.map(({ text, details }) => ({
					column: columnOf(details),
					field: fieldOf(columnOf(details)),
					text
				})),
				titles: Array.isArray(titles) ? titles.map(String) : [],
				place
			}
		];
	});
}

function columnOf(details: Finding['details']): string {
	return typeof details?.column === 'string' ? details.column : '';
}

/** What cannot be told by its header is kept with what is done. */
function fieldOf(column: string): EditField {
	const field = findField(column)?.field;
	return (field ? EDITABLE[field] : undefined) ?? 'measure';
}
