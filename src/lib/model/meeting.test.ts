import { expect, test } from 'vitest';
import { byDue, standingDecision, type Decision, type DecisionStatus } from './meeting.ts';

const decision = (text: string, status: DecisionStatus, dueOn: string | null, decidedOn = '2026-06-04'): Decision => ({
	id: text,
	meetingId: 'm',
	meetingTitle: 'BRÅ',
	decidedOn,
	itemId: 'i',
	itemTitle: 'Punkt',
	text,
	activityId: null,
	hasFigure: false,
	madeBy: 'Kim',
	madeAt: `${decidedOn}T10:00:00Z`,
	updates: [
		{
			id: 'u',
			decisionId: text,
			onDate: decidedOn,
			status,
			owner: 'Polisen',
			dueOn,
			note: '',
			madeBy: 'Kim',
			madeAt: ''
		}
	]
});

test('a decision is overdue the day after its due day, until it is done', () => {
	expect(standingDecision(decision('a', 'open', '2026-09-30'), '2026-09-30').isOverdue).toBe(false);
	expect(standingDecision(decision('a', 'ongoing', '2026-09-30'), '2026-10-01').isOverdue).toBe(true);
	expect(standingDecision(decision('a', 'done', '2026-09-30'), '2026-10-01').isOverdue).toBe(false);
	expect(standingDecision(decision('a', 'open', null), '2026-10-01').isOverdue).toBe(false);
});

test('the most overdue comes first, one without a day last of the open, and what is done after them', () => {
	const rows = [
		decision('done', 'done', '2020-01-01'),
		decision('no day', 'open', null),
		decision('later', 'open', '2027-01-01'),
		decision('late', 'ongoing', '2026-01-01'),
		decision('dropped later', 'dropped', null, '2026-09-01')
	].map((one) => standingDecision(one, '2026-11-20'));
	expect(byDue(rows).map(({ text }) => text)).toEqual(['late', 'later', 'no day', 'dropped later', 'done']);
});
