import type { Mapping } from '#lib/model/mapping.ts';
import type { Described } from '../records.ts';
import { UNDESCRIBED } from '../vocabulary.ts';

/** What the unit of its values tells of a new indicator. */
export function describedBy({ unit, unitName }: Pick<Mapping, 'unit' | 'unitName'>): Described {
	switch (unit) {
		case 'percent':
		case 'share':
			return { kind: 'share', unit: unitName || UNDESCRIBED.shareUnit, reading: 'survey', publisher: '' };
		case 'index':
			return { kind: 'index', unit: unitName || UNDESCRIBED.indexUnit, reading: 'survey', publisher: '' };
		case 'mean':
			return { kind: 'mean', unit: unitName || UNDESCRIBED.ownUnit, reading: 'none', publisher: '' };
		case 'count':
			return { kind: 'count', unit: unitName || UNDESCRIBED.ownUnit, reading: 'none', publisher: '' };
	}
}
