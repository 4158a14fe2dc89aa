import { dueState, nextUpdate } from '#lib/analysis/report/next-update.ts';
import type { FollowUp } from '#lib/model/follow-up.ts';
import { formatDateLong } from '#lib/text/format.ts';
import { reportText } from '#lib/text/reports.ts';
import type { PlanRow } from '../warehouse/queries/plans.ts';
import type { ReportRow } from '../warehouse/queries/reports.ts';

const words = reportText.deadlines;

/** What the law wants done at least every other year, and when it was last done. `due` null where it has never been. */
export type Deadline = {
	what: string;
	href: string;
	last: string;
	due: string | null;
	state: 'later' | 'soon' | 'overdue' | 'never';
	/** A way to begin; null where nothing is to be begun. */
	begin: { label: string; href: string } | null;
};

type Activity = { planId: string; log: readonly Pick<FollowUp, 'onDate' | 'struck'>[] };

/**
 * The lägesbild of each area that has a plan or a document, and the follow-up of each plan: the soonest first, and what has never
 * been done before all. **Source**: law 2023:196, 6 §. A plan that nobody has followed up counts from the day it was given out.
 */
export function deadlines(
	reports: readonly ReportRow[],
	plans: readonly PlanRow[],
	activities: readonly Activity[],
	today: string
): Deadline[] {
	const areas = new Map([...reports, ...plans].map(({ areaCode, areaName }) => [areaCode, areaName]));
	const documents = [...areas].map(([code, name]) => ofArea(code, name, reports, today));
	const followed = plans.map((plan) => ofPlan(plan, activities, today));
	return [...documents, ...followed].sort((a, b) => ((a.due ?? '') < (b.due ?? '') ? -1 : 1));
}

function ofArea(code: string, name: string, reports: readonly ReportRow[], today: string): Deadline {
	const own = reports.filter(({ areaCode }) => areaCode === code);
	const [latest] = own
		.filter(({ decidedOn }) => decidedOn !== null)
		.sort((a, b) => ((a.decidedOn ?? '') > (b.decidedOn ?? '') ? -1 : 1));
	const draft = own.find(({ decidedOn }) => decidedOn === null);
	const begin = draft
		? { label: words.goOn, href: `/lagesbilder/${draft.id}` }
		: { label: words.start, href: `/lagesbilder?${latest ? `fran=${latest.id}` : `omrade=${code}`}#ny` };
	const what = words.report(name);
	if (!latest?.decidedOn) return { what, href: '/lagesbilder', last: words.noReport, due: null, state: 'never', begin };
	const due = nextUpdate(latest.decidedOn);
	const state = dueState(due, today);
	return {
		what,
		href: `/lagesbilder/${latest.id}/lasa`,
		last: words.approved(formatDateLong(latest.decidedOn)),
		due,
		state,
		begin: state === 'later' && !draft ? null : begin
	};
}

function ofPlan({ id, title, publishedOn }: PlanRow, activities: readonly Activity[], today: string): Deadline {
	const notes = activities
		.filter(({ planId }) => planId === id)
		.flatMap(({ log }) => log.flatMap(({ onDate, struck }) => (struck ? [] : [onDate])));
	const last = notes.reduce((latest, day) => (day > latest ? day : latest), '');
	const due = nextUpdate(last === '' ? publishedOn : last);
	return {
		what: words.plan(title),
		href: `/planer/${id}/uppfoljning`,
		last: last === '' ? words.planSince(formatDateLong(publishedOn)) : words.followed(formatDateLong(last)),
		due,
		state: dueState(due, today),
		begin: null
	};
}
