import type { Plan } from '#lib/model/activity.ts';
import type { Place } from '#lib/model/document.ts';
import { slugOf } from '#lib/model/label.ts';
import type { KeyedPlan } from '#lib/model/plan-edit.ts';

/** The plan with a key on each activity: its title as a slug, numbered where several share it. */
export function withKeys(plan: Plan): KeyedPlan {
	const taken = new Set<string>();
	return {
		...plan,
		activities: plan.activities.map((activity) => ({ ...activity, key: keyFor(activity.title, taken) }))
	};
}

/** A key for a title that none in `taken` has; it is taken after. */
export function keyFor(title: string, taken: Set<string>): string {
	const slug = slugOf(title) || 'aktivitet';
	let key = slug;
	for (let number = 2; taken.has(key); number++) key = `${slug}--${number}`;
	taken.add(key);
	return key;
}

/** Where a row or a paragraph stands, as a name for it. The column is left out. */
export function placeKey({ page, sheet, table, row, line }: Place): string {
	return [page, sheet, table, row, line].map((part) => part ?? '').join('|');
}

/** The letters and digits alone: what two writings of the same words have in common. */
export function lettersOf(text: string): string {
	return text
		.normalize('NFC')
		.toLocaleLowerCase('sv')
		.replace(/[^\p{L}\p{N}]+/gu, '');
}
