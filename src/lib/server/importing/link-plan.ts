import { suggestAreas } from '#lib/linking/suggest-areas.ts';
import { suggestIndicators } from '#lib/linking/suggest-indicators.ts';
import type { PlanActivity } from '#lib/model/activity.ts';
import type { KeyedPlan } from '#lib/model/plan-edit.ts';
import type { CatalogueRows, LinkedActivity, LinkedPlan, ParsedPlan } from './reading.ts';

/** The plan with lasting ids, and suggestions of what its activities aim at. `ids` are by the key of the activity. */
export function linkPlan(
	plan: KeyedPlan,
	planId: string,
	ids: ReadonlyMap<string, string>,
	{ areaCode, areaCandidates, ...parsed }: ParsedPlan,
	rows: CatalogueRows
): LinkedPlan {
	const members = rows.members.filter((one) => one.areaCode === areaCode).map(({ memberCode }) => memberCode);
	const activities = plan.activities.map((activity): LinkedActivity => {
		const { suggestions, themes } = suggestIndicators(activity, rows.themes);
		return {
			...activity,
			id: ids.get(activity.key) ?? activity.key,
			areas: areaCode === null ? [] : suggestAreas(wordsOf(activity), rows.areas, areaCode, members),
			indicators: suggestions,
			themes: themes.map((theme) => theme.id)
		};
	});
	const claims = parsed.claims.map((claim) => ({ ...claim, activityId: ids.get(claim.activityId ?? '') ?? null }));
	return { ...plan, id: planId, areaCode, areaCandidates, activities, claims };
}

function wordsOf(activity: PlanActivity): string {
	const { title, challenge, cause, measure, forum } = activity;
	return [title, challenge, cause, measure, forum].filter((text) => text !== null).join('\n');
}
