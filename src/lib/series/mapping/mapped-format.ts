import type { Mapping } from '#lib/model/mapping.ts';
import type { SeriesFormat } from '../recognise.ts';
import { describedBy } from './mapped-described.ts';
import { parseMapped } from './mapped-table.ts';

/** A format made of what a person has said of one table, beside those that the product knows by itself. */
export function mappedFormat(mapping: Mapping): SeriesFormat {
	const described = describedBy(mapping);
	return {
		id: 'mapped',
		version: 1,
		kind: described.reading === 'survey' ? 'survey' : 'statistics',
		publisher: '',
		prefix: 'egna.',
		fits: () => true,
		parse: (table, file) => parseMapped(table, mapping, file),
		undescribed: () => described
	};
}
