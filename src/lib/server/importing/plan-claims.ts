import { findNames } from '#lib/linking/find-names.ts';
import type { Area } from '#lib/model/area.ts';
import type { Plan, PlanActivity } from '#lib/model/activity.ts';
import type { Place, SourceDocument } from '#lib/model/document.ts';
import { fold } from '#lib/plan/fold.ts';
import { findClaims, type Claim } from '#lib/plan/claims/find-claims.ts';

/** A statement with where it stands and the area it names, null where it names none. `activityId` null: not in an activity. */
export type LinkedClaim = Pick<Claim, 'text' | 'direction'> & {
	indicatorId: string | null;
	areaCode: string | null;
	activityId: string | null;
	place: Place;
};

type Identified = PlanActivity & { id: string };

/**
 * The statements of a plan that figures can check: in what its activities are against, and in its running text. Goals are
 * no statements. Each sentence counts once, first where an activity has it. `areas` are those the plan may name.
 */
export function planClaims(
	document: SourceDocument,
	{ goals, activities }: Pick<Plan, 'goals'> & { activities: readonly Identified[] },
	areas: readonly Area[]
): LinkedClaim[] {
	const isGoal = new Set(goals.map(({ text }) => fold(text)));
	const inActivities = activities.flatMap((activity) =>
		[activity.challenge, activity.cause].map((text) => ({ text: text ?? '', place: activity.place, id: activity.id }))
	);
	const titles = new Set(activities.map(({ title }) => fold(title)));
	const inText = document.blocks.flatMap((block) => {
		if (block.kind !== 'paragraph' && block.kind !== 'item') return [];
		const isOther = isGoal.has(fold(block.text)) || titles.has(fold(block.text));
		return isOther ? [] : [{ text: block.text, place: block.place, id: null }];
	});
	const seen = new Set<string>();
	return [...inActivities, ...inText].flatMap(({ text, place, id }) =>
		findClaims(text).flatMap((claim): LinkedClaim[] => {
			const key = `${claim.text} ${claim.direction} ${claim.subject.key}`;
			if (seen.has(key)) return [];
			seen.add(key);
			const { reported, survey, local } = claim.subject;
			const first = (claim.evidence === 'survey' ? [...survey, ...reported] : [...reported, ...survey, ...local])[0];
			const [named, ...others] = findNames(claim.text, areas).flatMap((found) => found.areas);
			return [
				{
					text: claim.text,
					direction: claim.direction,
					indicatorId: first ?? null,
					// Of two areas the sentence says nothing apart.
					areaCode: named && others.length === 0 ? named.code : null,
					activityId: id,
					place
				}
			];
		})
	);
}
