import type { TargetingActivity } from '#lib/model/activity.ts';
import type { AnalysisParts, ChainStep, Problem } from '#lib/model/problem.ts';
import { allCauses, causeTree, inOrder, type CauseNode } from './cause-tree.ts';

/** An activity in brief, for lists and links. */
export type ActivityName = { id: string; title: string };

/** What an analysis leaves open. */
export type AnalysisGaps = {
	/** Causes that no activity aims at, nor at any cause behind them. */
	causesWithoutActivity: readonly CauseNode[];
	causesWithoutEvidence: readonly CauseNode[];
	/** Activities aimed at the problem's indicator and area, or linked to it otherwise, that aim at none of its causes. */
	activitiesWithoutCause: readonly ActivityName[];
};

/** A problem as every page, document and meeting shows it: its causes as a tree, the activities aimed at them, and the gaps. */
export type ProblemSummary = {
	problem: Problem;
	area: { code: string; name: string };
	indicator: { id: string; name: string } | null;
	/** Direct causes, each with those behind it. */
	causes: readonly CauseNode[];
	counts: { causes: number; direct: number; evidence: number; activities: number };
	/** The activities aimed at its causes, each once, in the order of the tree. */
	activities: readonly ActivityName[];
	steps: readonly ChainStep[];
	gaps: AnalysisGaps;
};

export type SummaryMaterial = {
	parts: AnalysisParts;
	/** Activities of current plans. */
	activities: readonly TargetingActivity[];
	areaNames: ReadonlyMap<string, string>;
	indicatorNames: ReadonlyMap<string, string>;
	/** Codes of the areas that hold each area, itself too: what is aimed at them reaches it. */
	reaching: (areaCode: string) => ReadonlySet<string>;
};

/** The standing problems with their causes, activities and gaps, in the order of the parts. */
export function problemSummaries({ parts, ...material }: SummaryMaterial): ProblemSummary[] {
	return parts.problems
		.filter(({ struck }) => !struck)
		.map((problem) => problemSummary(problem, { parts, ...material }));
}

/** One problem with its causes, activities and gaps. */
export function problemSummary(problem: Problem, material: SummaryMaterial): ProblemSummary {
	const { parts, activities, areaNames, indicatorNames, reaching } = material;
	const nameOf = new Map(activities.map(({ id, title }) => [id, title]));
	const causes = causeTree(parts, problem.id, (id) => nameOf.has(id));
	const all = allCauses(causes);
	const linked = new Set(all.flatMap((node) => node.activities.map(({ activityId }) => activityId)));
	const codes = reaching(problem.areaCode);
	const { indicatorId } = problem;
	return {
		problem,
		area: { code: problem.areaCode, name: areaNames.get(problem.areaCode) ?? problem.areaCode },
		indicator: indicatorId === null ? null : { id: indicatorId, name: indicatorNames.get(indicatorId) ?? indicatorId },
		causes,
		counts: {
			causes: all.length,
			direct: causes.length,
			evidence: all.reduce((sum, { evidence }) => sum + evidence.length, 0),
			activities: linked.size
		},
		activities: [...linked].flatMap((id) => {
			const title = nameOf.get(id);
			return title === undefined ? [] : [{ id, title }];
		}),
		steps: parts.steps.filter(({ problemId, struck }) => problemId === problem.id && !struck).sort(inOrder),
		gaps: {
			causesWithoutActivity: all.filter(({ addressed }) => addressed === 'none'),
			causesWithoutEvidence: all.filter(({ evidence }) => evidence.length === 0),
			activitiesWithoutCause: activities
				.filter(({ id, status }) => !linked.has(id) && status !== 'avbruten')
				.filter((one) => one.indicators.some(({ id }) => id === indicatorId))
				.filter((one) => one.areas.some(({ code }) => codes.has(code)))
				.map(({ id, title }) => ({ id, title }))
		}
	};
}

/** Activities that aim at no cause of any standing analysis; those that were broken off are past asking. */
export function activitiesWithoutCause(
	summaries: readonly ProblemSummary[],
	activities: readonly TargetingActivity[]
): ActivityName[] {
	const linked = new Set(
		summaries.flatMap(({ causes }) =>
			allCauses(causes).flatMap((node) => node.activities.map(({ activityId }) => activityId))
		)
	);
	return activities
		.filter(({ id, status }) => !linked.has(id) && status !== 'avbruten')
		.map(({ id, title }) => ({ id, title }));
}
