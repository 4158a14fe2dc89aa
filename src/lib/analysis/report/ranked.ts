import type { IndicatorFacts, Level } from '../../model/report-facts.ts';
import { groupBy } from '../../model/group-by.ts';

export type Ranked = IndicatorFacts & { level: Level };

/** Indicators counted in the same way, the largest first. `sums` hold some of the others, and are ranked by themselves. */
export type Ranking = { family: string; kind: 'count' | 'share'; rows: Ranked[]; sums: Ranked[] };

/**
 * What is largest, one ranking for each way of counting: reported crime and local incidents are never set in one order, nor
 * is a sum beside its parts. Shares are of those who have a problem; a share where much is good is no problem.
 */
export function rankings(indicators: readonly IndicatorFacts[]): Ranking[] {
	const shown = indicators.filter(
		(one): one is Ranked => one.level !== null && one.reading !== 'production' && one.reading !== 'none'
	);
	const families = groupBy(shown, ({ family, kind }) => `${family} ${kind}`);
	return [...families.values()].flatMap((own): Ranking[] => {
		const [first] = own;
		if (!first || (first.kind !== 'count' && first.kind !== 'share')) return [];
		const rankable = own.filter(({ polarity, kind }) => kind === 'count' || polarity === 'lower');
		const ordered = rankable.sort((a, b) => b.level.value - a.level.value);
		const rows = ordered.filter(({ isSum }) => !isSum);
		const sums = ordered.filter(({ isSum }) => isSum);
		return rows.length === 0 ? [] : [{ family: first.family, kind: first.kind, rows, sums }];
	});
}

/** True where the intervals of two neighbours in a ranking meet, so that their order may be chance. */
export function isOrderUnsure(larger: Ranked, smaller: Ranked): boolean {
	const [a, b] = [larger.level, smaller.level];
	return a.start === b.start && a.low !== null && b.high !== null && b.high >= a.low;
}
