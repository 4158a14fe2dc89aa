import type { Indicator } from '../../model/indicator.ts';
import type { NamedArea } from './compare-areas.ts';

type Measure = Pick<Indicator, 'id' | 'name' | 'unit' | 'reading' | 'groupName'>;
type Valued = { indicatorId: string; areaCode: string; value: number | null };

/** A measure that only some have: alone, or where the others have been asked something else under the same heading. */
export type Uncommon = { measure: Measure; having: string[]; others: { names: string[]; measures: Measure[] } | null };

/**
 * The measures that fewer than two of the areas have. For a survey it is said what the other areas have been asked instead: another
 * question or another unit, which is not to be compared.
 */
export function uncommonMeasures(
	areas: readonly NamedArea[],
	measures: readonly Measure[],
	rows: readonly Valued[]
): Uncommon[] {
	const having = new Map<string, Set<string>>();
	for (const { indicatorId, areaCode, value } of rows) {
		if (value === null || !areas.some(({ code }) => code === areaCode)) continue;
		having.set(indicatorId, (having.get(indicatorId) ?? new Set()).add(areaCode));
	}
	return measures.flatMap((measure) => {
		const own = having.get(measure.id);
		if (own?.size !== 1) return [];
		const lacking = areas.filter(({ code }) => !own.has(code));
		const instead = measures.filter(
			(other) =>
				measure.reading === 'survey' &&
				other.reading === 'survey' &&
				other.groupName === measure.groupName &&
				lacking.some(({ code }) => having.get(other.id)?.has(code)) &&
				![...own].some((code) => having.get(other.id)?.has(code))
		);
		return [
			{
				measure,
				having: areas.filter(({ code }) => own.has(code)).map(({ name }) => name),
				others: instead.length > 0 ? { names: lacking.map(({ name }) => name), measures: instead } : null
			}
		];
	});
}
