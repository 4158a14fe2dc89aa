import type { EffectMaterial } from '#lib/analysis/effect/question-of-rows.ts';
import { comparisonCandidates, suggestComparison, type Candidate } from '#lib/analysis/effect/suggest-comparison.ts';
import type { Area } from '#lib/model/area.ts';
import { addMonths } from '#lib/model/days.ts';
import type { Indicator } from '#lib/model/indicator.ts';
import { toTargeting, type ActivityWithLinks } from '../activities/activity-rows.ts';
import { effectMaterial } from './effect-material.ts';
import { isStatedBefore, type EffectQuestionLine, type EffectQuestions } from './effect-questions.ts';
import { comparableAreas } from '../warehouse/queries/follow-up.ts';

/** What the figures of a question are. */
export type QuestionMaterial = {
	area: Area;
	indicator: Indicator;
	/** Figures of the area and of those that were asked for; `comparisonCodes` names those. */
	material: EffectMaterial;
	nameOf: (areaCode: string) => string;
	/** Titles of other activities aimed at the same in the same time. */
	others: string[];
};

/** A question's figures with every area it can be compared with. */
export type EffectGround = QuestionMaterial & {
	candidates: Candidate[];
	/** By the figures before the start, the areas to compare with first. */
	suggested: string[];
};

const MOST_CANDIDATES = 40;
/** Work that ended within a year before the start may still have a part in what came after. */
const MONTHS_BEFORE = 12;

/** The question's figures in the area and in some others; undefined where the area, the indicator or the start is gone. */
export async function questionMaterial(
	line: EffectQuestionLine,
	codes: readonly string[],
	{ view, activities, areaOf, indicatorOf }: EffectQuestions
): Promise<QuestionMaterial | undefined> {
	const { indicatorId, areaCode, starts } = line;
	const [area, indicator] = [areaOf.get(areaCode), indicatorOf.get(indicatorId)];
	if (!area || !indicator || starts === null) return undefined;
	const stated = isStatedBefore(line.stated) ? line.stated?.holds : undefined;
	const others = overlapping(line, activities, holdersOf(area, areaOf));
	const found = await effectMaterial(view.warehouse, { indicator, areaCode, comparisonCodes: [...new Set(codes)] });
	return {
		area,
		indicator,
		material: {
			...found,
			from: starts,
			expected: stated ? { direction: stated.direction, size: stated.smallestSize, lagMonths: stated.lagMonths } : null,
			overlapping: others.length > 0
		},
		nameOf: (code) => areaOf.get(code)?.name ?? code,
		others
	};
}

/** Everything about the question that the figures before the start tell; undefined as for its material. */
export async function effectGround(
	line: EffectQuestionLine,
	questions: EffectQuestions
): Promise<EffectGround | undefined> {
	const { areaCode, indicatorId, design } = line;
	const comparable = await questions.view.warehouse.read(comparableAreas, { areaCode, indicatorId });
	const named = [...(design?.choice.comparisonAreas ?? []), ...(design?.choice.neighbourAreas ?? [])];
	const nearest = comparable
		.filter(({ measured }) => measured)
		.sort((a, b) => nearness(b) - nearness(a))
		.slice(0, MOST_CANDIDATES)
		.map(({ code }) => code);
	const found = await questionMaterial(line, [...named, ...nearest], questions);
	if (!found) return undefined;
	const candidates = comparisonCandidates(found.material);
	return { ...found, candidates, suggested: suggestComparison(candidates, new Set()) };
}

function nearness({ sibling, sameGroup }: { sibling: boolean; sameGroup: boolean }): number {
	return Number(sibling) * 2 + Number(sameGroup);
}

function holdersOf(area: Area, areaOf: ReadonlyMap<string, Area>): Set<string> {
	const codes = new Set<string>();
	for (let one: Area | undefined = area; one; one = areaOf.get(one.parentCode ?? '')) codes.add(one.code);
	return codes;
}

function overlapping(
	{ activity, indicatorId, starts }: EffectQuestionLine,
	activities: readonly ActivityWithLinks[],
	holders: ReadonlySet<string>
): string[] {
	const since = addMonths(starts ?? '', -MONTHS_BEFORE);
	return activities
		.filter(({ id }) => id !== activity.id)
		.map(toTargeting)
		.filter(
			({ begun, actual, ends, indicators: measures, areas: aims }) =>
				begun &&
				(actual?.until ?? ends ?? since) >= since &&
				measures.some(({ id }) => id === indicatorId) &&
				aims.some(({ code }) => holders.has(code))
		)
		.map(({ title }) => title);
}
