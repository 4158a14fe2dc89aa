import type { KeyedActivity } from '#lib/model/plan-edit.ts';
import { normaliseLabel, slugOf } from '#lib/model/label.ts';
import { idOf } from './hash.ts';

/** The id of a plan that nobody has read in before: of its title without years, and its area. */
export function planIdOf(title: string, areaCode: string | null): string {
	const name = withoutYears(title);
	return `${slugOf(name).slice(0, 40)}-${idOf(areaCode ?? '', name).slice(0, 6)}`;
}

/**
 * The id of each activity by its key: that of the activity it is known to be in `known`, or else one of its own, made of
 * its title. None in `taken` is given to an activity that is new.
 */
export function activityIds(
	planId: string,
	activities: readonly KeyedActivity[],
	known: ReadonlyMap<string, string>,
	taken: ReadonlySet<string>
): Map<string, string> {
	const used = new Set([...taken, ...known.values()]);
	const ids = new Map<string, string>();
	for (const { key, title } of activities) {
		let id = known.get(key);
		for (let ordinal = 1; id === undefined; ordinal++) {
			const own = idOf(planId, normaliseLabel(title), String(ordinal));
			if (!used.has(own)) id = own;
		}
		used.add(id);
		ids.set(key, id);
	}
	return ids;
}

/** Next year's plan is the same plan: the years in its title are left out of what makes it that. */
function withoutYears(title: string): string {
	return normaliseLabel(title.replace(/\b(19|20)\d{2}\b(\s*[-–—/]\s*(\d{4}|\d{2})\b)?/g, ''));
}
