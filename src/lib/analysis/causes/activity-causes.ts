import type { CauseActivity } from '#lib/model/problem.ts';
import { allCauses, type CauseNode } from './cause-tree.ts';
import type { ProblemSummary } from './problem-summary.ts';

/** A cause that an activity aims at, with the problem it is a cause of. */
export type AimedCause = { summary: ProblemSummary; node: CauseNode; link: CauseActivity };

/** The causes that one activity aims at, over all analyses. */
export function causesOfActivity(activityId: string, summaries: readonly ProblemSummary[]): AimedCause[] {
	return summaries.flatMap((summary) =>
		allCauses(summary.causes).flatMap((node) =>
			node.activities.filter((link) => link.activityId === activityId).map((link) => ({ summary, node, link }))
		)
	);
}
