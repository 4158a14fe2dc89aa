import type { LinkReason, LinkState } from '../model/link.ts';

/** What a link reaches from an activity to: an area's code or an indicator's id. */
export type LinkTarget = { kind: 'area' | 'indicator'; id: string };
/** A suggested link with what a person needs to decide it. */
export type UndecidedLink = { target: LinkTarget; name: string; reason: LinkReason };
/** An activity with the links of it that nobody has decided. */
export type OpenActivity = { id: string; title: string; planId: string; planTitle: string; links: UndecidedLink[] };

type Linked = Omit<OpenActivity, 'links'> & {
	areaLinks: readonly { areaCode: string; areaName: string; state: LinkState; reason: LinkReason }[];
	indicatorLinks: readonly { indicatorId: string; indicatorName: string; state: LinkState; reason: LinkReason }[];
};

/** Activities with suggested links, in their own order; areas before indicators. Those without any are left out. */
export function undecidedLinks(activities: readonly Linked[]): OpenActivity[] {
	return activities
		.map(({ id, title, planId, planTitle, areaLinks, indicatorLinks }) => ({
			id,
			title,
			planId,
			planTitle,
			links: [
				...areaLinks.map(({ areaCode, areaName, ...rest }) => link('area', areaCode, areaName, rest)),
				...indicatorLinks.map(({ indicatorId, indicatorName, ...rest }) =>
					link('indicator', indicatorId, indicatorName, rest)
				)
			].flatMap(({ state, ...open }) => (state === 'suggested' ? [open] : []))
		}))
		.filter(({ links }) => links.length > 0);
}

/** How many links of these activities wait for a decision. */
export function countLinks(activities: readonly OpenActivity[]): number {
	return activities.reduce((sum, { links }) => sum + links.length, 0);
}

/**
 * The first activities that together hold at most `most` links, and how many links come after them. An activity is never parted;
 * the first one is there however many it has.
 */
export function firstLinks(activities: readonly OpenActivity[], most: number): { shown: OpenActivity[]; left: number } {
	let count = 0;
	const end = activities.findIndex(({ links }, index) => {
		count += links.length;
		return index > 0 && count > most;
	});
	const shown = end === -1 ? [...activities] : activities.slice(0, end);
	return { shown, left: countLinks(activities) - countLinks(shown) };
}

function link(kind: LinkTarget['kind'], id: string, name: string, rest: { state: LinkState; reason: LinkReason }) {
	return { target: { kind, id }, name, ...rest };
}
