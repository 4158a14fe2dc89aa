import type { Attention } from '#lib/analysis/activity-attention.ts';
import type { ActivityStatus } from '#lib/model/activity.ts';
import type { ShownExpectation } from '#lib/model/expected-effect.ts';
import { shownExpectation, type ActivityWithLinks } from './activity-rows.ts';

/** One line of a list of activities. Dates are ISO dates. */
export type ActivityLine = {
	id: string;
	title: string;
	focusArea: string | null;
	challenge: string | null;
	responsible: string | null;
	when: string | null;
	/** Planned dates. */
	starts: string | null;
	ends: string | null;
	status: ActivityStatus | null;
	areas: { code: string; name: string; suggested: boolean }[];
	indicators: { id: string; name: string; suggested: boolean }[];
	attention: Attention;
	/** What it is expected to change, and in which area. */
	expected: (ShownExpectation & { areaName: string })[];
};

/** The activity as a line of a list, without rejected links. */
export function activityListView(activity: ActivityWithLinks): ActivityLine {
	const { id, title, focusArea, challenge, cause, responsibleText, when, planned, status, attention } = activity;
	return {
		id,
		title,
		focusArea,
		challenge: challenge ?? cause,
		responsible: responsibleText,
		when,
		...planned,
		status,
		attention,
		areas: activity.areaLinks
			.filter(({ state }) => state !== 'rejected')
			.map(({ areaCode, areaName, state }) => ({ code: areaCode, name: areaName, suggested: state === 'suggested' })),
		indicators: activity.indicatorLinks
			.filter(({ state }) => state !== 'rejected')
			.map(({ indicatorId, indicatorName, state }) => ({
				id: indicatorId,
				name: indicatorName,
				suggested: state === 'suggested'
			})),
		expected: activity.expected.map(({ holds }) => ({
			...shownExpectation(holds),
			areaName: activity.areaLinks.find(({ areaCode }) => areaCode === holds.areaCode)?.areaName ?? ''
		}))
	};
}
