import { Indicator } from './indicator.ts';
import { normalisePath } from './label.ts';

/** A row of `data/reference/indicators.csv`: the indicator and the names sources use for it, normalised. */
export type IndicatorRow = { indicator: Indicator; labels: string[] };

/**
 * Reads a row of the reference file. In `labels`, `|` parts the names and ` > ` an ancestor from what stands under it.
 * Errors: throws when a value is not as promised, which is our own mistake.
 */
export function parseIndicatorRow(row: Readonly<Record<string, string>>): IndicatorRow {
	const indicator = Indicator.parse({
		id: row.id,
		name: row.name,
		kind: row.kind,
		unit: row.unit,
		parentId: row.parent_id || null,
		publisher: row.publisher,
		polarity: row.polarity,
		reading: row.reading,
		finestAreaKind: row.finest_area_kind || null,
		groupName: row.group_name,
		definition: row.definition,
		caveat: row.caveat,
		url: row.url
	});
	const labels = [row.name ?? '', ...(row.labels ?? '').split('|')].filter((label) => label.trim() !== '');
	return { indicator, labels: [...new Set(labels.map((label) => normalisePath(label.split(' > '))))] };
}
