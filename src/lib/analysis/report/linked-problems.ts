import type { Problem } from '../../model/report.ts';
import type { ToldAnalysis } from '../../model/told-analysis.ts';

/**
 * The problems of a document with what the cause analysis that each is linked to says of it: the same thing has one name and one measure.
 * One whose analysis is not there keeps what it had, and is linked no more.
 */
export function linkedProblems(problems: readonly Problem[], analyses: readonly ToldAnalysis[]): Problem[] {
	const byId = new Map(analyses.map((analysis) => [analysis.id, analysis]));
	return problems.map((problem) => {
		if (problem.analysisId === null) return problem;
		const analysis = byId.get(problem.analysisId);
		if (!analysis) return { ...problem, analysisId: null };
		return { ...problem, title: analysis.title, indicatorId: analysis.indicator?.id ?? null };
	});
}
