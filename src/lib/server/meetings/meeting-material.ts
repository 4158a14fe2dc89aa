import type { Figure } from '#lib/model/figure.ts';
import type { FrozenFigure } from '#lib/model/frozen-figure.ts';
import { figureHeading } from '#lib/charts/figure-heading.ts';
import type { Meeting, MeetingItem, StandingDecision, Statements } from '#lib/model/meeting.ts';
import { meetingText } from '#lib/text/meetings.ts';
import { slideText } from '#lib/text/slides.ts';
import type { ActivityWithLinks } from '../activities/activity-rows.ts';
import { standingDecisions } from './decision-rows.ts';
import { effectQuestions } from '../effect/effect-questions.ts';
import { manyFigures } from '../figures/many-figures.ts';
import { activityPoints } from './meeting-activities.ts';
import { meetingAnswers } from './meeting-answers.ts';
import { decisionFigures, meetingItems, meetings } from '../warehouse/queries/meetings.ts';

type Locals = Pick<App.Locals, 'warehouse' | 'simulated' | 'today' | 'view'>;

/** An item with everything that is shown of it. */
export type ShownItem = MeetingItem & {
	/** As the meeting saw it, or as it is now. */
	shown: Figure | null;
	/** The figure that the earlier decision rests on, beside the one that is shown. */
	then: FrozenFigure | null;
	said: Statements;
	activityTitle: string | null;
	earlier: StandingDecision | null;
	decisions: StandingDecision[];
};

export type MeetingMaterial = {
	meeting: Meeting;
	items: ShownItem[];
	/** The last meeting before this in the same area, with what it decided. */
	previous: { meeting: Meeting; decisions: StandingDecision[] } | null;
	decisions: StandingDecision[];
};

/** A meeting with its items, their figures and what can be said of them; undefined where there is none. */
export async function meetingMaterial(locals: Locals, meetingId: string): Promise<MeetingMaterial | undefined> {
	const { warehouse, today, view } = locals;
	const until = view.day;
	const all = await warehouse.read(meetings, { until });
	const meeting = all.find(({ id }) => id === meetingId);
	if (!meeting) return undefined;
	const [rows, decided, questions] = await Promise.all([
		warehouse.read(meetingItems, { meetingId, until }),
		standingDecisions(locals),
		effectQuestions({ warehouse, today, isPublic: false })
	]);
	const rests = await warehouse.read(decisionFigures, {
		decisionIds: rows.flatMap(({ decisionId }) => decisionId ?? [])
	});
	const live = await liveFigures(locals, rows);
	const answers = meetingAnswers(questions);
	const items: ShownItem[] = [];
	for (const row of rows) {
		const shown = row.frozen?.figure ?? live.get(row.id) ?? null;
		const earlier = decided.find(({ id }) => id === row.decisionId) ?? null;
		const then = rests.find(({ decisionId }) => decisionId === row.decisionId)?.frozen ?? null;
		const activity = questions.activities.find(({ id }) => id === row.activityId) ?? null;
		const context = { shown, earlier, then, activity };
		items.push({
			...row,
			shown,
			then,
			said: row.statements ?? (await statementsOf(row, context, answers)),
			activityTitle: activity?.title ?? null,
			earlier,
			decisions: decided.filter(({ itemId }) => itemId === row.id)
		});
	}
	const before = previousMeeting(all, meeting);
	return {
		meeting,
		items,
		previous: before && { meeting: before, decisions: decided.filter((one) => one.meetingId === before.id) },
		decisions: decided.filter((one) => one.meetingId === meetingId)
	};
}

/** The last meeting in the same area before this one; null where it is the first. `all` has the latest first. */
export function previousMeeting(
	all: readonly Meeting[],
	{ id, areaCode, heldOn }: Pick<Meeting, 'id' | 'areaCode' | 'heldOn'>
): Meeting | null {
	return all.find((one) => one.id !== id && one.areaCode === areaCode && one.heldOn < heldOn) ?? null;
}

async function liveFigures(locals: Locals, rows: readonly MeetingItem[]): Promise<Map<string, Figure>> {
	const asked = rows.flatMap(({ id, figure, frozen }) => (figure && !frozen ? [{ id, figure }] : []));
	const figures = await manyFigures(
		locals,
		asked.map(({ figure }) => figure)
	);
	return new Map(asked.flatMap(({ id }, i) => (figures[i] ? [[id, figures[i]] as const] : [])));
}

type Context = {
	shown: Figure | null;
	earlier: StandingDecision | null;
	then: FrozenFigure | null;
	activity: ActivityWithLinks | null;
};

const NOTHING: Statements = { points: [], see: [], cannotSee: [], cannotKnow: [] };

async function statementsOf(
	item: MeetingItem,
	{ shown, earlier, then, activity }: Context,
	answers: ReturnType<typeof meetingAnswers>
): Promise<Statements> {
	const areaCode = item.figure?.areaCode ?? '';
	if (item.kind === 'decision' && earlier) {
		const since = shown && then ? await answers.since(shown, areaCode, earlier.decidedOn) : null;
		return { ...(since ?? NOTHING), points: decisionPoints(earlier, shown, then) };
	}
	const said = shown ? await answers.statements(item, shown) : NOTHING;
	return item.kind === 'activity' && activity ? { ...said, points: activityPoints(activity) } : said;
}

function decisionPoints(earlier: StandingDecision, shown: Figure | null, then: FrozenFigure | null): string[] {
	const { status, owner, dueOn, updates } = earlier;
	const words = slideText.decision;
	const note = updates.find((one) => one.note !== '');
	return [
		words.standing(meetingText.decision.status[status], owner, dueOn),
		...(note ? [words.noted(note.onDate, note.note)] : []),
		...(then ? thenAndNow(then, shown) : [])
	];
}

/** Both numbers, or that nothing newer has come. */
function thenAndNow({ figure, frozenAt }: FrozenFigure, shown: Figure | null): string[] {
	const words = slideText.decision;
	const [before, after] = [figureHeading(figure), shown && figureHeading(shown)];
	const day = frozenAt.slice(0, 10);
	if (after === before) return [words.then(before, day), words.same];
	return [words.then(before, day), ...(after === null ? [] : [words.now(after)])];
}
