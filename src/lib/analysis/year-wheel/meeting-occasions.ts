import type { DecisionUpdate, Meeting, StandingDecision } from '../../model/meeting.ts';
import type { Occasion } from '../../model/occasion.ts';
import { yearWheelText } from '../../text/year-wheel.ts';

const words = yearWheelText.meeting;

type Planned = Pick<Meeting, 'id' | 'title' | 'heldOn' | 'state' | 'areaName'>;
type Due = Pick<
	StandingDecision,
	'id' | 'text' | 'meetingId' | 'meetingTitle' | 'decidedOn' | 'owner' | 'dueOn' | 'status' | 'isOverdue'
> & { updates: readonly Pick<DecisionUpdate, 'onDate'>[] };

/**
 * The meetings of a year and when what they decided is to be done. A decision that is done stands on the day it was, one that was dropped
 * or has no day in none. A meeting whose day has passed without anybody saying that it was held is overdue. `today` is an ISO date.
 */
export function meetingOccasions(
	meetings: readonly Planned[],
	decisions: readonly Due[],
	year: number,
	today: string
): Occasion[] {
	const isOf = (day: string | null): day is string => day !== null && day.startsWith(`${year}-`);
	const one = { kind: 'meeting' as const, isMonth: false };
	const held = meetings.flatMap(({ id, title, heldOn, state, areaName }): Occasion[] => {
		if (!isOf(heldOn)) return [];
		const isMissed = state === 'planned' && heldOn < today;
		return [
			{
				...one,
				id: `mote-${id}`,
				on: heldOn,
				title,
				note: isMissed ? words.notHeld : areaName,
				href: `/moten/${id}`,
				state: state === 'held' ? 'done' : isMissed ? 'overdue' : 'ahead'
			}
		];
	});
	const due = decisions.flatMap((decision): Occasion[] => {
		const { id, text, meetingId, meetingTitle, decidedOn, owner, status, isOverdue } = decision;
		const on = status === 'done' ? (decision.updates[0]?.onDate ?? null) : decision.dueOn;
		if (status === 'dropped' || !isOf(on)) return [];
		return [
			{
				...one,
				id: `beslut-klart-${id}`,
				on,
				title: status === 'done' ? words.done(text) : isOverdue ? words.overdue(text) : words.due(text),
				note: words.decided(owner, meetingTitle, decidedOn),
				href: `/moten/${meetingId}#beslut-${id}`,
				state: status === 'done' ? 'done' : isOverdue ? 'overdue' : 'ahead'
			}
		];
	});
	return [...held, ...due];
}
