import type { AnalysisParts, Cause, CauseActivity, CauseEvidence, CauseIndicator } from '#lib/model/problem.ts';

/** A cause with what belongs to it and the causes behind it. `depth` is 1 for a direct cause. */
export type CauseNode = {
	cause: Cause;
	depth: number;
	evidence: readonly CauseEvidence[];
	activities: readonly CauseActivity[];
	indicators: readonly CauseIndicator[];
	/** `own`: an activity aims at it; `behind`: none does, but one aims at a cause behind it; `none`: neither. */
	addressed: 'own' | 'behind' | 'none';
	behind: readonly CauseNode[];
};

/**
 * The standing causes of a problem as trees, direct causes first. What lies behind a struck cause is out with it. Links to
 * activities that `isKnown` does not know do not count.
 */
export function causeTree(
	{ causes, evidence, activities, indicators }: AnalysisParts,
	problemId: string,
	isKnown: (activityId: string) => boolean = () => true
): CauseNode[] {
	const standing = causes.filter((cause) => cause.problemId === problemId && !cause.struck);
	const of = <T extends { causeId: string; struck: boolean }>(parts: readonly T[], id: string) =>
		parts.filter(({ causeId, struck }) => causeId === id && !struck);
	const grow = (parentId: string | null, depth: number): CauseNode[] =>
		siblingsOf(standing, parentId).map((cause): CauseNode => {
			const behind = grow(cause.id, depth + 1);
			const own = of(activities, cause.id);
			const isAimedAt = own.some(({ activityId }) => isKnown(activityId));
			return {
				cause,
				depth,
				evidence: of(evidence, cause.id),
				activities: own,
				indicators: of(indicators, cause.id),
				addressed: isAimedAt ? 'own' : behind.some(({ addressed }) => addressed !== 'none') ? 'behind' : 'none',
				behind
			};
		});
	return grow(null, 1);
}

/** Every cause of the trees, each before those behind it. */
export function allCauses(nodes: readonly CauseNode[]): CauseNode[] {
	return nodes.flatMap((node) => [node, ...allCauses(node.behind)]);
}

/** Standing causes with the same parent, in their order. */
export function siblingsOf(causes: readonly Cause[], parentId: string | null): Cause[] {
	return causes.filter((cause) => cause.parentId === parentId && !cause.struck).sort(inOrder);
}

/** Whether a cause may lie behind another: never behind itself or one that lies behind it. */
export function canLieBehind(causes: readonly Cause[], id: string, parentId: string | null): boolean {
	const parentOf = new Map(causes.map((cause) => [cause.id, cause.parentId]));
	for (let at = parentId, steps = 0; at !== null; at = parentOf.get(at) ?? null, steps++) {
		if (at === id || steps > causes.length || !parentOf.has(at)) return false;
	}
	return true;
}

/** Parts in their order; two with the same number by their ids, so that the order is always the same. */
export function inOrder(a: { ordinal: number; id: string }, b: { ordinal: number; id: string }): number {
	return a.ordinal - b.ordinal || (a.id < b.id ? -1 : 1);
}
