import { isOpen, standingDecision, type Meeting, type StandingDecision } from '../../model/meeting.ts';

/** A decision as it stood on the last day that is told of. */
export type ToldDecision = Pick<
	StandingDecision,
	'id' | 'text' | 'meetingId' | 'meetingTitle' | 'decidedOn' | 'status' | 'owner' | 'dueOn' | 'isOverdue' | 'hasFigure'
> & {
	/** The last thing noted of it, with its day. */
	noted: { on: string; note: string } | null;
};

export type CouncilYear = {
	held: Pick<Meeting, 'id' | 'title' | 'heldOn' | 'areaName'>[];
	/** Planned in the year, with a day that has passed, and not said to be held. */
	notHeld: number;
	/** Decided in the year, in the order they were decided. */
	decided: ToldDecision[];
	/** Decided before the year and still open when it began. */
	earlier: ToldDecision[];
};

/**
 * The meetings that were held in a year and what became of their decisions, and of older ones that were open when the year began. What was
 * noted of days after `until`, an ISO date, is not told of.
 */
export function councilYear(
	meetings: readonly Meeting[],
	decisions: readonly StandingDecision[],
	year: number,
	until: string
): CouncilYear {
	const first = `${year}-01-01`;
	const inYear = meetings.filter(({ heldOn }) => heldOn >= first && heldOn <= until);
	const before = decisions.filter(({ decidedOn }) => decidedOn < first);
	return {
		held: inYear
			.filter(({ state }) => state === 'held')
			.map(({ id, title, heldOn, areaName }) => ({ id, title, heldOn, areaName }))
			.sort((a, b) => (a.heldOn < b.heldOn ? -1 : 1)),
		notHeld: inYear.filter(({ state, heldOn }) => state === 'planned' && heldOn < until).length,
		decided: inOrder(decisions.filter(({ decidedOn }) => decidedOn >= first && decidedOn <= until)).map((one) =>
			asTold(one, until)
		),
		earlier: inOrder(before.filter((one) => isOpen(statusBefore(one, first)))).map((one) => asTold(one, until))
	};
}

const inOrder = (decisions: readonly StandingDecision[]) =>
	[...decisions].sort((a, b) => (a.decidedOn < b.decidedOn ? -1 : a.decidedOn > b.decidedOn ? 1 : 0));

function statusBefore({ updates }: StandingDecision, day: string) {
	return updates.find(({ onDate }) => onDate < day)?.status ?? 'open';
}

function asTold(decision: StandingDecision, until: string): ToldDecision {
	const updates = decision.updates.filter(({ onDate }) => onDate <= until);
	const { status, owner, dueOn, isOverdue } = standingDecision({ ...decision, updates }, until);
	const { id, text, meetingId, meetingTitle, decidedOn, hasFigure } = decision;
	const last = updates.find(({ note }) => note !== '');
	const noted = last ? { on: last.onDate, note: last.note } : null;
	return { id, text, meetingId, meetingTitle, decidedOn, status, owner, dueOn, isOverdue, hasFigure, noted };
}
