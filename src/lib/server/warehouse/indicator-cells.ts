import type { Indicator } from '../../model/indicator.ts';
import type { Cell } from './duckdb.ts';

/** An indicator as a row of its table. `ordinal` is its place on the pages. */
export function indicatorCells(indicator: Indicator, origin: 'reference' | 'import', ordinal: number): Cell[] {
	const { id, name, kind, unit, parentId, publisher, polarity, reading } = indicator;
	const { finestAreaKind, groupName, definition, caveat, url } = indicator;
	return [
		id,
		name,
		kind,
		unit,
		parentId,
		publisher,
		polarity,
		reading,
		finestAreaKind,
		groupName,
		definition,
		caveat,
		origin,
		ordinal,
		url
	];
}
