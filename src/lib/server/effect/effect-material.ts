import type { EffectMaterial } from '#lib/analysis/effect/question-of-rows.ts';
import { populationLookup } from '#lib/analysis/rates.ts';
import { breaksConcerning } from '#lib/analysis/series-breaks.ts';
import type { Indicator } from '#lib/model/indicator.ts';
import { areaPopulations, indicatorObservations, seriesBreaks } from '../warehouse/queries/series.ts';
import type { Warehouse } from '../warehouse/warehouse.ts';

type Asked = { indicator: Indicator; areaCode: string; comparisonCodes: readonly string[] };

/** What the warehouse has of an indicator in an area and in those to compare with; the rest is up to whoever asks. */
export async function effectMaterial(
	warehouse: Warehouse,
	{ indicator, areaCode, comparisonCodes }: Asked
): Promise<EffectMaterial> {
	const areaCodes = [areaCode, ...comparisonCodes];
	const [rows, populations, breaks] = await Promise.all([
		warehouse.read(indicatorObservations, { indicatorId: indicator.id, areaCodes }),
		warehouse.read(areaPopulations, { areaCodes }),
		warehouse.read(seriesBreaks, {})
	]);
	return {
		indicator,
		areaCode,
		comparisonCodes,
		rows,
		populationOf: populationLookup(populations),
		// A break in a comparison area breaks the comparison too.
		breaks: breaksConcerning(indicator.id, areaCodes, breaks),
		from: null,
		until: null,
		expected: null,
		chosenForHigh: false,
		overlapping: false,
		hidden: false
	};
}
