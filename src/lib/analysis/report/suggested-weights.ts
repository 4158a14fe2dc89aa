import type { Criterion, Weight } from '../../model/report.ts';
import type { IndicatorFacts } from '../../model/report-facts.ts';
import { isMade } from './against.ts';
import { anchorOf, type Table } from './anchors.ts';
import { rankings } from './ranked.ts';

/** What the figures say of a criterion, and the row that says it. `place` and `of` are in the ranking. */
export type Suggestion = {
	criterion: Criterion;
	weight: Weight;
	why: 'ranked' | 'rising' | 'falling' | 'unchanged' | 'not-told' | 'above' | 'below' | 'alike';
	place: number;
	of: number;
	anchor: string;
};

/** A ranking shorter than this tells nothing of what is common. */
const LEAST_RANKED = 3;

/**
 * What a problem's measure supports of Brå's criteria: how common it is, whether it rises and whether it stands out. The other
 * criteria are for people to judge, and nothing is suggested for them. No total is made: the criteria have no common unit.
 */
export function suggestedWeights(indicatorId: string | null, indicators: readonly IndicatorFacts[]): Suggestion[] {
	const one = indicators.find((each) => each.indicatorId === indicatorId);
	if (!one) return [];
	const from = (table: Table) => anchorOf(table, one);
	const none = { place: 0, of: 0 };
	const found: Suggestion[] = [];
	const ranked = rankings(indicators)
		.flatMap(({ rows, parts }) => [rows, parts])
		.find((rows) => rows.some((row) => row.indicatorId === indicatorId));
	if (ranked && ranked.length >= LEAST_RANKED) {
		const of = ranked.length;
		const place = ranked.findIndex((row) => row.indicatorId === indicatorId) + 1;
		const weight = place <= of / 3 ? 'high' : place <= (2 * of) / 3 ? 'medium' : 'low';
		found.push({ criterion: 'common', weight, why: 'ranked', place, of, anchor: from('largest') });
	}
	if (one.development) {
		const { verdict } = one.development;
		const [weight, why] = verdict.startsWith('okning')
			? (['high', 'rising'] as const)
			: verdict.startsWith('minskning')
				? (['low', 'falling'] as const)
				: verdict === 'ingen-storre-forandring'
					? (['low', 'unchanged'] as const)
					: (['unknown', 'not-told'] as const);
		found.push({ criterion: 'rising', weight, why, ...none, anchor: from('development') });
	}
	if (isMade(one.against)) {
		const { finding, estimate, scale } = one.against;
		const isAbove = estimate > (scale === 'ratio' ? 1 : 0);
		const [weight, why] = !finding
			? (['unknown', 'alike'] as const)
			: isAbove
				? (['high', 'above'] as const)
				: (['low', 'below'] as const);
		found.push({ criterion: 'deviating', weight, why, ...none, anchor: from('against') });
	}
	return found;
}
