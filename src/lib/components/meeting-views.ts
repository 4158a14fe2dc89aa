import type { ChartView } from '#lib/charts/chart-view.ts';
import type { Slide } from '#lib/charts/slide-deck.ts';
import type { ToldFinding } from '#lib/model/claim-finding.ts';
import type { MeetingItem, StandingDecision } from '#lib/model/meeting.ts';

/** What was sent of a decision and was not saved: wrong, or sent to have its note checked. */
export type FailedUpdate = {
	decision: string;
	typed: { status: string; owner: string; due: string; day: string; note: string };
	error: string | null;
	findings?: readonly ToldFinding[];
};

/** What was sent for an item, or a decision on it, and was not saved: wrong, or sent to have its text checked. */
export type FailedItem = {
	item: string;
	form: 'edit' | 'decide';
	typed: Readonly<Record<string, string>>;
	error: string | null;
	findings?: readonly ToldFinding[];
};

/** An item of an agenda as its card shows it. */
export type ItemView = Pick<MeetingItem, 'id' | 'version' | 'kind' | 'title' | 'notes' | 'protocol' | 'activityId'> & {
	activityTitle: string | null;
	points: readonly string[];
	boxes: Slide['boxes'];
	hasFigure: boolean;
	chart: ChartView | null;
	/** The figure that the earlier decision rests on. */
	then: ChartView | null;
	earlier: StandingDecision | null;
	decisions: readonly StandingDecision[];
};

/** A slide as it is shown: with its figure drawn for the slide, and for a narrow window. */
export type SlideView = Omit<Slide, 'figure'> & {
	drawing: { large: string; narrow: string; alternative: string } | null;
};
