import type { Mapping } from '#lib/model/mapping.ts';
import type { SeriesFormat } from '../recognise.ts';
import { UNDESCRIBED } from '../vocabulary.ts';
import { parseMapped } from './mapped-table.ts';

/** A format made of what a person has said of one table, beside those that the product knows by itself. */
export function mappedFormat(mapping: Mapping): SeriesFormat {
	const { unit, unitName } = mapping;
	const isShare = unit === 'percent' || unit === 'share';
	const isAnswer = isShare || unit === 'index';
	return {
		id: 'mapped',
		version: 1,
		kind: isAnswer ? 'survey' : 'statistics',
		publisher: '',
		prefix: 'egna.',
		fits: () => true,
		parse: (table, file) => parseMapped(table, mapping, file),
		undescribed: () => ({
			kind: isShare ? 'share' : unit === 'index' ? 'index' : unit === 'mean' ? 'mean' : 'count',
			unit:
				unitName || (isShare ? UNDESCRIBED.shareUnit : unit === 'index' ? UNDESCRIBED.indexUnit : UNDESCRIBED.ownUnit),
			reading: isAnswer ? 'survey' : 'none',
			publisher: ''
		})
	};
}
