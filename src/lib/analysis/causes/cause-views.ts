import type { Certainty, EvidenceKind, Horizon, Kept, Perspective, Prevention } from '#lib/model/problem.ts';
import { isNeed } from '#lib/plan/need.ts';
import type { CauseNode } from './cause-tree.ts';

type Seen = Pick<Kept, 'id' | 'revision'>;

/** A cause ready to show, with the names of what it is linked to. `number` is its place in the tree: «2.1». */
export type CauseView = Seen & {
	number: string;
	text: string;
	perspective: Perspective;
	certainty: Certainty;
	depth: number;
	parentId: string | null;
	/** Whether it is the first or last with its parent. */
	first: boolean;
	last: boolean;
	addressed: CauseNode['addressed'];
	/** Says what is needed rather than why. */
	isNeed: boolean;
	evidence: readonly (Seen & { kind: EvidenceKind; text: string; reference: string; figure: string | null })[];
	activities: readonly ActivityLinkView[];
	indicators: readonly (Seen & { indicatorId: string; name: string; note: string })[];
	behind: readonly CauseView[];
};

/** `title` is null for an activity that no plan has now. */
export type ActivityLinkView = Seen & {
	activityId: string;
	title: string | null;
	prevention: Prevention | null;
	horizon: Horizon | null;
	note: string;
};

export type Names = { activities: ReadonlyMap<string, string>; indicators: ReadonlyMap<string, string> };

/** The causes of a tree ready to show, numbered in their order. */
export function causeViews(nodes: readonly CauseNode[], names: Names, within = ''): CauseView[] {
	return nodes.map((node, index): CauseView => {
		const number = `${within}${index + 1}`;
		const { id, revision, text, perspective, certainty, parentId } = node.cause;
		return {
			id,
			revision,
			number,
			text,
			perspective,
			certainty,
			parentId,
			depth: node.depth,
			first: index === 0,
			last: index === nodes.length - 1,
			addressed: node.addressed,
			isNeed: isNeed(text),
			evidence: node.evidence,
			activities: node.activities.map((link) => ({ ...link, title: names.activities.get(link.activityId) ?? null })),
			indicators: node.indicators.map((link) => ({
				...link,
				name: names.indicators.get(link.indicatorId) ?? link.indicatorId
			})),
			behind: causeViews(node.behind, names, `${number}.`)
		};
	});
}

/** Every cause of the views, each before those behind it. */
export function flatViews(views: readonly CauseView[]): CauseView[] {
	return views.flatMap((view) => [view, ...flatViews(view.behind)]);
}
