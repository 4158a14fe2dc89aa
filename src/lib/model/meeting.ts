import { z } from 'zod';
import type { FigureReference } from './figure-reference.ts';
import type { FrozenFigure } from './frozen-figure.ts';

/** Meetings of the local crime prevention council (BRÅ). Rows are never changed: what holds is the row that no other replaces. */

export const MeetingState = z.enum(['planned', 'held']);
export type MeetingState = z.infer<typeof MeetingState>;

/** Who takes part: an organisation and a role, rather than a person. */
export const Participant = z.object({ organisation: z.string(), role: z.string() });
export type Participant = z.infer<typeof Participant>;

/** A meeting as it holds now. Days are ISO dates. */
export type Meeting = {
	/** The row that holds: what a form is made from. */
	version: string;
	id: string;
	title: string;
	heldOn: string;
	areaCode: string;
	areaName: string;
	state: MeetingState;
	participants: Participant[];
	/** The note of the whole meeting, for its protocol. */
	note: string;
	/** Who approved the protocol, and when; null while it is a draft. */
	approvedBy: string | null;
	approvedOn: string | null;
	madeBy: string;
	madeAt: string;
};

/** A meeting of a list, with how many decisions it made and how many of them are open. */
export type MeetingLine = Meeting & { decided: number; open: number };

/** What an item is about: an earlier decision, an activity, something that stands out, an answer about effect, a figure, or anything else. */
export const ITEM_KINDS = ['decision', 'activity', 'signal', 'effect', 'figure', 'free'] as const;
export const ItemKind = z.enum(ITEM_KINDS);
export type ItemKind = z.infer<typeof ItemKind>;

/** What a slide says besides its heading: facts to list, and what can be said in the three answers there are. */
export const Statements = z.object({
	points: z.array(z.string()),
	see: z.array(z.string()),
	cannotSee: z.array(z.string()),
	cannotKnow: z.array(z.string())
});
export type Statements = z.infer<typeof Statements>;

/** An item of an agenda as it holds now. */
export type MeetingItem = {
	version: string;
	id: string;
	meetingId: string;
	kind: ItemKind;
	/** The message: one sentence that the slide has as its heading. */
	title: string;
	/** What whoever presents has to say. */
	notes: string;
	/** What the protocol says besides the decisions. */
	protocol: string;
	/** The activity it is about; for an answer about effect together with the measure and area of `figure`. */
	activityId: string | null;
	/** The earlier decision that it follows up. */
	decisionId: string | null;
	figure: FigureReference | null;
	/** What the meeting saw; null until it has been held. */
	frozen: FrozenFigure | null;
	statements: Statements | null;
	madeBy: string;
	madeAt: string;
};

export const DECISION_STATUSES = ['open', 'ongoing', 'done', 'dropped'] as const;
export const DecisionStatus = z.enum(DECISION_STATUSES);
export type DecisionStatus = z.infer<typeof DecisionStatus>;

/** Where a decision stood from a day on. */
export type DecisionUpdate = {
	id: string;
	decisionId: string;
	onDate: string;
	status: DecisionStatus;
	/** An organisation, a role or a name. */
	owner: string;
	dueOn: string | null;
	note: string;
	madeBy: string;
	madeAt: string;
};

/** A decision with its history, the latest first; it always has one, made with the decision. */
export type Decision = {
	id: string;
	meetingId: string;
	meetingTitle: string;
	decidedOn: string;
	itemId: string;
	itemTitle: string;
	text: string;
	activityId: string | null;
	hasFigure: boolean;
	madeBy: string;
	madeAt: string;
	updates: DecisionUpdate[];
};

/** Where the decision stands now. */
export type StandingDecision = Decision & Pick<DecisionUpdate, 'status' | 'owner' | 'dueOn'> & { isOverdue: boolean };

/** True while something is left to do. */
export function isOpen(status: DecisionStatus): boolean {
	return status === 'open' || status === 'ongoing';
}

/** The decision as it stands on a day, an ISO date. */
export function standingDecision(decision: Decision, today: string): StandingDecision {
	const latest = decision.updates[0];
	const status = latest?.status ?? 'open';
	const dueOn = latest?.dueOn ?? null;
	return {
		...decision,
		status,
		owner: latest?.owner ?? '',
		dueOn,
		isOverdue: isOpen(status) && dueOn !== null && dueOn < today
	};
}

/** Who got the task and until when, as it was decided and not as it has become since. */
export function asDecided({ updates }: Decision): Pick<DecisionUpdate, 'owner' | 'dueOn'> {
	const first = updates.at(-1);
	return { owner: first?.owner ?? '', dueOn: first?.dueOn ?? null };
}

const LAST = '9999-12-31';

/** Open ones first, the most overdue before those that are due later; then the rest, the latest first. */
export function byDue(decisions: readonly StandingDecision[]): StandingDecision[] {
	const rank = ({ status }: StandingDecision) => Number(!isOpen(status));
	const order = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
	return [...decisions].sort(
		(a, b) =>
			rank(a) - rank(b) ||
			(isOpen(a.status) ? order(a.dueOn ?? LAST, b.dueOn ?? LAST) : order(b.decidedOn, a.decidedOn)) ||
			order(a.text, b.text)
	);
}
