import type { Indicator } from '../../model/indicator.ts';
import type { Theme } from '../../model/link.ts';

type Measure = Pick<Indicator, 'id' | 'kind' | 'reading' | 'groupName'>;

/** How a measure belongs to another: by a theme, by their heading, or only as the one that most themes are followed by. */
export type Nearness = 'theme' | 'group' | 'general';

/**
 * What is reported beside what is perceived: for a count the survey measures, for a survey measure the counts. Nearest first: by how
 * many themes join the two, then those under the same heading, then the rest by how many themes they belong to at all.
 */
export function perceivedBeside<T extends Measure>(
	own: Measure,
	others: readonly T[],
	themes: readonly Theme[]
): { measure: T; near: Nearness }[] {
	const wanted = (one: Measure) =>
		own.reading === 'survey' ? isReported(one) : one.reading === 'survey' && one.kind === 'share';
	if (own.reading !== 'survey' && !isReported(own)) return [];
	const idsOf = ({ indicators }: Theme) => indicators.map(({ indicatorId }) => indicatorId);
	const all = themes.map(idsOf);
	const joining = all.filter((ids) => ids.includes(own.id));
	const among = (lists: readonly string[][], one: T) => lists.filter((ids) => ids.includes(one.id)).length;
	const rank = (one: T): Nearness =>
		among(joining, one) > 0 ? 'theme' : one.groupName === own.groupName ? 'group' : 'general';
	const order: Record<Nearness, number> = { theme: 0, group: 1, general: 2 };
	return others
		.filter((one) => one.id !== own.id && wanted(one))
		.map((measure) => ({ measure, near: rank(measure), joined: among(joining, measure), used: among(all, measure) }))
		.filter(({ near, used }) => near !== 'general' || used > 0)
		.sort((a, b) => order[a.near] - order[b.near] || b.joined - a.joined || b.used - a.used)
		.map(({ measure, near }) => ({ measure, near }));
}

function isReported({ kind, reading }: Measure): boolean {
	return kind === 'count' && reading !== 'production' && reading !== 'survey';
}
