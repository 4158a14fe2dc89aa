import { areasWithin } from '#lib/analysis/area-lineage.ts';
import { notYetOn, usualFigure, type ProposedItem } from '#lib/analysis/meeting/proposed-item.ts';
import { isOpen, type Meeting, type MeetingItem, type StandingDecision } from '#lib/model/meeting.ts';
import { effectPageText } from '#lib/text/effect-page.ts';
import { meetingText } from '#lib/text/meetings.ts';
import { activitiesWithLinks } from '../activities/activity-rows.ts';
import { standingDecisions } from './decision-rows.ts';
import { effectList } from '../effect/effect-list.ts';
import { activityProposals } from './meeting-activities.ts';
import { previousMeeting } from './meeting-material.ts';
import { signalProposals } from './signal-proposals.ts';
import { areas } from '../warehouse/queries/catalogue.ts';
import { decisionFigures, meetings } from '../warehouse/queries/meetings.ts';
import { areasWithData } from '../warehouse/queries/series.ts';

type Locals = Pick<App.Locals, 'warehouse' | 'simulated' | 'today' | 'view'>;

/** What could be on the agenda and is not yet: decisions to follow up, late activities, what stands out, and answers about effect. */
export async function agendaProposals(
	locals: Locals,
	meeting: Pick<Meeting, 'id' | 'areaCode' | 'heldOn'>,
	agenda: readonly MeetingItem[]
): Promise<ProposedItem[]> {
	const { warehouse, today } = locals;
	const [all, activities, withData, effects] = await Promise.all([
		warehouse.read(areas, {}),
		activitiesWithLinks(warehouse, {}, today),
		warehouse.read(areasWithData, {}),
		effectList({ warehouse, today, isPublic: false }, null)
	]);
	const here = areasWithin(meeting.areaCode, all).add(meeting.areaCode);
	const concerns = (one: (typeof activities)[number]) =>
		here.has(one.planAreaCode) ||
		one.areaLinks.some(({ areaCode, state }) => state !== 'rejected' && here.has(areaCode));
	const measured = withData.filter(({ code, indicators }) => here.has(code) && indicators > 0).map(({ code }) => code);
	const answers = effects.lines.filter(({ areaCode, answer }) => answer !== null && here.has(areaCode));
	const proposed = [
		...(await decisionProposals(locals, meeting)),
		...activityProposals(activities.filter(concerns)),
		...(await signalProposals(locals, measured)),
		...answers.map(
			({ activityId, activityTitle, indicatorId, indicatorName, areaCode, areaName, answer }): ProposedItem => ({
				kind: 'effect',
				title: effectPageText.message(activityTitle, answer?.headline ?? ''),
				why: [effectPageText.question(indicatorName, areaName), answer?.change ?? ''].filter(Boolean).join('. '),
				notes: meetingText.points.effect,
				activityId,
				decisionId: null,
				figure: usualFigure(indicatorId, areaCode)
			})
		)
	];
	return notYetOn(agenda, proposed);
}

/** The decisions of the last meeting in the area, and older ones that are still open, each with the figure it rests on. */
export async function decisionProposals(
	locals: Locals,
	meeting: Pick<Meeting, 'id' | 'areaCode' | 'heldOn'>
): Promise<ProposedItem[]> {
	const { warehouse, view } = locals;
	const all = await warehouse.read(meetings, { until: view.day });
	const previous = previousMeeting(all, meeting);
	const areaOf = new Map(all.map(({ id, areaCode }) => [id, areaCode]));
	const decided = (await standingDecisions(locals)).filter(
		(one) =>
			one.meetingId !== meeting.id &&
			areaOf.get(one.meetingId) === meeting.areaCode &&
			(one.meetingId === previous?.id || isOpen(one.status))
	);
	const frozen = await warehouse.read(decisionFigures, { decisionIds: decided.map(({ id }) => id) });
	return decided.map((one) => ({
		...followUpOf(one),
		figure: frozen.find(({ decisionId }) => decisionId === one.id)?.frozen.reference ?? null
	}));
}

function followUpOf({ id, text, activityId, meetingTitle, decidedOn }: StandingDecision): Omit<ProposedItem, 'figure'> {
	return {
		kind: 'decision',
		title: text,
		why: meetingText.why.decided(meetingTitle, decidedOn),
		notes: meetingText.points.decision,
		activityId,
		decisionId: id
	};
}
