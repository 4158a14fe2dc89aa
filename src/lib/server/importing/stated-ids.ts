import type { Plan } from '#lib/model/activity.ts';
import type { KeyedActivity } from '#lib/model/plan-edit.ts';

const OUR_ID = /^[a-z0-9-]{3,60}$/;

/** The plan's own id, where the product has written the plan out; anything that is no id of ours is none. */
export function statedPlanId({ stated }: Pick<Plan, 'stated'>): string | null {
	return stated?.id && OUR_ID.test(stated.id) ? stated.id : null;
}

/** The ids that stand in the rows of a plan that the product has written out, by the key of the activity. No two are alike. */
export function statedIds(activities: readonly KeyedActivity[]): Map<string, string> {
	const used = new Set<string>();
	const ids = new Map<string, string>();
	for (const { key, statedId } of activities) {
		if (!statedId || !OUR_ID.test(statedId) || used.has(statedId)) continue;
		used.add(statedId);
		ids.set(key, statedId);
	}
	return ids;
}
