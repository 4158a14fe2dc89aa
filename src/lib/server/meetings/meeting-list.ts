import { groupBy } from '#lib/model/group-by.ts';
import { isOpen, type MeetingLine, type StandingDecision } from '#lib/model/meeting.ts';
import { standingDecisions, type Look } from './decision-rows.ts';
import { meetingItems, meetings } from '../warehouse/queries/meetings.ts';

/** All meetings: those that have not been held, the nearest first, and the held, the latest first; and every decision. */
export async function meetingList(look: Look): Promise<{
	coming: MeetingLine[];
	held: MeetingLine[];
	decisions: StandingDecision[];
}> {
	const [rows, decisions] = await Promise.all([
		look.warehouse.read(meetings, { until: look.view.day }),
		standingDecisions(look)
	]);
	const byMeeting = groupBy(decisions, ({ meetingId }) => meetingId);
	const lines = rows.map((meeting): MeetingLine => {
		const own = byMeeting.get(meeting.id) ?? [];
		return { ...meeting, decided: own.length, open: own.filter(({ status }) => isOpen(status)).length };
	});
	return {
		coming: lines.filter(({ state }) => state === 'planned').reverse(),
		held: lines.filter(({ state }) => state === 'held'),
		decisions
	};
}

const MOST = 4;

/** What an overview tells of meetings: the next one, and the decisions that are open, the most overdue first. */
export async function meetingsAhead(look: Look) {
	const { coming, decisions } = await meetingList(look);
	const [next] = coming;
	const open = decisions.filter(({ status }) => isOpen(status));
	const items = next ? await look.warehouse.read(meetingItems, { meetingId: next.id, until: look.view.day }) : [];
	return {
		next: next ? { id: next.id, title: next.title, heldOn: next.heldOn, items: items.length } : null,
		open: open.slice(0, MOST),
		more: Math.max(0, open.length - MOST)
	};
}
