import { byUrgency } from '#lib/analysis/activity-attention.ts';
import type { ProposedItem } from '#lib/analysis/meeting/proposed-item.ts';
import { followUpText } from '#lib/text/follow-up.ts';
import { meetingText } from '#lib/text/meetings.ts';
import { slideText } from '#lib/text/slides.ts';
import type { ActivityWithLinks } from '../activities/activity-rows.ts';

const attention = followUpText.attention;

/** Activities that are overdue or behind their plan, the most urgent first, as items for an agenda. */
export function activityProposals(activities: readonly ActivityWithLinks[]): ProposedItem[] {
	const words = meetingText.points;
	const late = activities.filter(
		(one) => !one.gone && (one.attention.overdue !== null || one.attention.behind !== null)
	);
	return byUrgency(late).map((one) => {
		const { overdue } = one.attention;
		const responsible = one.responsibleText ? [meetingText.why.responsible(one.responsibleText)] : [];
		return {
			kind: 'activity',
			title: words.lateTitle(one.title, overdue ? attention.overdue(overdue.days) : attention.behind),
			why: [meetingText.why.plan(one.planTitle), ...responsible].join('. '),
			notes: overdue ? words.late : words.behind,
			activityId: one.id,
			decisionId: null,
			figure: null
		};
	});
}

/** What a slide lists of an activity: what is late, who answers for it, and what was last noted. */
export function activityPoints(activity: ActivityWithLinks): string[] {
	const { responsibleText, planTitle, latest, pace } = activity;
	const { overdue } = activity.attention;
	const words = slideText.activity;
	return [
		...(overdue ? [words.late(attention.overdueLong(overdue.ends, overdue.days))] : []),
		...(pace?.behind && pace.done !== null ? [words.pace(pace.done, pace.expected)] : []),
		...(responsibleText ? [words.responsible(responsibleText)] : []),
		latest ? words.latest(latest.onDate, latest.note) : words.never,
		`${meetingText.why.plan(planTitle)}.`
	];
}
