import type { Indicator } from '../../model/indicator.ts';
import type { Theme } from '../../model/link.ts';

type Measure = Pick<Indicator, 'id' | 'kind' | 'reading' | 'groupName'>;

/**
 * What is reported beside what is perceived: for a count the survey measures of its themes, for a survey measure the counts; where no
 * theme joins them, those under the same heading. Nearest first: by how many themes join the two, then in the order of the catalogue.
 */
export function perceivedBeside<T extends Measure>(own: Measure, others: readonly T[], themes: readonly Theme[]): T[] {
	const wanted = (one: Measure) =>
		own.reading === 'survey' ? isReported(one) : one.reading === 'survey' && one.kind === 'share';
	if (own.reading !== 'survey' && !isReported(own)) return [];
	const idsOf = ({ indicators }: Theme) => indicators.map(({ indicatorId }) => indicatorId);
	const joining = themes.map(idsOf).filter((ids) => ids.includes(own.id));
	const near = others.filter((one) => one.id !== own.id && wanted(one));
	const shared = (one: T) => joining.filter((ids) => ids.includes(one.id)).length;
	const joined = near.filter((one) => shared(one) > 0).sort((a, b) => shared(b) - shared(a));
	return joined.length > 0 ? joined : near.filter(({ groupName }) => groupName === own.groupName);
}

function isReported({ kind, reading }: Measure): boolean {
	return kind === 'count' && (reading === 'effect' || reading === 'activity-driven' || reading === 'none');
}
