import { MOST_CHOSEN, type ChosenAreas } from '#lib/analysis/comparison/choose-areas.ts';
import type { ComparisonRefusal } from '#lib/analysis/comparison/compare-areas.ts';
import type { FunnelRefusal } from '#lib/analysis/comparison/funnel-places.ts';
import { THRESHOLDS } from '#lib/stats/thresholds.ts';
import { compareText } from '#lib/text/compare.ts';
import { formatList } from '#lib/text/format.ts';

/** Why the chosen areas are not compared, in words; null where they are, or where none is chosen yet. */
export function choiceRefusalText(chosen: ChosenAreas): string | null {
	const words = compareText.choose;
	if (chosen.refused === null || chosen.refused === 'none') return null;
	if (chosen.refused === 'mixed') return words.mixed(formatList(chosen.areas.map(({ name }) => name)), chosen.kinds);
	return chosen.refused === 'many' ? words.refused.many(MOST_CHOSEN) : words.refused[chosen.refused];
}

/** Why a measure is not compared, in words. */
export function refusalText(refused: ComparisonRefusal): string {
	if (refused.why === 'different-surveys') {
		const named = refused.publishers.map(({ publisher, areas }) => ({ publisher, areas: formatList(areas) }));
		return compareText.refused['different-surveys'](named);
	}
	if (refused.why === 'kind-not-comparable') return compareText.refused['kind-not-comparable'];
	const values = refused.values.map(({ name, refused: why }) => ({ name, lacks: compareText.lacks[why ?? 'missing'] }));
	return compareText.refused['no-common-period'](values);
}

/** Why there is no funnel, in words. */
export function funnelRefusalText(refused: FunnelRefusal): string {
	if (refused.refused === 'shares') return compareText.funnel.shares;
	return compareText.funnel.few(refused.found, refused.lacking, THRESHOLDS.funnelAreas);
}
