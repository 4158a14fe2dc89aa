import type { TargetingActivity } from '../../model/activity.ts';
import type { ToldAnalysis, ToldCause } from '../../model/told-analysis.ts';
import type { CauseNode } from './cause-tree.ts';
import type { ProblemSummary } from './problem-summary.ts';

/** A problem's analysis as a document tells of it. Links to activities that are not among `activities` are left out. */
export function toldAnalysis(
	{ problem, area, indicator, causes, steps, gaps }: ProblemSummary,
	activities: readonly Pick<TargetingActivity, 'id' | 'title'>[]
): ToldAnalysis {
	const titles = new Map(activities.map(({ id, title }) => [id, title]));
	const told = ({ cause, evidence, activities: links, addressed, behind }: CauseNode): ToldCause => ({
		id: cause.id,
		text: cause.text,
		perspective: cause.perspective,
		certainty: cause.certainty,
		evidence: evidence.map(({ kind, text, reference }) => ({ kind, text, reference })),
		activities: links.flatMap(({ activityId: id }) => {
			const title = titles.get(id);
			return title === undefined ? [] : [{ id, title }];
		}),
		addressed,
		behind: behind.map(told)
	});
	return {
		id: problem.id,
		title: problem.title,
		area,
		indicator,
		what: problem.whatText,
		where: problem.whereText,
		when: problem.whenText,
		who: problem.whoText,
		causes: causes.map(told),
		steps: steps.map(({ text }) => text),
		activitiesWithoutCause: gaps.activitiesWithoutCause.map(({ id, title }) => ({ id, title }))
	};
}
