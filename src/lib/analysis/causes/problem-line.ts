import type { ProblemSummary } from './problem-summary.ts';

/** A problem as a line of a list. */
export type ProblemLine = {
	id: string;
	title: string;
	area: { code: string; name: string };
	indicator: { id: string; name: string } | null;
	causes: number;
	direct: number;
	activities: number;
	causesWithoutActivity: number;
	activitiesWithoutCause: number;
	changedBy: string;
	changedAt: string;
};

/** The numbers of a problem that lists show. */
export function problemLine({ problem, area, indicator, counts, gaps }: ProblemSummary): ProblemLine {
	return {
		id: problem.id,
		title: problem.title,
		area,
		indicator,
		causes: counts.causes,
		direct: counts.direct,
		activities: counts.activities,
		causesWithoutActivity: gaps.causesWithoutActivity.length,
		activitiesWithoutCause: gaps.activitiesWithoutCause.length,
		changedBy: problem.changedBy,
		changedAt: problem.changedAt
	};
}
