import type { Development } from '../../model/report-facts.ts';
import { assessTogether } from '../effect/assess-together.ts';
import { questionOfRows, type EffectCase } from '../effect/question-of-rows.ts';
import type { IndicatorMaterial } from './indicator-material.ts';

/**
 * How each indicator has developed in the period, judged together; null where nothing can be asked: the indicator counts work
 * done, or has neither counts nor shares.
 */
export function developmentsOf(materials: readonly IndicatorMaterial[]): (Development | null)[] {
	const cases = materials.map(caseOf);
	const asked = cases.flatMap((one) => (one === null ? [] : [one]));
	const assessments = assessTogether(asked.map(({ question }) => question));
	return cases.map((effectCase): Development | null => {
		if (effectCase === null) return null;
		const assessment = assessments[asked.indexOf(effectCase)];
		const { starts, grain } = effectCase;
		const [from, to] = [starts[0], starts.at(-1)];
		if (!assessment || from === undefined || to === undefined) return null;
		const { verdict, scale, estimate, low, high, cautions, refused } = assessment;
		const usableFrom = refused?.enough.fromPeriod === undefined ? null : (starts[refused.enough.fromPeriod] ?? null);
		return {
			verdict,
			scale,
			estimate,
			low,
			high,
			from,
			to,
			grain,
			cautions,
			refused: refused && { ...refused, usableFrom }
		};
	});
}

function caseOf(material: IndicatorMaterial): EffectCase | null {
	const { indicator, area, own, populationOf, breaks } = material;
	if (indicator.reading === 'production' || indicator.reading === 'none') return null;
	return questionOfRows({
		indicator,
		areaCode: area.code,
		comparisonCodes: [],
		rows: own,
		populationOf,
		breaks,
		from: null,
		until: null,
		expected: null,
		chosenForHigh: false,
		overlapping: false,
		hidden: own.some(({ missing }) => missing === 'hidden')
	});
}
