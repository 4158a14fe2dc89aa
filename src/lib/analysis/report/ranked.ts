import type { IndicatorFacts, Level } from '../../model/report-facts.ts';
import { groupBy } from '../../model/group-by.ts';

export type Ranked = IndicatorFacts & { level: Level };

/**
 * Indicators counted in the same way, the largest first. `rows` do not overlap each other; `parts` lie within them, and are
 * ranked by themselves.
 */
export type Ranking = { family: string; kind: 'count' | 'share'; rows: Ranked[]; parts: Ranked[] };

/** A group that holds more than this of its family says nothing of where it is worst, and is parted. The project's choice. */
const TOO_MUCH = 0.5;

/**
 * What is largest, one ranking for each way of counting: reported crime and local incidents are never set in one order, nor
 * is a group beside its parts. Shares are of those who have a problem; a share where much is good is no problem.
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
		const rows = outermost(ordered);
		const groups = new Set(ordered.flatMap(({ within }) => within));
		const parts = ordered.filter((one) => !rows.includes(one) && !groups.has(one.indicatorId));
		return rows.length === 0 ? [] : [{ family: first.family, kind: first.kind, rows, parts }];
	});
}

/** Those that lie within no other, where one that holds most of all has been parted. */
function outermost(ordered: readonly Ranked[]): Ranked[] {
	const groups = new Set(ordered.flatMap(({ within }) => within));
	const parted = new Set<string>();
	for (;;) {
		const rows = ordered.filter(
			({ indicatorId, within }) => !parted.has(indicatorId) && within.every((id) => parted.has(id))
		);
		const all = rows.reduce((sum, { level }) => sum + level.value, 0);
		const large = rows.find((one) => groups.has(one.indicatorId) && one.level.value > TOO_MUCH * all);
		if (!large) return rows;
		parted.add(large.indicatorId);
	}
}

/** True where the intervals of two neighbours in a ranking meet, so that their order may be chance. */
export function isOrderUnsure(larger: Ranked, smaller: Ranked): boolean {
	const [a, b] = [larger.level, smaller.level];
	return a.start === b.start && a.low !== null && b.high !== null && b.high >= a.low;
}
