import type { Compared, PlanDiff } from '#lib/plan/compare-plans.ts';
import { formatDate } from '#lib/text/format.ts';
import { FIELD_NAMES } from '#lib/text/review.ts';
import { versionText } from '#lib/text/versions.ts';

export type PlanDiffView = ReturnType<typeof planDiffView>;

/** The difference between two plans as the page shows it. `linked` tells whether an activity has a page of its own. */
export function planDiffView(diff: PlanDiff<Compared>, linked: (id: string) => boolean) {
	const line = ({ id, title, focusArea, when }: Compared) => ({ id, title, focusArea, when, linked: linked(id) });
	const postponed = diff.changed.filter((change) => change.postponed);
	return {
		added: diff.added.map(line),
		gone: diff.gone.map(line),
		postponed: postponed.map(({ before, after }) => ({
			...line(after),
			text: versionText.postponedTo(whenOf(before), whenOf(after))
		})),
		moved: diff.changed.flatMap(({ after, moved }) =>
			moved
				? [
						{
							...line(after),
							text: versionText.movedTo(moved.from ?? versionText.noArea, moved.to ?? versionText.noArea)
						}
					]
				: []
		),
		changed: diff.changed
			.filter(({ fields }) => fields.length > 0)
			.map(({ after, fields }) => ({
				...line(after),
				fields: fields.map(({ field, words }) => ({ label: FIELD_NAMES[field], words }))
			})),
		same: diff.same
	};
}

function whenOf({ when, starts, ends }: Compared): string {
	if (when) return when;
	return [starts, ends].flatMap((date) => (date === null ? [] : formatDate(date))).join(' – ');
}
