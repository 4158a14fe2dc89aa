import type { ChosenAreas } from '#lib/analysis/comparison/choose-areas.ts';
import { areaText } from '#lib/text/area.ts';
import { compareText } from '#lib/text/compare.ts';
import { formatList, formatNumber } from '#lib/text/format.ts';
import type { ComparisonChoice } from './comparison-choice.ts';

/** Areas that are named one by one; more are counted. */
const NAMED = 4;

/** The chosen areas in words: «Fisksätra och Orminge», «kommuner i Stockholms län», «7 kommundelar». */
export function areasText({ areas, within }: Pick<ChosenAreas, 'areas' | 'within'>, { all }: ComparisonChoice): string {
	if (all && within) return compareText.allOf(all.kind, within.name);
	if (areas.length <= NAMED) return formatList(areas.map(({ name }) => name));
	const [first] = areas;
	const kinds = first ? areaText.kinds[first.kind].toLocaleLowerCase('sv') : '';
	return `${formatNumber(areas.length)} ${kinds}`;
}
