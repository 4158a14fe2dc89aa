import type { FigureReference } from '../../model/figure-reference.ts';
import type { MeetingItem } from '../../model/meeting.ts';

/** An item that is proposed for an agenda, with the reason why. */
export type ProposedItem = Pick<MeetingItem, 'kind' | 'title' | 'notes' | 'activityId' | 'decisionId' | 'figure'> & {
	why: string;
};

/** What an item is about, whatever it is called: two with the same are about the same thing. */
export function itemKey({
	kind,
	activityId,
	decisionId,
	figure
}: Pick<ProposedItem, 'kind' | 'activityId' | 'decisionId' | 'figure'>): string {
	return [kind, activityId ?? '', decisionId ?? '', figure?.indicatorId ?? '', figure?.areaCode ?? ''].join('|');
}

/** The proposals that the agenda does not have. */
export function notYetOn(agenda: readonly MeetingItem[], proposed: readonly ProposedItem[]): ProposedItem[] {
	const taken = new Set(agenda.map(itemKey));
	return proposed.filter((one) => !taken.has(itemKey(one)));
}

/** A figure as the area's page shows it at first. */
export function usualFigure(indicatorId: string, areaCode: string): FigureReference {
	return { indicatorId, areaCode, reference: null, from: null, to: null, rate: false, isPublic: false };
}
